package org.thalweg.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.thalweg.cli.fixture.Cli;

class PrepareCommandTest {

    @TempDir
    private Path folder;

    private Cli cli() {
        Cli cli = new Cli(folder);
        cli.write("h.csv", "area,age,price,kind", "1,0,10,old", "2,1,20,new", "3,2,35,old", "4,3,39,new");
        return cli;
    }

    @Test
    void oneFileBecomesAnExperimentThatTrains() {
        Cli cli = cli();
        Cli.Outcome outcome = cli.run("prepare", "h.csv", "--target", "price", "--ignore", "kind");

        assertThat(outcome.code()).as(outcome.err()).isZero();
        assertThat(outcome.out()).contains("inputs      area, age", "thalweg train h/experiment.toml");
        assertThat(folder.resolve("h/input.csv")).hasContent("area,age\n1.0,0.0\n2.0,1.0\n3.0,2.0\n4.0,3.0\n");
        assertThat(folder.resolve("h/target.csv")).hasContent("price\n10.0\n20.0\n35.0\n39.0\n");
        Cli.Outcome trained = cli.run("train", "h/experiment.toml", "--max-iterations", "20");
        assertThat(trained.code()).as(trained.err()).isIn(0, 3);
        assertThat(trained.out()).contains("8:tanh,1:identity on 2 inputs");
    }

    @Test
    void wordsBecomeClassNumbersAndInputsAreScaled() {
        Cli cli = cli();
        Cli.Outcome outcome = cli.run("prepare", "h.csv", "--label", "kind", "--standardize", "--directory", "classes");

        assertThat(outcome.out()).contains("classes     new, old");
        assertThat(folder.resolve("classes/labels.csv")).hasContent("kind\n1\n0\n1\n0\n");
        // The mean of 1, 2, 3, 4 is 2.5 and their mean square distance from it 1.25.
        assertThat(folder.resolve("classes/input.csv")).content().contains(-1.5 / Math.sqrt(1.25) + ",");
        assertThat(folder.resolve("classes/experiment.toml"))
                .content()
                .contains("# class 0 = new", "(value - 2.5) / " + Math.sqrt(1.25), "8:tanh,2:softmax");
        Cli.Outcome trained = cli.run("train", "classes/experiment.toml", "--max-iterations", "5");
        assertThat(trained.code()).as(trained.err()).isIn(0, 3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--target priec | Did you mean 'price'?",
                "--target price | column kind: 'old' is not a finite number",
                "--label kind --target price | Either targets or a label",
                "--json | Either targets or a label",
                "--target area,age,price --ignore kind | No column of",
            })
    void refusesWhatCannotBe(String flags, String sentence) {
        Cli.Outcome outcome = cli().run(("prepare h.csv " + flags).split(" "));
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains(sentence);
        assertThat(folder.resolve("h")).doesNotExist();
    }

    @Test
    void semicolonsAreUnderstoodAndAMissingHeaderIsTold() {
        Cli cli = cli();
        cli.write("s.csv", "a;b", "1;2", "2;3");
        assertThat(cli.run("prepare", "s.csv", "--target", "b").code()).isZero();
        assertThat(folder.resolve("s/input.csv")).hasContent("a\n1.0\n2.0\n");
        cli.write("n.csv", "1,2", "2,3");
        assertThat(cli.run("prepare", "n.csv", "--target", "b").err()).contains("must name the columns");
        assertThat(cli.run("prepare", "s.csv", "--target", "b").err()).contains("There is an experiment in");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5.1,3.5,setosa;4.9,3.0,setosa;6.0,2.2,virginica | holds the number 5.1 above a column of numbers",
                "1,2;3,4 | holds numbers, but must name the columns",
                "a,2019,y;1,2,3;4,5,6 | holds the number 2019 above a column of numbers",
            })
    void aFileWithoutHeaderLosesNoRow(String rows, String sentence) {
        Cli cli = new Cli(folder);
        cli.write("bare.csv", rows.split(";"));
        Cli.Outcome outcome = cli.run("prepare", "bare.csv", "--label", "setosa");
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains(sentence, "\nPut a line of names such as 'x1,");
        assertThat(folder.resolve("bare")).doesNotExist();
    }

    @Test
    void aNumberMayNameAColumnOfWords() {
        Cli cli = new Cli(folder);
        cli.write("years.csv", "x,2019", "1,good", "2,bad");
        assertThat(cli.run("prepare", "years.csv", "--label", "2019").code()).isZero();
    }
}

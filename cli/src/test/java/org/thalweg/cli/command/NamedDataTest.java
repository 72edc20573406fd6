package org.thalweg.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thalweg.cli.fixture.Cli;

/** The names that people gave to columns and classes, from their table to everything that is told of a result. */
class NamedDataTest {

    @TempDir
    private Path folder;

    private Cli cli;

    @BeforeEach
    void prepareTwoTables() {
        cli = new Cli(folder);
        cli.write(
                "trees.csv",
                "\"height, m\",girth,species",
                "1,0.2,oak",
                "2,0.1,\"pine, young\"",
                "3,0.7,oak",
                "4,0.3,\"pine, young\"",
                "2,0.9,oak");
        cli.write("flats.csv", "area,rent", "1,10", "2,21", "3,29", "4000,41");
        succeed("prepare", "trees.csv", "--label", "species");
        succeed("prepare", "flats.csv", "--target", "rent");
        succeed("train", "trees/experiment.toml", "--network", "2:tanh,2:softmax");
        succeed("train", "flats/experiment.toml", "--network", "2:tanh,1:identity", "--max-iterations", "20");
    }

    private String succeed(String... arguments) {
        Cli.Outcome outcome = cli.run(arguments);
        assertThat(outcome.code()).as(outcome.err()).isIn(0, 3);
        return outcome.out();
    }

    private String text(String file) throws Exception {
        return Files.readString(folder.resolve(file));
    }

    @Test
    void reachTheResultAndAreVerified() throws Exception {
        assertThat(text("trees/out/result.json"))
                .contains("\"inputs\" : [ \"height, m\", \"girth\" ]", "\"outputs\" : [ \"oak\", \"pine, young\" ]");
        assertThat(text("flats/out/result.json")).contains("\"outputs\" : [ \"rent\" ]");
        assertThat(succeed("verify", "trees/out"))
                .contains("ok: The names of inputs and outputs are those of the data.");
        Files.writeString(
                folder.resolve("trees/out/result.json"),
                text("trees/out/result.json").replace("\"girth\"", "\"girls\""));
        Cli.Outcome changed = cli.run("verify", "trees/out");
        assertThat(changed.code()).isEqualTo(1);
        assertThat(changed.out()).contains("The result names its inputs and outputs otherwise than the data");
    }

    @Test
    void reachQuality() {
        assertThat(succeed("quality", "trees/out"))
                .contains("]  class oak", "class pine, young: area under the ROC curve");
        assertThat(succeed("quality", "trees/out", "--json")).contains("\"classes\" : [ \"oak\", \"pine, young\" ]");
        assertThat(succeed("quality", "flats/out")).contains("rent: error ", "of the variance explained");
        assertThat(succeed("quality", "flats/out", "--json")).contains("\"target\" : \"rent\"", "\"determination\" : ");
    }

    @Test
    void reachExplanationsPicturesAndPages() throws Exception {
        assertThat(succeed("explain", "flats/out")).contains("input 'area' ");
        assertThat(text("flats/out/prediction.svg")).contains(">area<", ">rent<");
        succeed("quality", "trees/out", "--map", "map.svg", "--map-step", "0.1", "--drawing", "drawing.svg");
        assertThat(text("map.svg")).contains(">height, m<", ">girth<", "Blue: oak, red: pine, young");
        assertThat(text("drawing.svg")).contains(">oak<", ">girth<");
        succeed("report", "trees/out", "-o", "trees.html");
        assertThat(text("trees.html").replaceAll("\\s", "")).contains("\"inputs\":[\"height,m\",\"girth\"]");
    }

    @Test
    void areTheHeaderOfExportedPredictions() throws Exception {
        succeed("export", "trees/out", "--predictions", "p.csv");
        assertThat(text("p.csv"))
                .startsWith("\"input height, m\",input girth,target oak,\"target pine, young\",prediction oak,");
    }

    @Test
    void stayWithAnEmbeddedPoint() throws Exception {
        succeed("embed", "trees/out", "--width", "3", "--by", "zero", "--out", "wide.json");
        assertThat(text("wide.json")).contains("\"outputs\" : [ \"oak\", \"pine, young\" ]");
        assertThat(succeed("quality", "wide.json")).contains("class oak: area");
    }

    @Test
    void mustBeOneForEachClass() {
        Cli.Outcome outcome = cli.run("train", "trees/experiment.toml", "--classes", "oak,pine,fir", "--out", "no");
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("oak, pine, fir, which are 3 names, but the network has 2 outputs");
        assertThat(cli.run("train", "flats/experiment.toml", "--classes", "a,b", "--out", "no")
                        .err())
                .contains("Names of classes are given, but the data have target values");
        assertThat(cli.run("train", "trees/experiment.toml", "--classes", "a,a", "--out", "no")
                        .err())
                .contains("no two the same");
    }
}

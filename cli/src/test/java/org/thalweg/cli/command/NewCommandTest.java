package org.thalweg.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.thalweg.cli.fixture.Cli;

class NewCommandTest {

    @TempDir
    private Path folder;

    @Test
    void everythingIsNamedAfterThePlugin() throws Exception {
        Cli.Outcome outcome = new Cli(folder).run("new", "solver", "new-lab:steepest-2");

        assertThat(outcome.code()).isZero();
        Path run = folder.resolve("new-lab-steepest-2/src/main/java/newlab/steepest2/Steepest2Run.java");
        assertThat(run).content().startsWith("package newlab.steepest2;").contains("final class Steepest2Run");
        assertThat(folder.resolve("new-lab-steepest-2/pom.xml"))
                .content()
                .contains("<artifactId>new-lab-steepest-2</artifactId>");
        try (var files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile))
                    .hasSize(11)
                    .allSatisfy(file -> assertThat(file).content().doesNotContainPattern("@[A-Z]+@"));
        }
    }

    @Test
    void wordsOfJavaAreNoPackages() {
        new Cli(folder).run("new", "activation", "new:class");
        assertThat(folder.resolve("new-class/src/main/java/new_/class_/Class.java"))
                .content()
                .startsWith("package new_.class_;");
    }

    @ParameterizedTest
    @CsvSource({
        "solver,mine,belong to Thalweg",
        "solver,acme:My_Solver,not of the form vendor:name",
        "solver,thalweg:x,belongs to Thalweg",
        "sovler,acme:x,Did you mean 'solver'?",
    })
    void refusesWhatCannotBeNamed(String kind, String name, String sentence) {
        Cli.Outcome outcome = new Cli(folder).run("new", kind, name);

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains(sentence);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void writesIntoNoFolderThatHoldsSomething() {
        Cli cli = new Cli(folder);
        cli.write("mine/notes.txt", "keep");
        Cli.Outcome outcome = cli.run("new", "solver", "acme:x", "--directory", "mine");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("mine' is not empty");
        assertThat(folder.resolve("mine")).isDirectoryContaining("glob:**notes.txt");
    }
}

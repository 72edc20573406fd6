package org.thalweg.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thalweg.cli.fixture.Cli;

class VerifyCommandTest {

    @TempDir
    private Path folder;

    private Cli cli;
    private String text;

    @BeforeEach
    void train() throws IOException {
        cli = new Cli(folder);
        cli.writeExclusiveOr();
        assertThat(cli.run("train", "xor.toml").code()).isZero();
        text = Files.readString(folder.resolve("out/result.json"));
    }

    private Cli.Outcome verify(String changed) {
        assertThat(changed).isNotEqualTo(text);
        cli.write("out/changed.json", changed.stripTrailing());
        return cli.run("verify", "out/changed.json");
    }

    @Test
    void trainedPointIsProvedAgain() {
        Cli.Outcome outcome = cli.run("verify", "out");

        assertThat(outcome.out())
                .contains("ok: Proved: exactly one stationary point lies within", "Everything is proved again.")
                .doesNotContain("NOT PROVED");
        assertThat(outcome.code()).isZero();
        assertThat(cli.run("verify", "out", "--json").out())
                .startsWith("{\n  \"verified\" : true,")
                .contains("\"subject\" : \"certificate\"");
    }

    @Test
    void classifyTellsTheCertificate() {
        assertThat(cli.run("classify", "out").out()).contains("Certified: exactly one stationary point lies within");
        assertThat(cli.run("classify", "out", "--json").out())
                .contains("\"verdict\" : \"minimum\"", "\"certificate\" : {\n    \"radius\" :")
                .doesNotContain("certificateReason");
        assertThat(text).contains("\"certificate\" : {");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "loss",
                "gradientNormInf",
                "parameterNorm",
                "radius",
                "distance",
                "newtonBound",
                "contraction",
                "smallestCurvature",
                "smallestEigenvalue",
                "spectrum",
                "parameters"
            })
    void oneChangedDigitIsRefused(String key) {
        Matcher number =
                Pattern.compile("\"" + key + "\" : (?:\\[ )?-?([0-9.]+)").matcher(text);
        assertThat(number.find()).isTrue();
        for (int i = number.start(1); i < number.end(1); i++) {
            char digit = text.charAt(i);
            if (digit == '.') {
                continue;
            }
            char other = digit == '9' ? '8' : (char) (digit + 1);
            Cli.Outcome outcome = verify(text.substring(0, i) + other + text.substring(i + 1));

            assertThat(outcome.code())
                    .as("%s, digit %d", key, i - number.start(1))
                    .isEqualTo(1);
            assertThat(outcome.out()).contains("NOT PROVED", "Not everything is proved again.");
        }
    }

    @Test
    void whatTheRunTellsOfItselfIsGuarded() {
        for (String key : List.of("iterations", "hessian", "acceptedSteps", "initial\" : \\{\\s*\"loss")) {
            Matcher number = Pattern.compile("\"" + key + "\" : (0\\.)?([0-9])").matcher(text);
            assertThat(number.find()).as(key).isTrue();
            char other = text.charAt(number.start(2)) == '9' ? '8' : '9';
            Cli.Outcome outcome = verify(text.substring(0, number.start(2)) + other + text.substring(number.end(2)));
            assertThat(outcome.code()).as(key + outcome.out()).isEqualTo(1);
        }
        assertThat(verify(text.replaceFirst("\"stopReason\" : \"", "\"stopReason\" : \"not "))
                        .out())
                .contains("NOT PROVED: The run did not end as its last stage did");
    }

    @Test
    void aChainWithKeptParametersIsVerified() {
        cli.run(
                "train",
                "xor.toml",
                "--solver",
                "gradient-flow",
                "--set",
                "gradient-flow.end-time=5",
                "--solver",
                "newton-trust-region",
                "--out",
                "chain",
                "--quiet");
        Cli.Outcome outcome = cli.run("verify", "chain");
        assertThat(outcome.out()).contains("sums over the stages", "states of the trajectory are in order");
        assertThat(outcome.code()).as(outcome.out()).isZero();
    }

    @Test
    void everyParameterIsGuarded() {
        int start = text.indexOf("\"parameters\" : [ ");
        Matcher number = Pattern.compile("([0-9]),|([0-9])E").matcher(text).region(start, text.indexOf(']', start));
        int count = 0;
        while (number.find()) {
            char other = text.charAt(number.start()) == '0' ? '1' : '0';
            assertThat(verify(text.substring(0, number.start()) + other + text.substring(number.start() + 1))
                            .code())
                    .isEqualTo(1);
            count++;
        }
        assertThat(count).isGreaterThanOrEqualTo(16);
    }

    @Test
    void otherWordsAndIndicesAreRefused() {
        assertThat(verify(text.replace("\"morseIndex\" : 0", "\"morseIndex\" : 1"))
                        .code())
                .isEqualTo(1);
        assertThat(verify(text.replaceFirst("\"verdict\" : \"minimum\"", "\"verdict\" : \"saddle\""))
                        .out())
                .contains("NOT PROVED: The verdict is 'minimum'");
        assertThat(verify(text.replaceFirst("\"inputs\" : 2", "\"inputs\" : 3")).out())
                .contains("NOT PROVED: The result tells of a network");
        assertThat(verify(text.replaceFirst("\"nullity\" : 0", "\"nullity\" : 1"))
                        .out())
                .contains("has other numbers when computed again: nullity.");
    }

    @Test
    void changedAndMissingDataAreRefused() throws IOException {
        cli.write("corners.csv", "0,0", "0,1", "1,0", "1,1.0");
        assertThat(cli.run("verify", "out").out()).contains("NOT PROVED: The input file", "has changed");

        Files.delete(folder.resolve("corners.csv"));
        Cli.Outcome outcome = cli.run("verify", "out");
        assertThat(outcome.out()).contains("NOT PROVED: The input file", "does not exist any more.");
        assertThat(outcome.code()).isEqualTo(1);
    }

    @Test
    void shortenedParametersAreRefused() {
        Cli.Outcome outcome = verify(text.replaceFirst("\"parameters\" : \\[ [^,]+, ", "\"parameters\" : [ "));

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.out()).contains("NOT PROVED: The result tells of a network");
    }

    @Test
    void resultWithoutCertificateIsVerifiedByItsNumbers() {
        cli.writeRegression();
        cli.run("train", "experiment.toml", "--out", "plain");
        assertThat(cli.run("classify", "plain", "--json").out())
                .contains(
                        "\"certificate\" : null",
                        "\"certificateReason\" : \"Nothing is proved: no enclosure of the activation 'test:tanh' is"
                                + " known.\"");
        assertThat(cli.run("classify", "plain").out()).contains("Not certified. Nothing is proved:");

        Cli.Outcome outcome = cli.run("verify", "plain");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).doesNotContain("exactly one");
    }
}

package org.thalweg.cli.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thalweg.cli.experiment.Experiment;
import org.thalweg.cli.experiment.ExperimentTree;
import org.thalweg.cli.experiment.Problem;
import org.thalweg.cli.fixture.Cli;
import org.thalweg.cli.plugins.PluginFolders;
import org.thalweg.cli.plugins.Plugins;

class LossCheckTest {

    @TempDir
    private Path folder;

    private Problem problem(String... changes) {
        Cli cli = new Cli(folder);
        cli.writeRegression();
        cli.write("weights.csv", "1", "2", "0", "0.5", "3");
        ExperimentTree tree = ExperimentTree.read(folder.resolve("experiment.toml"));
        for (int i = 0; i < changes.length; i += 3) {
            tree.set(changes[i], changes[i + 1], changes[i + 2]);
        }
        return Problem.of(Experiment.of(tree, "out"), Plugins.load(new PluginFolders(List.of())));
    }

    private static double handmadeLoss(double[] theta) {
        double[][] data = {{-1, -0.8, 1}, {-0.5, -0.2, 2}, {0.5, 0.6, 0.5}, {1, 0.9, 3}};
        double sum = 0;
        for (double[] row : data) {
            double y = theta[4] * Math.tanh(theta[0] * row[0] + theta[2])
                    + theta[5] * Math.tanh(theta[1] * row[0] + theta[3])
                    + theta[6];
            sum += row[2] * (y - row[1]) * (y - row[1]);
        }
        double squares = 0;
        for (double t : theta) {
            squares += t * t;
        }
        return sum / 6.5 + 1e-2 * squares;
    }

    @Test
    void agreesWithTheLossByHand() {
        Problem problem = problem("data", "weights", "weights.csv");
        double[] theta = {0.3, -1.2, 0.5, 0.1, 0.7, -0.4, 0.2};
        double loss = handmadeLoss(theta);

        LossCheck check = LossCheck.of(problem, theta, loss).orElseThrow();
        assertThat(check.agrees()).isTrue();
        assertThat(check.difference()).isLessThan(1e-15);
        assertThat(Training.PointValue.at(problem, theta).loss())
                .isEqualTo(loss, org.assertj.core.api.Assertions.within(1e-15));
    }

    @Test
    void noticesAWrongLoss() {
        Problem problem = problem("data", "weights", "weights.csv");
        double[] theta = {0.3, -1.2, 0.5, 0.1, 0.7, -0.4, 0.2};

        assertThat(LossCheck.of(problem, theta, handmadeLoss(theta) * (1 + 1e-8))
                        .orElseThrow()
                        .agrees())
                .isFalse();
    }

    @Test
    void sumsAreThoseOfTheFiles() {
        assertThat(problem().checksums())
                .isEqualTo(Map.of(
                        "input", sha256("-1\n-0.5\n0\n0.5\n1\n"), "target", sha256("-0.8\n-0.2\n0.1\n0.6\n0.9\n")));
    }

    private static String sha256(String text) {
        try {
            byte[] digest = java.security.MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            StringBuilder hex = new StringBuilder();
            for (byte b : digest) {
                hex.append(String.format("%02x", b));
            }
            return hex.toString();
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

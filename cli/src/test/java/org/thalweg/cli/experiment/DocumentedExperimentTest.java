package org.thalweg.cli.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The experiment file shown in the documentation is accepted and means what it says. */
class DocumentedExperimentTest {

    @TempDir
    private Path folder;

    private static String documented() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "cli.md"));
        int start = page.indexOf("```toml\n") + "```toml\n".length();
        return page.substring(start, page.indexOf("```", start));
    }

    @Test
    void isRead() throws IOException {
        Path file = Files.writeString(folder.resolve("experiment.toml"), documented());
        Experiment experiment = Experiment.of(ExperimentTree.read(file), "elsewhere");

        assertThat(experiment.data().orElseThrow().byRole().keySet()).containsExactly("input", "target", "weights");
        assertThat(experiment.data().orElseThrow().input()).isEqualTo(folder.resolve("input.csv"));
        assertThat(experiment.network()).isEqualTo("5:softplus,1:identity");
        assertThat(experiment.loss())
                .hasValueSatisfying(loss -> assertThat(loss.name()).isEqualTo("mse"));
        assertThat(experiment.regularizers()).extracting(PluginChoice::name).containsExactly("l2", "merge");
        assertThat(experiment.regularizers().get(0).options()).containsEntry("lambda", 1e-2);
        assertThat(experiment.initial().seed()).isEqualTo(7);
        assertThat(experiment.solvers())
                .extracting(SolverChoice::name)
                .containsExactly("gradient-flow", "newton-trust-region");
        assertThat(experiment.solvers().get(0).options())
                .containsEntry("end-time", 9.5)
                .hasSize(2);
        assertThat(experiment.solvers().get(1).options()).isEmpty();
        assertThat(experiment.solvers().get(1).limits().maxDuration()).contains(Duration.ofSeconds(10));
        assertThat(experiment.budget().maxEvaluations()).hasValue(100_000);
        assertThat(experiment.output().directory()).isEqualTo(folder.resolve("out"));
        assertThat(experiment.output().spectrum()).isTrue();
        assertThat(experiment.output().recording().pointsPerDecade()).isEqualTo(20);
    }
}

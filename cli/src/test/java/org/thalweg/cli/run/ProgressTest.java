package org.thalweg.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.thalweg.core.solve.EvaluationCounts;
import org.thalweg.core.solve.Iterate;
import org.thalweg.core.solve.SolveListener;
import org.thalweg.core.solve.SolveState;
import org.thalweg.core.solve.StopReason;

class ProgressTest {

    private final StringWriter text = new StringWriter();

    private record State(long iteration, double elapsedSeconds, Iterate iterate) implements SolveState {
        @Override
        public long acceptedSteps() {
            return iteration;
        }

        @Override
        public EvaluationCounts evaluations() {
            return EvaluationCounts.NONE;
        }

        @Override
        public String solverName() {
            return "bfgs";
        }
    }

    private static State at(long iteration, double seconds) {
        Iterate iterate = new Iterate(new double[] {1});
        iterate.commit(new double[] {1}, 0.25, new double[] {-0.5});
        return new State(iteration, seconds, iterate);
    }

    private void run(boolean live, boolean verbose) {
        Progress progress = new Progress(new PrintWriter(text), live, verbose);
        progress.stageStarted(at(0, 0));
        for (int i = 1; i <= 1200; i++) {
            assertThat(progress.stepped(at(i, i * 0.01))).isEqualTo(SolveListener.Decision.CONTINUE);
        }
        progress.stageEnded(at(1200, 12), StopReason.gradientNorm(0.5, 1));
    }

    @Test
    void plainLinesComeEveryFiveSeconds() {
        run(false, false);

        assertThat(text.toString().lines())
                .containsExactly(
                        "bfgs  step 500  loss 0.2500000000  gradient 5.00e-01  5.0 s",
                        "bfgs  step 1000  loss 0.2500000000  gradient 5.00e-01  10.0 s");
    }

    @Test
    void liveLineIsOverwrittenAndTakenAway() {
        run(true, false);

        assertThat(text.toString())
                .startsWith("\r\u001b[Kbfgs")
                .endsWith("\r\u001b[K")
                .doesNotContain("\n");
    }

    @Test
    void verboseTellsStages() {
        run(false, true);

        assertThat(text.toString().lines())
                .startsWith("stage 1, bfgs: starts at loss 0.25")
                .endsWith(
                        "stage 1, bfgs: converged at loss 0.25: largest absolute gradient entry 0.5 <= tolerance 1.0");
    }

    @Test
    void shortSolvesAreSilent() {
        Progress progress = new Progress(new PrintWriter(text), true, false);
        progress.stageStarted(at(0, 0));
        progress.stepped(at(1, 0.05));
        progress.stageEnded(at(1, 0.06), StopReason.gradientNorm(0.5, 1));

        assertThat(text.toString()).isEmpty();
    }
}

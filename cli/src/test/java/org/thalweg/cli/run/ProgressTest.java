package org.thalweg.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.thalweg.core.solve.EvaluationCounts;
import org.thalweg.core.solve.Iterate;
import org.thalweg.core.solve.SolveListener;
import org.thalweg.core.solve.SolveState;
import org.thalweg.core.solve.StageLimits;
import org.thalweg.core.solve.StopReason;

class ProgressTest {

    private static final int COLUMNS = 80;

    private final StringWriter text = new StringWriter();

    private record State(long iteration, double elapsedSeconds, Iterate iterate) implements SolveState {
        @Override
        public long acceptedSteps() {
            return iteration;
        }

        @Override
        public EvaluationCounts evaluations() {
            return new EvaluationCounts(0, 2 * iteration, 0, 0, 0);
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
        run(live, verbose, StageLimits.NONE);
    }

    private void run(boolean live, boolean verbose, StageLimits budget) {
        Progress progress = new Progress(new PrintWriter(text), live, verbose, COLUMNS, budget);
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
                        "loss 0.2500000000  gradient 5.00e-01  100 steps/s  5.0 s  step 500  bfgs",
                        "loss 0.2500000000  gradient 5.00e-01  100 steps/s  10.0 s  step 1000  bfgs");
    }

    /** Steps take 0.01 s and two evaluations each. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "30, -, -, 25, 20",
                "-, 2000, -, 15, 10",
                "-, -, 3000, 10, 5",
                "30, 2000, 3000, 10, 5",
                "7, -, -, 2, 0"
            })
    void theFirstBudgetTellsTheTimeLeft(
            Integer seconds, Long iterations, Long evaluations, String atFive, String atTen) {
        run(
                false,
                false,
                new StageLimits(
                        evaluations == null ? OptionalLong.empty() : OptionalLong.of(evaluations),
                        iterations == null ? OptionalLong.empty() : OptionalLong.of(iterations),
                        Optional.ofNullable(seconds).map(Duration::ofSeconds)));

        assertThat(text.toString().lines())
                .satisfiesExactly(
                        line -> assertThat(line).contains("5.0 s, at most " + atFive + " s left"),
                        line -> assertThat(line).contains("10.0 s, at most " + atTen + " s left"));
    }

    @Test
    void liveLineNeverWraps() {
        run(true, false, new StageLimits(OptionalLong.of(1_000_000_000_000L), OptionalLong.empty(), Optional.empty()));

        assertThat(text.toString().split("\r\u001b\\[K"))
                .allSatisfy(line -> assertThat(line).hasSizeLessThan(COLUMNS));
    }

    @Test
    void liveLineIsOverwrittenAndTakenAway() {
        run(true, false);

        assertThat(text.toString())
                .startsWith("\r\u001b[Kloss")
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
        Progress progress = new Progress(new PrintWriter(text), true, false, COLUMNS, StageLimits.NONE);
        progress.stageStarted(at(0, 0));
        progress.stepped(at(1, 0.05));
        progress.stageEnded(at(1, 0.06), StopReason.gradientNorm(0.5, 1));

        assertThat(text.toString()).isEmpty();
    }
}

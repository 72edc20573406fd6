package org.thalweg.analysis.stationary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.thalweg.analysis.Problems;
import org.thalweg.analysis.TestMinimizer;
import org.thalweg.core.objective.NetworkObjective;
import org.thalweg.core.solve.SolveControls;
import org.thalweg.core.solve.SolveDriver;
import org.thalweg.core.solve.SolveResult;
import org.thalweg.solvers.newton.NewtonTrustRegion;
import org.thalweg.solvers.newton.NewtonTrustRegionOptions;

class GrowthEvidenceTest {

    private static final double LIMIT = 0.9313775;

    private static void assertSeen(NetworkObjective objective, double[] theta) {
        GrowthEvidence escape = GrowthEvidence.detect(objective, theta).orElseThrow();
        assertThat(escape.limitingLoss()).isCloseTo(LIMIT, within(5e-6));
        assertThat(escape.neurons(GrowthEvidence.Manner.SHARPENING))
                .extracting(GrowthEvidence.Neuron::neuron)
                .containsExactly(0, 1);
        assertThat(escape.neurons(GrowthEvidence.Manner.MERGING))
                .extracting(GrowthEvidence.Neuron::neuron)
                .containsExactly(2, 3, 4);
    }

    @Test
    void softplusExampleSharpensTwoNeuronsAndMergesThree() {
        NetworkObjective objective = Problems.softplusRandom();
        double[] flow = Problems.table("stationary/softplus-random-flow.csv")[0];
        assertSeen(objective, flow);
        assertThat(GrowthEvidence.detect(objective, flow).orElseThrow().relativeStep())
                .isCloseTo(0.457, within(1e-3));
    }

    @Test
    void theEndOfItsSecondOrderRunIsNoMinimum() {
        NetworkObjective objective = Problems.softplusRandom();
        double[] flow = Problems.table("stationary/softplus-random-flow.csv")[0];
        SolveResult end = SolveDriver.solve(
                objective,
                flow,
                new NewtonTrustRegion(NewtonTrustRegionOptions.defaults()),
                SolveControls.defaults().withMaxIterations(40).withMaxDuration(Duration.ofSeconds(30)));
        assertThat(end.value()).isLessThan(objective.value(flow, objective.newWorkspace()));
        StationaryPoint point = StationaryPointClassifier.withDefaults().classify(objective, end.point());
        assertThat(point.verdict()).isEqualTo(Verdict.UNDECIDED);
        assertThat(point.relativeNewtonStep()).isGreaterThan(0.1);
    }

    @Test
    void minimaDoNotEscape() {
        NetworkObjective xor = Problems.xor(3, 1e-3);
        double[] minimum = TestMinimizer.minimize(xor, Problems.start(xor, 1), 300);
        assertThat(GrowthEvidence.detect(xor, minimum)).isEmpty();
        NetworkObjective objective = Problems.softplusRandom();
        assertThat(GrowthEvidence.detect(objective, Problems.start(objective, 1)))
                .isEmpty();
    }
}

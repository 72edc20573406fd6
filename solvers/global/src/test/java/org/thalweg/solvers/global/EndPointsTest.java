package org.thalweg.solvers.global;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.thalweg.core.solve.EvaluationCounts;
import org.thalweg.core.solve.Status;

class EndPointsTest {

    private static final NeuronSymmetry NONE = new NeuronSymmetry(new DoubleWells(2));

    private final EndPoints points = new EndPoints(1e-9, 1e-5, "firstStart", NONE);

    private void add(long run, double loss, double... point) {
        points.add(new EndPoint(loss, point, point.clone(), Status.CONVERGED, EvaluationCounts.NONE), run);
    }

    @Test
    void keepsPointsOfOneLossApart() {
        add(0, 0.5, 1, 2);
        add(1, 0.5, 2, 1);
        add(2, 0.5, 1, 2);
        assertThat(points.distinct()).isEqualTo(2);
        assertThat(points.lossLevels()).containsExactly(Map.of("loss", 0.5, "count", 3L, "distinct", 2L));
    }

    @Test
    void keepsLossesAtAboutOnePointApart() {
        add(0, 0.5, 1, 2);
        add(1, 0.5 + 3e-9, 1, 2);
        assertThat(points.distinct()).isEqualTo(2);
    }

    @Test
    void measuresBothTolerancesFromTheFirstFound() {
        add(0, 0, 100);
        // Allowed are 1e-9 in loss and 1e-5·101 in the parameter.
        add(1, 0.99e-9, 100 + 1.009e-3);
        add(2, 0, 100 - 1.009e-3);
        assertThat(points.distinct()).isEqualTo(1);
        add(3, 0, 100 + 1.011e-3);
        add(4, 1.01e-9, 100);
        assertThat(points.distinct()).isEqualTo(3);
    }

    @Test
    void reportsByLossWithTheFirstRun() {
        add(3, 2, 1);
        add(5, -1, -4);
        add(7, 2, 1);
        List<Map<String, Object>> report = points.report();
        assertThat(report.get(0))
                .isEqualTo(Map.of(
                        "loss", -1.0, "gradientNormInf", 4.0, "count", 1L, "firstStart", 5L, "status", "converged"));
        assertThat(report.get(1)).containsEntry("count", 2L).containsEntry("firstStart", 3L);
    }

    @Test
    void leavesOutWhatIsUnknownOrNotFinite() {
        points.add(new EndPoint(1, new double[1], null, Status.STALLED, EvaluationCounts.NONE), 0);
        points.add(new EndPoint(Double.NaN, new double[1], null, Status.FAILED, EvaluationCounts.NONE), 1);
        assertThat(points.report()).hasSize(1);
        assertThat(points.report().get(0)).doesNotContainKey("gradientNormInf");
    }

    @Test
    void joinsTheEarliestOfSeveralThatFit() {
        EndPoints wide = new EndPoints(0.1, 1, "first", NONE);
        wide.add(new EndPoint(1.0, new double[1], null, Status.CONVERGED, EvaluationCounts.NONE), 0);
        wide.add(new EndPoint(0.7, new double[1], null, Status.CONVERGED, EvaluationCounts.NONE), 1);
        wide.add(new EndPoint(0.85, new double[1], null, Status.CONVERGED, EvaluationCounts.NONE), 2);
        assertThat(wide.report()).extracting(m -> m.get("count")).containsExactly(1L, 2L);
    }
}

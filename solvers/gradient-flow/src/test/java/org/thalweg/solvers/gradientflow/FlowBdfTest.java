package org.thalweg.solvers.gradientflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.thalweg.core.solve.SolveResult;

class FlowBdfTest {

    private static SolveResult solve(String linearSolver) {
        return FlowComparison.solve(FlowSolvers.of(
                "flow-bdf", Map.of("time-scale", "samples", "end-time", 0.05, "linear-solver", linearSolver)));
    }

    @Test
    void hessianVectorProductsGiveTheSameFlow() {
        SolveResult krylov = solve("krylov");
        assertThat(krylov.evaluations().hessian()).isZero();
        assertThat(krylov.evaluations().hessianVector()).isPositive();
        FlowComparison.Deviation deviation = FlowComparison.deviation(krylov, solve("dense"));
        assertThat(deviation.times()).isGreaterThan(40);
        assertThat(deviation.distance()).isLessThan(1e-6);
    }

    @Test
    void leftToChooseASmallNetworkGetsTheHessian() {
        assertThat(solve("auto").point()).containsExactly(solve("dense").point());
    }

    @Test
    void refusesOrdersThatDoNotExist() {
        assertThatThrownBy(() -> new FlowBdf(FlowBdf.LinearSolver.AUTO, 7, FlowOptions.defaults()))
                .hasMessageContaining("between 1 and 6, but is 7");
    }
}

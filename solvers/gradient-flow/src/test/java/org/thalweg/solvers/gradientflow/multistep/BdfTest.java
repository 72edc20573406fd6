package org.thalweg.solvers.gradientflow.multistep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thalweg.solvers.gradientflow.RotatedFlow;
import org.thalweg.solvers.gradientflow.integration.FlowPoint;
import org.thalweg.solvers.gradientflow.integration.FlowProblem;
import org.thalweg.solvers.gradientflow.integration.Tolerance;
import org.thalweg.solvers.gradientflow.linear.ConjugateGradientSystem;
import org.thalweg.solvers.gradientflow.linear.ShiftedHessian;
import org.thalweg.solvers.gradientflow.linear.ShiftedSystem;

class BdfTest {

    private static final double END = 1;

    private static double log2(double ratio) {
        return StrictMath.log(ratio) / StrictMath.log(2);
    }

    private static FlowProblem problem(double lambda, double[] factors) {
        return new FlowProblem(new RotatedFlow(lambda), factors, END, new Tolerance(1e-13, 1e-13), 0);
    }

    /** Error at the end, or the largest inside a step, of equal steps of fixed order that begin on the exact solution. */
    private static double error(int order, int steps, boolean inside, Function<FlowProblem, ShiftedSystem> system) {
        RotatedFlow flow = new RotatedFlow(2);
        FlowProblem problem = problem(2, new double[] {1, 1, 1});
        Bdf bdf = new Bdf(problem, system.apply(problem), order, order);
        double h = END / steps;
        for (int j = order + 1; j > 0; j--) {
            bdf.arrived(pointAt(flow, problem, -j * h));
        }
        FlowPoint from = pointAt(flow, problem, 0);
        bdf.arrived(from);
        double[] middle = new double[3];
        double worst = 0;
        for (int k = 1; k <= steps; k++) {
            FlowPoint to = new FlowPoint(3, false);
            bdf.attempt(from, h, to);
            from = copyAt(problem, to.theta(), k * h);
            bdf.arrived(from);
            if (inside && k > 1) {
                bdf.interpolate(copyAt(problem, to.theta(), (k - 1) * h), from, 0.5, middle);
                worst = Math.max(worst, distance(middle, flow.solution((k - 0.5) * h)));
            }
        }
        return inside ? worst : distance(from.theta(), flow.solution(END));
    }

    private static FlowPoint pointAt(RotatedFlow flow, FlowProblem problem, double t) {
        return copyAt(problem, flow.solution(t), t);
    }

    private static FlowPoint copyAt(FlowProblem problem, double[] theta, double t) {
        FlowPoint point = FlowPoint.at(t, theta);
        problem.evaluate(point);
        return point;
    }

    private static double distance(double[] a, double[] b) {
        double worst = 0;
        for (int i = 0; i < a.length; i++) {
            worst = Math.max(worst, Math.abs(a[i] - b[i]));
        }
        return worst;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void eachFormulaHasItsOrder(int order) {
        double coarse = error(order, 40, false, ShiftedHessian::new);
        assertThat(log2(coarse / error(order, 80, false, ShiftedHessian::new))).isCloseTo(order, within(0.35));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void interpolatesWithItsOrder(int order) {
        double coarse = error(order, 40, true, ShiftedHessian::new);
        assertThat(log2(coarse / error(order, 80, true, ShiftedHessian::new))).isBetween(order - 0.35, order + 1.3);
    }

    @Test
    void conjugateGradientsGiveTheSameSteps() {
        double dense = error(3, 40, false, ShiftedHessian::new);
        assertThat(error(3, 40, false, ConjugateGradientSystem::new)).isCloseTo(dense, within(1e-12));
    }
}

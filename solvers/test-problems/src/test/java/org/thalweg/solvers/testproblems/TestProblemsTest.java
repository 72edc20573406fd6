package org.thalweg.solvers.testproblems;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.thalweg.core.objective.Objective;
import org.thalweg.core.objective.Workspace;

class TestProblemsTest {

    static List<TestProblem> problems() {
        List<TestProblem> all = new ArrayList<>(MoreGarbowHillstrom.all());
        all.add(NetworkProblems.threePointsLinear(1));
        all.add(NetworkProblems.threePointsTanh(1));
        all.add(NetworkProblems.xor(1));
        all.add(NetworkProblems.teacherStudent(1));
        return all;
    }

    /** Central differences of the value alone, with the step shrunk: the error must fall as h². */
    @ParameterizedTest
    @MethodSource("problems")
    void gradientIsTheDerivativeOfTheValueToSecondOrder(TestProblem problem) {
        Objective objective = problem.objective();
        Workspace workspace = objective.newWorkspace();
        double[] x = perturbed(problem.start());
        double[] gradient = new double[x.length];
        objective.gradient(x, gradient, workspace);
        double coarse = 0;
        double fine = 0;
        for (int i = 0; i < x.length; i++) {
            coarse = Math.max(coarse, Math.abs(difference(objective, x, i, 1e-2, workspace) - gradient[i]));
            fine = Math.max(fine, Math.abs(difference(objective, x, i, 1e-3, workspace) - gradient[i]));
        }
        double floor = 1e-11 * (1 + Math.abs(objective.value(x, workspace)));
        assertThat(fine).as("%s: %s after %s", problem, fine, coarse).isLessThan(0.02 * coarse + floor);
    }

    @ParameterizedTest
    @MethodSource("problems")
    void hessianIsTheDerivativeOfTheGradientAndMatchesItsProducts(TestProblem problem) {
        Objective objective = problem.objective();
        Workspace workspace = objective.newWorkspace();
        double[] x = perturbed(problem.start());
        int n = x.length;
        double[] hessian = new double[n * n];
        objective.hessian(x, new double[n], hessian, workspace);
        double[] up = new double[n];
        double[] down = new double[n];
        double[] product = new double[n];
        double scale = 0;
        for (double h : hessian) {
            scale = Math.max(scale, Math.abs(h));
        }
        for (int j = 0; j < n; j++) {
            double step = 1e-5 * Math.max(1, Math.abs(x[j]));
            objective.gradient(shifted(x, j, step), up, workspace);
            objective.gradient(shifted(x, j, -step), down, workspace);
            double[] unit = new double[n];
            unit[j] = 1;
            objective.hessianVector(x, unit, product, workspace);
            for (int i = 0; i < n; i++) {
                double difference = (up[i] - down[i]) / (2 * step);
                assertThat(difference).isCloseTo(hessian[i * n + j], Offset.offset(1e-6 * (1 + scale)));
                assertThat(product[i]).isCloseTo(hessian[i * n + j], Offset.offset(1e-13 * (1 + scale)));
            }
        }
    }

    private static double difference(Objective objective, double[] x, int i, double h, Workspace workspace) {
        return (objective.value(shifted(x, i, h), workspace) - objective.value(shifted(x, i, -h), workspace)) / (2 * h);
    }

    private static double[] shifted(double[] x, int i, double by) {
        double[] y = x.clone();
        y[i] += by;
        return y;
    }

    /** Away from special values such as the branch cut of the helical valley. */
    private static double[] perturbed(double[] x) {
        double[] y = x.clone();
        for (int i = 0; i < y.length; i++) {
            y[i] += 0.03 * (i + 1);
        }
        return y;
    }
}

package org.thalweg.solvers.quasinewton;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.thalweg.core.objective.Objective;
import org.thalweg.solvers.testproblems.MoreGarbowHillstrom;
import org.thalweg.solvers.testproblems.NetworkProblems;

/** The strong Wolfe conditions, recomputed at the accepted point, over twelve decades of first trial steps. */
class HagerZhangLineSearchTest {

    @Property(tries = 300)
    void acceptedStepsMeetTheStrongWolfeConditions(
            @ForAll @DoubleRange(min = -6, max = 6) double exponent,
            @ForAll @IntRange(min = 0, max = 40) int seed,
            @ForAll boolean classical) {
        Objective objective = classical
                ? MoreGarbowHillstrom.wood().objective()
                : NetworkProblems.xor(seed).objective();
        double[] start = classical
                ? MoreGarbowHillstrom.wood().start()
                : NetworkProblems.xor(seed).start();
        int n = start.length;
        double[] gradient = new double[n];
        double value = objective.gradient(start, gradient, objective.newWorkspace());
        double[] direction = new double[n];
        for (int i = 0; i < n; i++) {
            direction[i] = -gradient[i];
        }
        double slope = Vectors.dot(gradient, direction);
        LineFunction line = new LineFunction(objective);
        line.start(start, direction, value, slope);
        WolfeConstants wolfe = WolfeConstants.defaults();
        boolean found = new HagerZhangLineSearch(wolfe).search(line, StrictMath.pow(10, exponent), value, 0);
        assertThat(found).isTrue();
        double[] reached = line.point().clone();
        double step = Double.NaN;
        for (int i = 0; i < n; i++) {
            step = direction[i] != 0 ? (reached[i] - start[i]) / direction[i] : step;
        }
        double newValue = objective.gradient(reached, gradient, objective.newWorkspace());
        assertThat(newValue - value)
                .isLessThanOrEqualTo(wolfe.sufficientDecrease() * step * slope * (1 - 1e-6) + 1e-15 * value);
        assertThat(Math.abs(Vectors.dot(gradient, direction))).isLessThanOrEqualTo(wolfe.curvature() * Math.abs(slope));
    }
}

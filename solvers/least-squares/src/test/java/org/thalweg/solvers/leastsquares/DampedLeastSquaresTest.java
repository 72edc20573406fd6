package org.thalweg.solvers.leastsquares;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.data.Offset;

/** The solution against the normal equations Jᵀ(b + Jx) + λD²x = 0, which it does not use. */
class DampedLeastSquaresTest {

    @Property(tries = 300)
    void gradientOfTheDampedSumOfSquaresVanishes(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 30) int m,
            @ForAll @IntRange(min = 1, max = 12) int n,
            @ForAll boolean deficient) {
        Random random = new Random(seed);
        double[] jacobian = random.doubles((long) m * n, -1, 1).toArray();
        if (deficient && n > 1) {
            for (int k = 0; k < m; k++) {
                jacobian[k * n + 1] = 2 * jacobian[k * n];
            }
        }
        double[] scale = random.doubles(n, 0.5, 2).toArray();
        double[] b = random.doubles(m, -1, 1).toArray();
        double lambda = StrictMath.pow(10, -6 * random.nextDouble());
        DampedLeastSquares problem = new DampedLeastSquares(m, n);
        problem.jacobian(jacobian);
        problem.damping(lambda, scale);
        double[] x = new double[n];
        assertThat(problem.solve(b, x)).isTrue();
        for (int i = 0; i < n; i++) {
            double gradient = lambda * scale[i] * scale[i] * x[i];
            for (int k = 0; k < m; k++) {
                double residual = b[k];
                for (int j = 0; j < n; j++) {
                    residual += jacobian[k * n + j] * x[j];
                }
                gradient += jacobian[k * n + i] * residual;
            }
            assertThat(gradient).isCloseTo(0, Offset.offset(1e-11));
        }
    }
}

package org.thalweg.solvers.newton.dense;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.data.Offset;
import org.ojalgo.matrix.decomposition.Eigenvalue;
import org.ojalgo.matrix.store.R064Store;
import org.thalweg.core.objective.Norms;

/** Theorem 3.1 of Cartis, Gould and Toint: p is a global minimizer iff (H + σ|p|I)p = −g and H + σ|p|I ⪰ 0. */
class CubicSubproblemTest {

    @Property(tries = 300)
    void solutionMeetsTheConditionsOfAGlobalMinimizer(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 20) int n,
            @ForAll @DoubleRange(min = -3, max = 3) double exponent) {
        Random random = new Random(seed);
        check(SymmetricMatrices.random(n, random), random.doubles(n, -1, 1).toArray(), StrictMath.pow(10, exponent));
    }

    @Property(tries = 100)
    void solutionMeetsThemInTheHardCase(@ForAll long seed, @ForAll @IntRange(min = 2, max = 15) int n) {
        Random random = new Random(seed);
        double[] spectrum = random.doubles(n, 0.5, 2).toArray();
        spectrum[0] = -1;
        double[][] vectors = SymmetricMatrices.orthogonal(n, random);
        double[] gradient = new double[n];
        for (int i = 0; i < n; i++) {
            gradient[i] = 1e-3 * vectors[1][i];
        }
        check(SymmetricMatrices.withSpectrum(spectrum, vectors), gradient, 0.1);
    }

    private static void check(double[] hessian, double[] gradient, double sigma) {
        int n = gradient.length;
        CubicSubproblem subproblem = new CubicSubproblem(n);
        subproblem.model(gradient, hessian);
        double[] p = new double[n];
        subproblem.solve(sigma, p);
        double lambda = sigma * Norms.euclidean(p);
        double scale = Norms.inf(hessian) + lambda;
        for (int i = 0; i < n; i++) {
            double row = gradient[i] + lambda * p[i];
            for (int j = 0; j < n; j++) {
                row += hessian[i * n + j] * p[j];
            }
            assertThat(row).isCloseTo(0, Offset.offset(1e-5 * scale * Norms.euclidean(p)));
        }
        R064Store matrix = R064Store.FACTORY.make(n, n);
        for (int i = 0; i < n * n; i++) {
            matrix.set(i / n, i % n, hessian[i]);
        }
        Eigenvalue<Double> eigen = Eigenvalue.R064.make(matrix, true);
        eigen.decompose(matrix);
        double smallest = Double.POSITIVE_INFINITY;
        for (int k = 0; k < n; k++) {
            smallest = Math.min(smallest, eigen.getD().doubleValue(k, k));
        }
        assertThat(smallest + lambda).isGreaterThan(-1e-5 * scale);
    }
}

package org.thalweg.solvers.newton.dense;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.data.Offset;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.ojalgo.matrix.decomposition.Eigenvalue;
import org.ojalgo.matrix.store.R064Store;
import org.thalweg.core.objective.Norms;

/** The subproblem against an eigendecomposition by ojAlgo, which shares no code with it. */
class TrustRegionSubproblemTest {

    private static final double[] RADII = {1e-3, 0.1, 1, 30};

    @Property(tries = 200)
    void minimizesTheModelForRandomIndefiniteMatrices(@ForAll long seed, @ForAll @IntRange(min = 1, max = 25) int n) {
        Random random = new Random(seed);
        double[] hessian = SymmetricMatrices.random(n, random);
        double[] gradient = random.doubles(n, -1, 1).toArray();
        assertOptimal(hessian, gradient, n);
    }

    @Property(tries = 200)
    void minimizesTheModelInTheHardCase(@ForAll long seed, @ForAll @IntRange(min = 2, max = 20) int n) {
        Random random = new Random(seed);
        double[] spectrum = random.doubles(n, 0, 2).toArray();
        spectrum[0] = -1;
        double[][] vectors = SymmetricMatrices.orthogonal(n, random);
        double[] hessian = SymmetricMatrices.withSpectrum(spectrum, vectors);
        double[] gradient = new double[n];
        // Without a component along the lowest eigenvector.
        for (int k = 1; k < n; k++) {
            double c = random.nextDouble() - 0.5;
            for (int i = 0; i < n; i++) {
                gradient[i] += c * vectors[k][i];
            }
        }
        assertOptimal(hessian, gradient, n);
    }

    @Property(tries = 100)
    void minimizesTheModelForSingularMatrices(@ForAll long seed, @ForAll @IntRange(min = 2, max = 20) int n) {
        Random random = new Random(seed);
        double[] spectrum = new double[n];
        for (int i = 0; i < n / 2; i++) {
            spectrum[i] = random.nextDouble();
        }
        double[] hessian = SymmetricMatrices.withSpectrum(spectrum, SymmetricMatrices.orthogonal(n, random));
        assertOptimal(hessian, random.doubles(n, -1, 1).toArray(), n);
    }

    @Property(tries = 50)
    void stepsOffASaddleWithZeroGradient(@ForAll long seed, @ForAll @IntRange(min = 1, max = 20) int n) {
        Random random = new Random(seed);
        double[] spectrum = random.doubles(n, 0, 2).toArray();
        spectrum[n - 1] = -0.5;
        double[] hessian = SymmetricMatrices.withSpectrum(spectrum, SymmetricMatrices.orthogonal(n, random));
        TrustRegionSubproblem subproblem = new TrustRegionSubproblem(n);
        subproblem.model(new double[n], hessian);
        double[] step = new double[n];
        subproblem.solve(2, step);
        assertThat(subproblem.predictedReduction()).isBetween(0.999999, 1.000001);
        assertThat(subproblem.negativeCurvature()).isBetween(0.4999999, 0.5000001);
    }

    /** Optim.jl #534: zero gradient and zero Hessian gave NaN. */
    @Test
    void zeroModelGivesTheZeroStep() {
        TrustRegionSubproblem subproblem = new TrustRegionSubproblem(3);
        subproblem.model(new double[3], new double[9]);
        double[] step = {9, 9, 9};
        subproblem.solve(1, step);
        assertThat(Norms.inf(step)).isZero();
        assertThat(subproblem.predictedReduction()).isZero();
    }

    /** Optim.jl #540: g = (1, 0, −1), H = diag(0, −20, 0); the multiplier is 20 and (H + λI)p = −g. */
    @Test
    void hardCaseWithDiagonalHessianMeetsTheOptimalityCondition() {
        double[] gradient = {1, 0, -1};
        double[] hessian = {0, 0, 0, 0, -20, 0, 0, 0, 0};
        TrustRegionSubproblem subproblem = new TrustRegionSubproblem(3);
        subproblem.model(gradient, hessian);
        double[] step = new double[3];
        subproblem.solve(1, step);
        assertThat(subproblem.shift()).isCloseTo(20, Offset.offset(1e-12));
        assertThat(step[0]).isCloseTo(-0.05, Offset.offset(1e-12));
        assertThat(step[2]).isCloseTo(0.05, Offset.offset(1e-12));
        assertThat(Norms.euclidean(step)).isCloseTo(1, Offset.offset(1e-12));
    }

    /** Optim.jl #1266: a positive semidefinite, numerically singular Hessian left the step NaN. */
    @Test
    void rankOneHessianGivesAFiniteStep() {
        double[] hessian = new double[16];
        Arrays.fill(hessian, 1e3);
        double[] gradient = {1, 1, 1, 1};
        TrustRegionSubproblem subproblem = new TrustRegionSubproblem(4);
        subproblem.model(gradient, hessian);
        double[] step = new double[4];
        subproblem.solve(1, step);
        // Along (1, 1, 1, 1) the Newton step; in the null space no more than rounding divided by the floor of λ.
        assertThat(step[0] + step[1] + step[2] + step[3]).isCloseTo(-1e-3, Offset.offset(1e-12));
        assertThat(Norms.euclidean(step)).isLessThan(1e-3);
    }

    /** Feasible to the tolerance, and no worse than the optimum from the secular equation in eigenvalues. */
    private static void assertOptimal(double[] hessian, double[] gradient, int n) {
        TrustRegionSubproblem subproblem = new TrustRegionSubproblem(n);
        subproblem.model(gradient, hessian);
        double[] step = new double[n];
        for (double radius : RADII) {
            subproblem.solve(radius, step);
            double length = Norms.euclidean(step);
            assertThat(length).isLessThanOrEqualTo(1.0100001 * radius);
            assertThat(subproblem.stepNorm()).isCloseTo(length, Percentage.withPercentage(1e-9));
            double reduction = -model(hessian, gradient, step);
            assertThat(subproblem.predictedReduction()).isCloseTo(reduction, Offset.offset(1e-11 * (1 + reduction)));
            // A radius that is 1 % short costs at most 2 % of the reduction.
            double optimum = optimum(hessian, gradient, n, radius);
            assertThat(reduction).isGreaterThanOrEqualTo(0.98 * optimum - 1e-12);
        }
    }

    private static double model(double[] hessian, double[] gradient, double[] p) {
        int n = p.length;
        double sum = 0;
        for (int i = 0; i < n; i++) {
            double row = 0;
            for (int j = 0; j < n; j++) {
                row += hessian[i * n + j] * p[j];
            }
            sum += gradient[i] * p[i] + 0.5 * p[i] * row;
        }
        return sum;
    }

    /** Largest reduction, by bisection on λ in the eigenbasis. */
    private static double optimum(double[] hessian, double[] gradient, int n, double radius) {
        R064Store matrix = R064Store.FACTORY.make(n, n);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                matrix.set(i, j, hessian[i * n + j]);
            }
        }
        Eigenvalue<Double> eigen = Eigenvalue.R064.make(matrix, true);
        eigen.decompose(matrix);
        double[] d = new double[n];
        double[] c = new double[n];
        double smallest = Double.POSITIVE_INFINITY;
        for (int k = 0; k < n; k++) {
            d[k] = eigen.getD().doubleValue(k, k);
            smallest = Math.min(smallest, d[k]);
            for (int i = 0; i < n; i++) {
                c[k] += eigen.getV().doubleValue(i, k) * gradient[i];
            }
        }
        double low = Math.max(0, -smallest);
        double high = low + Norms.euclidean(gradient) / radius + 1;
        for (int i = 0; i < 200; i++) {
            double middle = 0.5 * (low + high);
            if (length(d, c, middle) > radius) {
                low = middle;
            } else {
                high = middle;
            }
        }
        double reduction = 0;
        double square = 0;
        for (int k = 0; k < n; k++) {
            double p = d[k] + high == 0 ? 0 : -c[k] / (d[k] + high);
            reduction -= c[k] * p + 0.5 * d[k] * p * p;
            square += p * p;
        }
        // What is left to the boundary goes along the lowest eigenvector.
        double left = Math.max(0, radius * radius - square);
        return reduction + 0.5 * Math.max(0, -smallest) * left;
    }

    private static double length(double[] d, double[] c, double lambda) {
        double sum = 0;
        for (int k = 0; k < d.length; k++) {
            double p = c[k] == 0 ? 0 : c[k] / (d[k] + lambda);
            sum += p * p;
        }
        return Math.sqrt(sum);
    }
}

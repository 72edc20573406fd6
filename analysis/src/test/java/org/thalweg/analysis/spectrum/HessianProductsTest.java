package org.thalweg.analysis.spectrum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.thalweg.analysis.Problems;
import org.thalweg.analysis.TestActivation;
import org.thalweg.core.network.Xoshiro256PlusPlus;
import org.thalweg.core.objective.HessianOperator;
import org.thalweg.core.objective.NetworkObjective;

/** Lanczos, spectral density and trace against spectra known by construction or computed densely. */
class HessianProductsTest {

    /** diag(values) between two Householder reflections, so that its spectrum is known. */
    private static HessianOperator reflected(double[] values, long seed) {
        int n = values.length;
        Xoshiro256PlusPlus random = Xoshiro256PlusPlus.seeded(seed);
        double[] u =
                IntStream.range(0, n).mapToDouble(i -> random.nextGaussian()).toArray();
        double norm = LanczosBasis.dot(u, u);
        return new HessianOperator() {
            @Override
            public int dimension() {
                return n;
            }

            @Override
            public void apply(double[] vector, double[] product) {
                double[] inner = reflect(vector);
                for (int i = 0; i < n; i++) {
                    inner[i] *= values[i];
                }
                System.arraycopy(reflect(inner), 0, product, 0, n);
            }

            private double[] reflect(double[] x) {
                double[] image = x.clone();
                LanczosBasis.addScaled(-2 * LanczosBasis.dot(u, x) / norm, u, image);
                return image;
            }
        };
    }

    @Test
    void extremesOfAKnownSpectrum() {
        double[] values = new double[2000];
        for (int i = 0; i < values.length; i++) {
            values[i] = -1 + 2.0 * i / values.length;
        }
        values[0] = -3;
        values[1] = -2.5;
        values[1999] = 10;
        values[1998] = 7;
        ExtremeEigenvalues extremes = ExtremeEigenvalues.of(reflected(values, 1), 2, 2, 1e-10, 400, 7);
        double[] found = {
            extremes.smallest().get(0).value(),
            extremes.smallest().get(1).value(),
            extremes.largest().get(0).value(),
            extremes.largest().get(1).value()
        };
        assertThat(found).containsExactly(new double[] {-3, -2.5, 10, 7}, within(1e-9));
        assertThat(extremes.smallest()).allMatch(pair -> pair.converged() && pair.errorBound() <= 1e-9);
        assertThat(extremes.largest()).allMatch(pair -> pair.converged() && pair.errorBound() <= 1e-9);
        assertThat(extremes.products()).isLessThan(120);
    }

    @Test
    void agreeWithTheDenseSpectrumOfNetworks() {
        for (long seed = 1; seed <= 20; seed++) {
            NetworkObjective objective = seed % 2 == 0
                    ? Problems.xor(1 + (int) seed % 6, 1e-3)
                    : Problems.threePoints(3 + (int) seed, TestActivation.TANH);
            double[] theta = Problems.start(objective, seed);
            HessianSpectrum dense = HessianSpectrum.of(objective, theta);
            ExtremeEigenvalues extremes = ExtremeEigenvalues.of(objective.hessianAt(theta), 1, 2, 1e-11, 300, seed);
            int n = dense.dimension();
            double scale = dense.resolution() / Math.ulp(1.0);
            assertThat(extremes.largest().get(0).value()).isCloseTo(dense.eigenvalue(n - 1), within(1e-10 * scale));
            assertThat(extremes.largest().get(1).value()).isCloseTo(dense.eigenvalue(n - 2), within(1e-10 * scale));
            assertThat(extremes.smallest().get(0).value()).isCloseTo(dense.eigenvalue(0), within(1e-10 * scale));
            assertThat(extremes.smallest().get(0).errorBound()).isLessThan(1e-10 * scale);
            double distance = Math.abs(extremes.largest().get(0).value() - dense.eigenvalue(n - 1));
            assertThat(distance)
                    .isLessThanOrEqualTo(
                            extremes.largest().get(0).errorBound() + dense.errorBound() + dense.evaluationError());
        }
    }

    @Test
    void invariantSpacesAndMultipleEigenvaluesDoNotBreakIt() {
        double[] values = {5, 5, 5, 1, 1, 0};
        ExtremeEigenvalues all = ExtremeEigenvalues.of(reflected(values, 3), 3, 3, 1e-12, 50, 1);
        assertThat(all.largest())
                .extracting(Eigenpair::value)
                .allSatisfy(v -> assertThat(v).isCloseTo(5, within(1e-13)));
        assertThat(all.smallest().get(0).value()).isCloseTo(0, within(1e-13));
        assertThat(all.smallest().get(2).value()).isCloseTo(1, within(1e-13));
        ExtremeEigenvalues one = ExtremeEigenvalues.of(reflected(new double[] {-4}, 1), 1, 0, 1e-12, 5, 1);
        assertThat(one.smallest().get(0).value()).isCloseTo(-4, within(1e-14));
    }

    @Test
    void aBudgetTooSmallIsAdmitted() {
        double[] values = IntStream.range(0, 500).mapToDouble(i -> i).toArray();
        ExtremeEigenvalues extremes = ExtremeEigenvalues.of(reflected(values, 2), 3, 0, 1e-14, 12, 1);
        assertThat(extremes.smallest()).anyMatch(pair -> !pair.converged());
        assertThat(extremes.products()).isEqualTo(15);
        for (Eigenpair pair : extremes.smallest()) {
            double nearest = Math.abs(pair.value() - Math.rint(pair.value()));
            assertThat(nearest).isLessThanOrEqualTo(pair.errorBound());
        }
    }

    @Test
    void densityIntegratesToOneAndItsMomentsAreTheTraces() {
        double[] values = IntStream.range(0, 300)
                .mapToDouble(i -> i < 100 ? -1 : i < 299 ? 2 : 40)
                .toArray();
        HessianOperator operator = reflected(values, 5);
        SpectralDensity density = SpectralDensity.of(operator, 20, 20, 3);
        double integral = 0;
        for (double x = -5; x < 45; x += 0.05) {
            integral += 0.05 * density.density(x, 0.3).value();
        }
        assertThat(integral).isCloseTo(1, within(1e-9));
        double trace = -100 + 2 * 199 + 40;
        Estimate sum = density.sum(x -> x);
        assertThat(sum.value()).isCloseTo(trace, within(4 * sum.standardError()));
        assertThat(sum.standardError()).isPositive().isLessThan(30);
        assertThat(density.partBelow(0).value()).isCloseTo(1.0 / 3, within(0.05));
        Estimate squares = density.sum(x -> x * x);
        assertThat(squares.value()).isCloseTo(100 + 4 * 199 + 1600, within(4 * squares.standardError()));
    }

    @Test
    void traceIsExactForLowRankAndHonestOtherwise() {
        double[] lowRank = new double[400];
        lowRank[3] = 7;
        lowRank[17] = -2;
        lowRank[200] = 0.5;
        assertThat(TraceEstimator.trace(reflected(lowRank, 1), 18, 1).value()).isCloseTo(5.5, within(1e-10));
        double[] values = IntStream.range(0, 200).mapToDouble(i -> 1 + i % 7).toArray();
        double exact = IntStream.range(0, 200).mapToDouble(i -> 1 + i % 7).sum();
        int within3 = 0;
        for (long seed = 0; seed < 20; seed++) {
            Estimate trace = TraceEstimator.trace(reflected(values, 2), 60, seed);
            within3 += Math.abs(trace.value() - exact) <= 3 * trace.standardError() ? 1 : 0;
            assertThat(trace.standardError()).isLessThan(0.1 * exact);
        }
        assertThat(within3).isGreaterThanOrEqualTo(18);
        assertThat(TraceEstimator.trace(reflected(new double[] {1, 2, 3}, 1), 9, 1))
                .isEqualTo(TraceEstimator.trace(reflected(new double[] {1, 2, 3}, 1), 9, 1));
        assertThat(TraceEstimator.trace(reflected(new double[] {1, 2, 3}, 1), 30, 1)
                        .value())
                .isCloseTo(6, within(1e-13));
    }

    @Test
    void exchangeableEstimatesOfTraceAndDiagonalAreUnbiasedWithHonestErrors() {
        double[] lowRank = new double[400];
        lowRank[3] = 7;
        lowRank[17] = -2;
        lowRank[200] = 0.5;
        Estimate exact = XTrace.trace(reflected(lowRank, 1), 18, 1);
        assertThat(exact.value()).isCloseTo(5.5, within(1e-10));
        double[] values = IntStream.range(0, 200)
                .mapToDouble(i -> 10.0 / (1 + i) - 0.2 * (i % 3))
                .toArray();
        HessianOperator operator = reflected(values, 2);
        double trace = java.util.Arrays.stream(values).sum();
        double[] unit = new double[200];
        double[] diagonal = new double[200];
        for (int i = 0; i < 200; i++) {
            double[] image = new double[200];
            unit[i] = 1;
            operator.apply(unit, image);
            unit[i] = 0;
            diagonal[i] = image[i];
        }
        double mean = 0;
        int within3 = 0;
        int entriesWithin3 = 0;
        for (long seed = 0; seed < 60; seed++) {
            Estimate estimate = XTrace.trace(operator, 40, seed);
            mean += estimate.value() / 60;
            within3 += Math.abs(estimate.value() - trace) <= 3 * estimate.standardError() ? 1 : 0;
            java.util.List<Estimate> entries = XTrace.diagonal(operator, 40, seed);
            for (int i = 0; i < 200; i++) {
                double error = Math.abs(entries.get(i).value() - diagonal[i]);
                entriesWithin3 += error <= 3 * entries.get(i).standardError() ? 1 : 0;
            }
        }
        Estimate one = XTrace.trace(operator, 40, 1);
        assertThat(mean).isCloseTo(trace, within(4 * one.standardError() / Math.sqrt(60)));
        assertThat(within3).isGreaterThanOrEqualTo(55);
        assertThat(entriesWithin3).isGreaterThanOrEqualTo((int) (0.95 * 60 * 200));
        // The error falls off faster than Hutchinson's on this spectrum.
        assertThat(XTrace.trace(operator, 80, 1).standardError()).isLessThan(0.9 * one.standardError());
        assertThat(XTrace.trace(reflected(new double[] {1, 2, 3}, 1), 6, 1))
                .satisfies(e -> assertThat(e.value()).isCloseTo(6, within(1e-13)))
                .satisfies(e -> assertThat(e.standardError()).isZero());
    }

    @Test
    void eigenvaluesNearestToANumberAreFoundInside() {
        double[] values =
                IntStream.range(0, 300).mapToDouble(i -> -1 + 0.01 * i).toArray();
        values[100] = 0.0004;
        NearestEigenvalues nearest = NearestEigenvalues.of(reflected(values, 4), 0, 3, 1e-9, 20_000, 1);
        assertThat(nearest.pairs()).allMatch(Eigenpair::converged);
        assertThat(nearest.pairs().get(0).value()).isCloseTo(0.0004, within(1e-8));
        assertThat(Math.abs(nearest.pairs().get(1).value())).isCloseTo(0.01, within(1e-8));
        assertThat(Math.abs(nearest.pairs().get(2).value())).isCloseTo(0.01, within(1e-8));
        NearestEigenvalues other = NearestEigenvalues.of(reflected(values, 4), 1.503, 1, 1e-9, 20_000, 1);
        assertThat(other.pairs().get(0).value()).isCloseTo(1.5, within(1e-8));
        assertThat(other.products()).isPositive();
    }

    @Test
    void aZeroModeIsNearestToZero() {
        NetworkObjective linear = Problems.threePoints(3, TestActivation.IDENTITY);
        double[] theta = org.thalweg.analysis.TestMinimizer.minimize(linear, Problems.start(linear, 3), 300);
        HessianSpectrum dense = HessianSpectrum.of(linear, theta);
        NearestEigenvalues nearest = NearestEigenvalues.of(linear.hessianAt(theta), 0, 2, 1e-9, 2000, 3);
        double scale = dense.eigenvalue(dense.dimension() - 1);
        assertThat(nearest.pairs()).allMatch(pair -> Math.abs(pair.value()) < 1e-8 * scale);
    }

    @Test
    void partsWithoutMatricesHaveTheSpectraOfTheirMatrices() {
        NetworkObjective objective = Problems.threePoints(6, TestActivation.TANH);
        double[] theta = Problems.start(objective, 4);
        int[] layer = HessianParts.layer(objective.network().layout(), 1);
        requireSameExtremes(
                HessianParts.block(objective.hessianAt(theta), layer), HessianParts.block(objective, theta, layer));
        requireSameExtremes(
                HessianParts.gaussNewtonOperator(objective, theta), HessianParts.gaussNewton(objective, theta));
        requireSameExtremes(
                HessianParts.residualOperator(objective, theta), HessianParts.residualPart(objective, theta));
    }

    private static void requireSameExtremes(HessianOperator operator, HessianSpectrum dense) {
        ExtremeEigenvalues extremes = ExtremeEigenvalues.of(operator, 1, 1, 1e-12, 200, 1);
        int n = dense.dimension();
        double scale = Math.max(Math.abs(dense.eigenvalue(0)), Math.abs(dense.eigenvalue(n - 1)));
        assertThat(extremes.largest().get(0).value()).isCloseTo(dense.eigenvalue(n - 1), within(1e-10 * scale));
        assertThat(extremes.smallest().get(0).value()).isCloseTo(dense.eigenvalue(0), within(1e-10 * scale));
    }

    @Test
    void wrongRequestsAreRefused() {
        HessianOperator operator = reflected(new double[] {1, 2}, 1);
        assertThatThrownBy(() -> ExtremeEigenvalues.of(operator, 2, 1, 1e-9, 10, 1))
                .hasMessageContaining("Between 1 and 2");
        assertThatThrownBy(() -> ExtremeEigenvalues.of(operator, 1, 0, 0, 10, 1))
                .hasMessageContaining("positive");
        assertThatThrownBy(() -> SpectralDensity.of(operator, 1, 5, 1)).hasMessageContaining("at least 2 probes");
        assertThatThrownBy(() -> TraceEstimator.trace(operator, 5, 1)).hasMessageContaining("at least 6");
        assertThatThrownBy(() -> XTrace.trace(operator, 3, 1)).hasMessageContaining("at least 4");
        assertThatThrownBy(() -> NearestEigenvalues.of(operator, 0, 3, 1e-9, 10, 1))
                .hasMessageContaining("Between 1 and 2");
        assertThatThrownBy(() -> NearestEigenvalues.of(operator, Double.NaN, 1, 1e-9, 10, 1))
                .hasMessageContaining("finite target");
        assertThatThrownBy(() -> HessianParts.block(operator, new int[0])).hasMessageContaining("at least one");
    }
}

package org.thalweg.analysis.stationary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.thalweg.analysis.Problems;
import org.thalweg.analysis.TestMinimizer;
import org.thalweg.core.network.Xoshiro256PlusPlus;
import org.thalweg.core.objective.NetworkObjective;
import org.thalweg.core.objective.Norms;

class PolishTest {

    private static final BigDecimal LN2 = new BigDecimal("0.693147180559945309417232121458176568075500134360255");

    @Test
    void barriersNextToZeroOfXorHaveTheirPublishedDigits() {
        NetworkObjective objective = Problems.xor(1, 1e-6);
        TreeSet<BigDecimal> barriers = new TreeSet<>();
        TreeSet<Long> norms = new TreeSet<>();
        for (long seed = 0; seed < 140; seed++) {
            double[] theta = TestMinimizer.newton(objective, smallStart(objective, seed), 40);
            double[] gradient = new double[theta.length];
            double value = objective.gradient(theta, gradient, objective.newWorkspace());
            boolean barrier = Norms.inf(gradient) < 1e-13 && Math.abs(value - LN2.doubleValue()) < 1e-9;
            // One point of each orbit, told by its norm; the zero point has none.
            if (barrier && Norms.euclidean(theta) > 1e-6 && norms.add(Math.round(1e9 * Norms.euclidean(theta)))) {
                Polish polished = Polish.of(objective, theta, 40);
                assertThat(polished.gradientNormInf()).isLessThan(1e-30);
                barriers.add(polished.value().subtract(LN2).round(new MathContext(6)));
            }
        }
        assertThat(barriers)
                .containsExactly(
                        new BigDecimal("6.02283E-12"), new BigDecimal("1.42496E-11"), new BigDecimal("5.09673E-11"));
    }

    private static double[] smallStart(NetworkObjective objective, long seed) {
        Xoshiro256PlusPlus random = Xoshiro256PlusPlus.seeded(seed);
        double scale = Math.scalb(1.0, -(int) (3 + seed % 7));
        double[] theta = new double[objective.dimension()];
        for (int i = 0; i < theta.length; i++) {
            theta[i] = scale * random.nextGaussian();
        }
        return theta;
    }

    @Test
    void knownLossesOfXorKeepTheirDigits() {
        NetworkObjective objective = Problems.xor(3, 1e-2);
        double[] theta = TestMinimizer.minimize(objective, Problems.start(objective, 2), 300);
        Polish polished = Polish.of(objective, theta, 40);
        assertThat(polished.value().doubleValue()).isCloseTo(0.45655517674166046, within(1e-15));
        assertThat(polished.point()).hasSize(theta.length);
        assertThat(polished.roundedPoint()[0]).isEqualTo(polished.point().get(0).doubleValue());
    }

    @Test
    void refusesTooFewDigits() {
        NetworkObjective objective = Problems.xor(1, 1e-2);
        assertThatThrownBy(() -> Polish.of(objective, new double[7], 10)).hasMessageContaining("10 were asked");
    }
}

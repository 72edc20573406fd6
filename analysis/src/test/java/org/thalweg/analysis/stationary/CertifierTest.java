package org.thalweg.analysis.stationary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.thalweg.analysis.Problems;
import org.thalweg.analysis.TestActivation;
import org.thalweg.analysis.TestMinimizer;
import org.thalweg.core.network.Xoshiro256PlusPlus;
import org.thalweg.core.objective.NetworkObjective;
import org.thalweg.core.objective.Norms;

class CertifierTest {

    private static Certificate proved(NetworkObjective objective, double[] theta) {
        Certification outcome = Certifier.certify(objective, theta);
        assertThat(outcome.certificate()).as(outcome.sentence()).isPresent();
        return outcome.certificate().orElseThrow();
    }

    @Test
    void zeroOfXorIsProvedAMinimum() {
        for (int hidden = 1; hidden <= 6; hidden++) {
            for (double lambda : new double[] {1e-1, 1e-2, 1e-3, 1e-4, 1e-5, 1e-6}) {
                NetworkObjective objective = Problems.xor(hidden, lambda);
                Certificate certificate = proved(objective, new double[objective.dimension()]);
                assertThat(certificate.verdict()).isEqualTo(Verdict.MINIMUM);
                assertThat(certificate.smallestCurvature()).isBetween(1.99 * lambda, 2 * lambda);
                assertThat(certificate.sentence())
                        .startsWith("Proved: exactly one")
                        .endsWith("a minimum.");
            }
        }
    }

    @Test
    void stationaryPointsOfXorAreProvedWithTheIndexOfTheirSpectrum() {
        int proofs = 0;
        for (int hidden = 1; hidden <= 3; hidden++) {
            for (double lambda : new double[] {1e-2, 1e-3}) {
                NetworkObjective objective = Problems.xor(hidden, lambda);
                for (double[] theta : stationaryPoints(objective, 25)) {
                    Certificate certificate = proved(objective, theta);
                    StationaryPoint point =
                            StationaryPointClassifier.withDefaults().classify(objective, theta);
                    assertThat(certificate.morseIndex()).isEqualTo(point.morseIndex());
                    assertThat(certificate.verdict()).isEqualTo(point.verdict());
                    assertThat(Certifier.verify(objective, theta, certificate)).isTrue();
                    proofs++;
                }
            }
        }
        assertThat(proofs).isGreaterThan(30);
    }

    private static List<double[]> stationaryPoints(NetworkObjective objective, int starts) {
        List<double[]> points = new ArrayList<>();
        int n = objective.dimension();
        for (long seed = 0; seed < starts; seed++) {
            Xoshiro256PlusPlus random = Xoshiro256PlusPlus.seeded(seed);
            double[] theta = new double[n];
            for (int i = 0; i < n; i++) {
                theta[i] = (1 + seed % 4) * random.nextGaussian();
            }
            theta = TestMinimizer.newton(objective, theta, 60);
            double[] gradient = new double[n];
            objective.gradient(theta, gradient, objective.newWorkspace());
            if (Norms.inf(gradient) < 1e-12 && Norms.euclidean(theta) < 1e3) {
                points.add(theta);
            }
        }
        return points;
    }

    @Test
    void theProvedDistanceHoldsForAPerturbedPoint() {
        NetworkObjective objective = Problems.xor(2, 1e-2);
        double[] theta = Polish.of(objective, TestMinimizer.minimize(objective, Problems.start(objective, 1), 300), 40)
                .roundedPoint();
        double[] moved = theta.clone();
        for (int i = 0; i < moved.length; i++) {
            moved[i] += (i % 2 == 0 ? 1 : -1) * 1e-6;
        }
        Certificate near = proved(objective, theta);
        Certificate far = proved(objective, moved);
        assertThat(near.distance()).isLessThan(1e-13);
        assertThat(far.distance()).isBetween(1e-6, 3e-6);
        assertThat(far.radius()).isGreaterThan(far.distance());
    }

    @Test
    void nothingFalseIsProved() {
        NetworkObjective linear = Problems.threePoints(3, TestActivation.IDENTITY);
        double[] degenerate = TestMinimizer.minimize(linear, Problems.start(linear, 1), 300);
        NetworkObjective softplus = Problems.softplusRandom();
        double[] flow = Problems.table("stationary/softplus-random-flow.csv")[0];
        NetworkObjective xor = Problems.xor(3, 1e-2);
        assertThat(Certifier.certify(linear, degenerate).certificate()).isEmpty();
        assertThat(Certifier.certify(softplus, flow).certificate()).isEmpty();
        assertThat(Certifier.certify(xor, Problems.start(xor, 1)).certificate()).isEmpty();
        assertThat(Certifier.certify(xor, Problems.start(xor, 1)).sentence())
                .startsWith("Nothing is proved: with a Newton");
    }

    @Test
    void aKinkPreventsAProofAndDistanceFromItAllowsOne() {
        double[][] x = {{-1}, {1}, {2}};
        double[][] y = {{0.5}, {1}, {2}};
        NetworkObjective objective =
                Problems.regression("1:relu,1:identity", x, y, org.thalweg.core.objective.L2.onAll(1e-2));
        double[] active = TestMinimizer.minimize(objective, new double[] {0.8, 2, 0.8, 0.1}, 500);
        assertThat(proved(objective, active).verdict()).isEqualTo(Verdict.MINIMUM);
        // Bias equal to minus the weight puts a sample exactly on the kink.
        Certification kink = Certifier.certify(objective, new double[] {1, -1, 1, 0});
        assertThat(kink.certificate()).isEmpty();
    }

    @Test
    void oneChangedDigitIsRefused() {
        NetworkObjective objective = Problems.xor(2, 1e-2);
        double[] theta = TestMinimizer.minimize(objective, Problems.start(objective, 1), 300);
        Certificate c = proved(objective, theta);
        assertThat(Certifier.verify(objective, theta, c)).isTrue();
        Certificate index = new Certificate(
                c.radius(), c.distance(), c.newtonBound(), c.contraction(), c.morseIndex() + 1, c.smallestCurvature());
        Certificate distance = new Certificate(
                c.radius(), c.distance() / 2, c.newtonBound(), c.contraction(), c.morseIndex(), c.smallestCurvature());
        Certificate radius = new Certificate(
                c.radius() * 1e9,
                c.distance(),
                c.newtonBound(),
                c.contraction(),
                c.morseIndex(),
                c.smallestCurvature());
        assertThat(Certifier.verify(objective, theta, index)).isFalse();
        assertThat(Certifier.verify(objective, theta, distance)).isFalse();
        assertThat(Certifier.verify(objective, theta, radius)).isFalse();
        double[] other = theta.clone();
        other[0] = Math.nextUp(other[0] + 1e-9);
        assertThat(Certifier.verify(objective, other, c)).isFalse();
    }

    @Test
    void tooMuchWorkIsDeclinedInWords() {
        NetworkObjective objective =
                Problems.regression("90:tanh,1:identity", new double[4000][1], new double[4000][1]);
        Certification outcome = Certifier.certify(objective, new double[objective.dimension()]);
        assertThat(outcome.sentence())
                .contains("271 parameters and 4000 samples")
                .contains("interval operations");
    }
}

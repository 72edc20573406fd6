package org.thalweg.analysis.stationary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.thalweg.analysis.spectrum.HessianSpectrum;
import org.thalweg.core.network.Xoshiro256PlusPlus;

/** No wrong verdict on matrices and network points whose inertia is known from exact or 50-digit arithmetic. */
class PlantedInertiaTest {

    private static final int MATRICES = 1000;
    /** At most 2 % of the eigenvalue problems with |λ_min| > 100·ε·λ_max. */
    private static final double UNDECIDED = 0.02;

    private final StationaryPointClassifier classifier = StationaryPointClassifier.withDefaults();

    @Test
    void thousandSymmetricMatrices() {
        int resolvable = 0;
        int undecided = 0;
        int close = 0;
        for (long seed = 0; seed < MATRICES; seed++) {
            Xoshiro256PlusPlus random = Xoshiro256PlusPlus.seeded(seed);
            int n = 1 + random.nextInt(10);
            double[] matrix = planted(n, random);
            int positive = ExactInertia.above(matrix, n, 0);
            double spread = 100 * HessianSpectrum.ofMatrix(matrix, n).resolution();
            boolean apart = ExactInertia.above(matrix, n, spread) == positive
                    && ExactInertia.above(matrix, n, -spread) == positive;
            StationaryPoint point = classifier.classify(QuadraticForm.of(matrix, n), new double[n]);
            boolean decided = point.nullity() == 0;
            resolvable += apart ? 1 : 0;
            close += apart ? 0 : 1;
            undecided += apart && !decided ? 1 : 0;
            if (decided) {
                assertThat(point.morseIndex()).as("seed %d", seed).isEqualTo(n - positive);
                assertThat(point.verdict()).isEqualTo(n > positive ? Verdict.SADDLE : Verdict.MINIMUM);
            }
            // What is called certainly negative or positive is so, also beside zeros.
            assertThat(point.morseIndex()).isLessThanOrEqualTo(n - positive);
            assertThat(n - point.morseIndex() - point.nullity()).isLessThanOrEqualTo(positive);
        }
        assertThat(resolvable).isGreaterThan(MATRICES / 2);
        assertThat(close)
                .as("matrices that nobody can decide in double precision")
                .isGreaterThan(20);
        assertThat(undecided).isLessThanOrEqualTo((int) (UNDECIDED * resolvable));
    }

    /** Σ d<sub>k</sub> v<sub>k</sub>v<sub>k</sub>ᵀ with small integers v and powers of two d, exact in double precision. */
    private static double[] planted(int n, Xoshiro256PlusPlus random) {
        double[] matrix = new double[n * n];
        int range = random.nextInt(4) * 14;
        for (int k = 0; k < n; k++) {
            double d = Math.scalb(random.nextInt(2) == 0 ? -1.0 : 1.0, -random.nextInt(range + 1));
            int[] v = new int[n];
            for (int i = 0; i < n; i++) {
                v[i] = random.nextInt(9) - 4;
            }
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    matrix[i * n + j] += d * v[i] * v[j];
                }
            }
        }
        return matrix;
    }

    @Test
    void twoHundredNetworkPoints() {
        List<ReferencePoints.Point> points = ReferencePoints.planted();
        assertThat(points).hasSize(200);
        int resolvable = 0;
        int undecided = 0;
        int unproved = 0;
        for (ReferencePoints.Point known : points) {
            StationaryPoint point = classifier.classify(known.objective(), known.theta());
            Certification proof = Certifier.certify(known.objective(), known.theta());
            boolean apart = known.smallest() > 100 * Math.ulp(1.0) * known.largest();
            resolvable += apart ? 1 : 0;
            boolean decided = point.verdict() == Verdict.MINIMUM || point.verdict() == Verdict.SADDLE;
            if (decided && point.nullity() == 0) {
                assertThat(point.morseIndex()).isEqualTo(known.index());
            }
            assertThat(point.morseIndex()).isLessThanOrEqualTo(known.index());
            proof.certificate().ifPresent(certificate -> {
                assertThat(certificate.morseIndex()).isEqualTo(known.index());
                assertThat(Certifier.verify(known.objective(), known.theta(), certificate))
                        .isTrue();
            });
            boolean settled = proof.certificate().isPresent() || (decided && point.nullity() == 0);
            undecided += apart && !settled ? 1 : 0;
            unproved += apart && proof.certificate().isEmpty() ? 1 : 0;
        }
        assertThat(resolvable).isEqualTo(200);
        assertThat(undecided).isLessThanOrEqualTo((int) (UNDECIDED * resolvable));
        assertThat(unproved).isLessThanOrEqualTo((int) (UNDECIDED * resolvable));
    }
}

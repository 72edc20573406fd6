package org.thalweg.analysis.stationary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.thalweg.analysis.embedding.EmbeddedPoint;
import org.thalweg.analysis.embedding.Embedding;
import org.thalweg.core.objective.NetworkObjective;

/** Every minimum and index-1 saddle of XOR with up to three hidden nodes: proved, and embedded into wider networks. */
class XorStationaryPointsTest {

    private static final List<ReferencePoints.Point> POINTS = ReferencePoints.xor();

    @Test
    void theTableHoldsTheKnownCounts() {
        Map<String, Integer> counts = new HashMap<>();
        for (ReferencePoints.Point point : POINTS) {
            counts.merge(hidden(point) + " " + point.objective().regularizers() + " " + point.index(), 1, Integer::sum);
        }
        assertThat(counts.values()).containsExactlyInAnyOrder(4, 3, 4, 10, 3, 12, 4, 3, 5, 12, 5, 15);
    }

    private static int hidden(ReferencePoints.Point point) {
        return point.objective().network().layers().get(0).width();
    }

    @Test
    void everyPointIsProvedWithItsIndex() {
        for (ReferencePoints.Point point : POINTS) {
            Certification outcome = Certifier.certify(point.objective(), point.theta());
            assertThat(outcome.certificate()).as(outcome.sentence()).isPresent();
            Certificate certificate = outcome.certificate().orElseThrow();
            assertThat(certificate.morseIndex()).isEqualTo(point.index());
            assertThat(certificate.smallestCurvature()).isCloseTo(point.smallest(), within(1e-9));
            assertThat(Certifier.verify(point.objective(), point.theta(), certificate))
                    .isTrue();
            StationaryPoint numbers =
                    StationaryPointClassifier.withDefaults().classify(point.objective(), point.theta());
            assertThat(numbers.verdict()).isEqualTo(certificate.verdict());
            assertThat(numbers.morseIndex()).isEqualTo(point.index());
        }
    }

    @Test
    void proofAtThreeNodesTakesAtMostFiftyMilliseconds() {
        ReferencePoints.Point point = POINTS.get(POINTS.size() - 1);
        assertThat(hidden(point)).isEqualTo(3);
        long best = Long.MAX_VALUE;
        for (int run = 0; run < 12; run++) {
            long start = System.nanoTime();
            assertThat(Certifier.certify(point.objective(), point.theta()).certificate())
                    .isPresent();
            best = Math.min(best, System.nanoTime() - start);
        }
        assertThat(best).isLessThan(50_000_000L);
    }

    @Test
    void zeroNeuronsGiveThePredictedComputedAndProvedIndex() {
        for (ReferencePoints.Point point : POINTS) {
            for (int added = 1; added <= 3; added++) {
                EmbeddedPoint wide = Embedding.zeroNeurons(point.objective(), point.theta(), 1, hidden(point) + added);
                NetworkObjective objective = wide.objective();
                assertThat(objective.value(wide.theta(), objective.newWorkspace()))
                        .isCloseTo(
                                point.objective()
                                        .value(point.theta(), point.objective().newWorkspace()),
                                within(1e-15));
                StationaryPoint computed =
                        StationaryPointClassifier.withDefaults().classify(objective, wide.theta());
                Certification proof = Certifier.certify(objective, wide.theta());
                assertThat(computed.verdict())
                        .isEqualTo(wide.predictedMorseIndex() == 0 ? Verdict.MINIMUM : Verdict.SADDLE);
                assertThat(computed.morseIndex()).isEqualTo(wide.predictedMorseIndex());
                assertThat(proof.certificate()).as(proof.sentence()).isPresent();
                assertThat(proof.certificate().orElseThrow().morseIndex()).isEqualTo(wide.predictedMorseIndex());
                boolean lowTwoNodeMinimum = hidden(point) == 2 && point.index() == 0 && connected(point.theta());
                if (lowTwoNodeMinimum
                        && point.objective().regularizers().toString().contains("0.01")) {
                    assertThat(wide.predictedMorseIndex()).isEqualTo(added);
                }
            }
        }
    }

    private static boolean connected(double[] theta) {
        for (double entry : theta) {
            if (Math.abs(entry) > 1e-6) {
                return true;
            }
        }
        return false;
    }
}

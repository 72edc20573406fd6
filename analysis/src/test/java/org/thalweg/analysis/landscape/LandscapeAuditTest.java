package org.thalweg.analysis.landscape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.thalweg.analysis.Problems;
import org.thalweg.analysis.stationary.Certificate;
import org.thalweg.analysis.symmetry.SignedPermutation;
import org.thalweg.core.objective.L2;
import org.thalweg.core.objective.NetworkObjective;

class LandscapeAuditTest {

    /**
     * Σ (x²ᵢ − 1)² in d dimensions, its symmetries divided out: the points with k zeros are one orbit of C(d, k) 2^(d−k)
     * points of index k and loss k, and leaving a zero leads to k − 1 zeros.
     */
    private static Landscape wells(int d) {
        List<LandscapePoint> points = new ArrayList<>();
        List<Connection> connections = new ArrayList<>();
        for (int k = 0; k <= d; k++) {
            points.add(point(k + 1, k, k, binomial(d, k).shiftLeft(d - k)));
            for (int direction = 0; k > 0 && direction < 2 * k; direction++) {
                connections.add(new Connection(k + 1, direction, k, SignedPermutation.identity(d)));
            }
        }
        return new Landscape(points, connections, journal(d + 1, 300));
    }

    private static BigInteger binomial(int n, int k) {
        BigInteger result = BigInteger.ONE;
        for (int i = 0; i < k; i++) {
            result = result.multiply(BigInteger.valueOf(n - i)).divide(BigInteger.valueOf(i + 1));
        }
        return result;
    }

    private static LandscapePoint point(long id, double loss, int index, BigInteger orbit) {
        Certificate certificate = new Certificate(1e-9, 1e-12, 1e-12, 1e-3, index, 0.1);
        return new LandscapePoint(
                id,
                new double[] {id},
                BigDecimal.valueOf(loss),
                index,
                1e-16,
                orbit,
                Optional.of(certificate),
                "a test");
    }

    /** Meets the points in turn. */
    private static List<SearchAttempt> journal(int points, int attempts) {
        return IntStream.range(0, attempts)
                .mapToObj(i -> new SearchAttempt(i, "test", OptionalLong.of(i % points + 1), i < points, 10))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"1", "2", "3", "5", "8"})
    void aWholeListIsLikelyAndNeverProvedByItself(int d) {
        LandscapeAudit audit = LandscapeAudit.of(wells(d), true);
        assertThat(audit.open()).isEmpty();
        assertThat(audit.complete()).isEqualTo(Completeness.LIKELY);
        assertThat(audit.morseSum()).isEqualTo(BigInteger.ONE);
        assertThat(audit.countsByIndex())
                .hasSize(d + 1)
                .allSatisfy((index, count) -> assertThat(count).isEqualTo(1));
        assertThat(audit.estimatedMissing()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"1", "2", "3", "5", "8"})
    void anyOrbitThatIsMissingLeavesTheListOpen(int d) {
        Landscape whole = wells(d);
        for (LandscapePoint deleted : whole.points()) {
            List<LandscapePoint> rest =
                    whole.points().stream().filter(p -> p != deleted).toList();
            List<Connection> joined = whole.connections().stream()
                    .filter(c -> c.from() != deleted.id() && c.to() != deleted.id())
                    .toList();
            for (List<Connection> connections : List.of(whole.connections(), joined)) {
                LandscapeAudit audit = LandscapeAudit.of(new Landscape(rest, connections, whole.attempts()), true);
                assertThat(audit.complete()).as("without %s", deleted).isEqualTo(Completeness.OPEN);
                assertThat(String.join(" ", audit.open()))
                        .contains("Morse sum is")
                        .contains("must be 1");
            }
        }
    }

    @Test
    void anyConnectionOfAnIndexOneSaddleThatIsMissingLeavesTheListOpen() {
        Landscape whole = wells(3);
        for (Connection deleted : whole.from(2)) {
            List<Connection> rest =
                    whole.connections().stream().filter(c -> c != deleted).toList();
            LandscapeAudit audit = LandscapeAudit.of(new Landscape(whole.points(), rest, whole.attempts()), true);
            assertThat(audit.complete()).isEqualTo(Completeness.OPEN);
            assertThat(audit.open()).singleElement().asString().contains("Point 2 is of index 1 without");
        }
    }

    @Test
    void connectionsThatNameNothingOrLeadUpAreFound() {
        Landscape whole = wells(2);
        for (Map.Entry<Connection, String> wrong : Map.of(
                        new Connection(3, 9, 77, SignedPermutation.identity(2)), "not there: 77",
                        new Connection(1, 9, 3, SignedPermutation.identity(2)), "not lower")
                .entrySet()) {
            List<Connection> connections = new ArrayList<>(whole.connections());
            connections.add(wrong.getKey());
            LandscapeAudit audit =
                    LandscapeAudit.of(new Landscape(whole.points(), connections, whole.attempts()), true);
            assertThat(audit.complete()).isEqualTo(Completeness.OPEN);
            assertThat(audit.open()).singleElement().asString().contains(wrong.getValue());
        }
    }

    @Test
    void minimaThatNoSaddleJoinsAreFoundThoughTheMorseSumIsRight() {
        List<LandscapePoint> points = List.of(
                point(1, 0, 0, BigInteger.TWO),
                point(2, 0.5, 0, BigInteger.TWO),
                point(3, 1, 1, BigInteger.ONE),
                point(4, 1.5, 1, BigInteger.TWO));
        SignedPermutation e = SignedPermutation.identity(1);
        List<Connection> loops = List.of(
                new Connection(3, 0, 1, e),
                new Connection(3, 1, 1, e),
                new Connection(4, 0, 2, e),
                new Connection(4, 1, 2, e));
        LandscapeAudit audit = LandscapeAudit.of(new Landscape(points, loops, journal(4, 300)), true);
        assertThat(audit.morseSum()).isEqualTo(BigInteger.ONE);
        assertThat(audit.open()).singleElement().asString().contains("2 groups");
    }

    @Test
    void aBrokenMorseInequalityIsFoundThoughTheSumIsRight() {
        List<LandscapePoint> points =
                List.of(point(1, 0, 0, BigInteger.ONE), point(2, 1, 1, BigInteger.TWO), point(3, 2, 4, BigInteger.TWO));
        SignedPermutation e = SignedPermutation.identity(1);
        List<Connection> loop = List.of(new Connection(2, 0, 1, e), new Connection(2, 1, 1, e));
        LandscapeAudit audit = LandscapeAudit.of(new Landscape(points, loop, journal(3, 300)), true);
        assertThat(audit.morseSum()).isEqualTo(BigInteger.ONE);
        assertThat(audit.open()).singleElement().asString().contains("Morse inequality c2");
    }

    @Test
    void pointsWithoutOrWithAContradictingCertificateLeaveTheListOpen() {
        LandscapePoint sure = point(1, 0, 0, BigInteger.ONE);
        LandscapePoint unproved =
                new LandscapePoint(1, sure.theta(), sure.loss(), 0, 1e-16, BigInteger.ONE, Optional.empty(), "a test");
        LandscapePoint contradicted = new LandscapePoint(
                1,
                sure.theta(),
                sure.loss(),
                0,
                1e-16,
                BigInteger.ONE,
                Optional.of(new Certificate(1e-9, 1e-12, 1e-12, 1e-3, 1, 0.1)),
                "a test");
        for (LandscapePoint point : List.of(unproved, contradicted)) {
            LandscapeAudit audit = LandscapeAudit.of(new Landscape(List.of(point), List.of(), journal(1, 300)), true);
            assertThat(audit.complete()).isEqualTo(Completeness.OPEN);
            assertThat(audit.open()).singleElement().asString().contains("certified");
        }
    }

    @Test
    void aShortJournalManySinglesOrAnUnknownGrowthLeaveTheListOpen() {
        Landscape whole = wells(2);
        assertThat(LandscapeAudit.of(new Landscape(whole.points(), whole.connections(), List.of()), true)
                        .open())
                .singleElement()
                .asString()
                .contains("no journal");
        assertThat(LandscapeAudit.of(new Landscape(whole.points(), whole.connections(), journal(3, 50)), true)
                        .open())
                .singleElement()
                .asString()
                .contains("The last 47 of 50 attempts")
                .contains("at least 100");
        assertThat(LandscapeAudit.of(whole, false).open())
                .singleElement()
                .asString()
                .contains("coercive");
    }

    /** Chao's bias-corrected estimator by hand: n = 10, f1 = 4, f2 = 1: 0.9 · 4 · 3 / 4 = 2.7. */
    @Test
    void estimatesFollowChaoAndTuring() {
        List<Long> met = List.of(1L, 1L, 1L, 1L, 2L, 2L, 3L, 4L, 5L, 6L);
        List<LandscapePoint> points = IntStream.rangeClosed(1, 6)
                .mapToObj(i -> point(i, i, 0, BigInteger.ONE))
                .toList();
        List<SearchAttempt> attempts = IntStream.range(0, met.size())
                .mapToObj(i -> new SearchAttempt(i, "test", OptionalLong.of(met.get(i)), true, 1))
                .toList();
        LandscapeAudit audit = LandscapeAudit.of(new Landscape(points, List.of(), attempts), true);
        assertThat(audit.coverageByIndex().get(0)).isEqualTo(new SearchCoverage(6, 10, 4, 1));
        assertThat(audit.estimatedMissing()).isCloseTo(2.7, within(1e-15));
        assertThat(audit.coverageByIndex().get(0).chanceOfNew()).isEqualTo(0.4);
        assertThat(String.join(" ", audit.open())).contains("about 3 more are missing");
    }

    @Test
    void strongL2IsProvedToLeaveOneMinimum() {
        NetworkObjective objective = Problems.xor(3, 2);
        Optional<SingleMinimumProof> proof = SingleMinimumProof.of(objective);
        assertThat(proof).isPresent();
        Landscape one = new Landscape(List.of(point(1, Math.log(2), 0, BigInteger.ONE)), List.of(), List.of());
        LandscapeAudit audit = LandscapeAudit.of(one, true, proof);
        assertThat(audit.complete()).isEqualTo(Completeness.PROVED);
        assertThat(String.join(" ", audit.proved())).contains("exactly one stationary point");
    }

    /** At these the zero point has, or nearby points have, company: a proof would be false. */
    @ParameterizedTest
    @CsvSource({"1, 1e-2", "2, 1e-2", "3, 1e-3", "4, 1e-3"})
    void nothingIsProvedWhereThereAreSeveralMinima(int hidden, double lambda) {
        assertThat(SingleMinimumProof.of(Problems.xor(hidden, lambda))).isEmpty();
    }

    @Test
    void nothingIsProvedWithoutL2OnAllParameters() {
        double[][] x = {{-1}, {1}};
        double[][] y = {{-1}, {1}};
        assertThat(SingleMinimumProof.of(Problems.regression("1:tanh,1:tanh", x, y)))
                .isEmpty();
        assertThat(SingleMinimumProof.of(Problems.regression("1:tanh,1:tanh", x, y, L2.onWeights(9))))
                .isEmpty();
        assertThat(Coercivity.isCertain(Problems.regression("1:tanh,1:tanh", x, y, L2.onWeights(9))))
                .isFalse();
        assertThat(Coercivity.isCertain(Problems.regression("1:tanh,1:tanh", x, y, L2.onAll(9))))
                .isTrue();
    }
}

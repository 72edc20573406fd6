package org.thalweg.analysis.landscape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.thalweg.analysis.landscape.store.XorSearch;
import org.thalweg.analysis.landscape.verification.LandscapeVerification;
import org.thalweg.analysis.landscape.verification.PointCandidate;
import org.thalweg.analysis.stationary.Certificate;
import org.thalweg.analysis.stationary.Certifier;
import org.thalweg.analysis.symmetry.SignedPermutation;
import org.thalweg.core.objective.NetworkObjective;
import org.thalweg.core.objective.Norms;

/** Audit, merge, verification and the test of candidates, on the whole landscape of XOR with two neurons at λ = 1e-3. */
class FoundLandscapeTest {

    private static final LandscapeProblem PROBLEM = XorSearch.problem(2, 1e-3);

    private static Landscape found;

    @BeforeAll
    static void search() {
        found = FoundLandscapes.xor(2, 1e-3);
    }

    /** Of the exchange of neurons, two sign flips and the exchange of inputs, acting on the layout of two neurons. */
    private static SignedPermutation element(Random random) {
        SignedPermutation exchangeNeurons = SignedPermutation.parse("2 3 0 1 5 4 7 6 9 8 10 11");
        SignedPermutation flipFirst = SignedPermutation.parse("-0 -1 2 3 -4 5 -6 7 -8 9 10 11");
        SignedPermutation exchangeInputs = SignedPermutation.parse("1 0 3 2 4 5 6 7 8 9 10 11");
        List<SignedPermutation> generators = List.of(exchangeNeurons, flipFirst, exchangeInputs);
        SignedPermutation g = SignedPermutation.identity(12);
        for (int k = 0; k < 6; k++) {
            g = g.then(generators.get(random.nextInt(3)));
        }
        return g;
    }

    /** The same landscape as another search might have it: other representatives and numbers. */
    private static Landscape disguised(Random random) {
        List<Long> numbers = new ArrayList<>(found.byId().keySet());
        Collections.shuffle(numbers, random);
        Map<Long, Long> renamed = found.points().stream()
                .collect(Collectors.toMap(LandscapePoint::id, p -> 100 + numbers.indexOf(p.id()) * 1L));
        Map<Long, SignedPermutation> moved =
                found.points().stream().collect(Collectors.toMap(LandscapePoint::id, p -> element(random)));
        NetworkObjective objective = (NetworkObjective) PROBLEM.objective();
        List<LandscapePoint> points = found.points().stream()
                .map(p -> {
                    double[] theta = moved.get(p.id()).apply(p.theta());
                    Optional<Certificate> certificate =
                            Certifier.certify(objective, theta).certificate();
                    return new LandscapePoint(
                            renamed.get(p.id()),
                            theta,
                            p.loss(),
                            p.morseIndex(),
                            p.gradientNormInf(),
                            p.orbitSize(),
                            certificate,
                            p.origin());
                })
                .toList();
        List<Connection> connections = found.connections().stream()
                .map(c -> new Connection(
                        renamed.get(c.from()),
                        c.direction(),
                        renamed.get(c.to()),
                        moved.get(c.to()).inverse().then(c.element()).then(moved.get(c.from()))))
                .toList();
        return new Landscape(points, connections, List.of());
    }

    @Test
    void theCountsAreThoseKnownAndTheAuditAgrees() {
        LandscapeAudit audit = LandscapeAudit.of(found, true);
        assertThat(audit.complete()).isEqualTo(Completeness.LIKELY);
        assertThat(audit.countsByIndex()).containsEntry(0, 5L).containsEntry(1, 12L);
        assertThat(audit.morseSum()).isEqualTo(BigInteger.ONE);
    }

    @Test
    void deletingAnyOrbitMakesTheAuditFail() {
        for (LandscapePoint deleted : found.points()) {
            List<LandscapePoint> rest =
                    found.points().stream().filter(p -> p != deleted).toList();
            List<Connection> joined = found.connections().stream()
                    .filter(c -> c.from() != deleted.id() && c.to() != deleted.id())
                    .toList();
            for (List<Connection> connections : List.of(found.connections(), joined)) {
                LandscapeAudit audit = LandscapeAudit.of(new Landscape(rest, connections, found.attempts()), true);
                assertThat(audit.complete()).as("without %s", deleted).isEqualTo(Completeness.OPEN);
            }
        }
    }

    /** A landscape of seven points, as each verification proves them all again. */
    @Test
    void verificationHoldsAndFindsEachFalseClaim() {
        LandscapeProblem problem = XorSearch.problem(1, 1e-2);
        List<LandscapePoint> points = FoundLandscapes.xor(1, 1e-2).points();
        assertThat(LandscapeVerification.of(new Landscape(points, List.of(), List.of()), problem))
                .isEqualTo(new LandscapeVerification(7, List.of()));
        LandscapePoint p = points.get(3);
        Certificate c = p.certificate().orElseThrow();
        Certificate shrunk = new Certificate(
                c.radius(), c.distance() / 2, c.newtonBound(), c.contraction(), c.morseIndex(), c.smallestCurvature());
        BigDecimal wrong = p.loss().add(new BigDecimal("1e-25"));
        BigInteger larger = p.orbitSize().add(BigInteger.ONE);
        Map<String, LandscapePoint> claims = Map.of(
                "certificate of point 4", changed(p, p.loss(), p.morseIndex(), p.orbitSize(), shrunk),
                "said to have index", changed(p, p.loss(), p.morseIndex() + 1, p.orbitSize(), c),
                "have an orbit of", changed(p, p.loss(), p.morseIndex(), larger, c),
                "said to have loss", changed(p, wrong, p.morseIndex(), p.orbitSize(), c));
        claims.forEach((part, claim) -> assertThat(
                        LandscapeVerification.of(new Landscape(List.of(claim), List.of(), List.of()), problem)
                                .faults())
                .anySatisfy(fault -> assertThat(fault).contains(part)));
    }

    @Test
    void verificationFindsCopies() {
        LandscapePoint copy = disguised(new Random(2)).points().get(0);
        List<LandscapePoint> points = new ArrayList<>(found.points());
        points.add(copy);
        assertThat(LandscapeVerification.of(new Landscape(points, List.of(), List.of()), PROBLEM)
                        .faults())
                .singleElement()
                .asString()
                .contains("copies of one point");
    }

    private static LandscapePoint changed(
            LandscapePoint p, BigDecimal loss, int index, BigInteger orbit, Certificate certificate) {
        return new LandscapePoint(
                p.id(), p.theta(), loss, index, p.gradientNormInf(), orbit, Optional.of(certificate), p.origin());
    }

    @Test
    void mergingADisguisedCopyAddsNothing() {
        MemoryStore store = FoundLandscapes.storeOf(found);
        LandscapeMerge merge = LandscapeMerge.into(store, disguised(new Random(5)), PROBLEM.symmetry());
        assertThat(merge).isEqualTo(new LandscapeMerge(0, found.points().size(), 0));
        assertThat(store.snapshot().connections()).isEqualTo(found.connections());
    }

    /** Halves of the points and all connections between them, from two searches with other representatives. */
    @Test
    void mergedConnectionsLeadToTheVeryPointsOfThePaths() {
        for (int seed = 0; seed < 5; seed++) {
            List<LandscapePoint> bare =
                    found.points().stream().filter(p -> p.morseIndex() == 0).toList();
            MemoryStore store = new MemoryStore();
            store.commit(new SearchBatch(bare, List.of(), List.of(), ""));
            Landscape other = disguised(new Random(seed));
            LandscapeMerge merge = LandscapeMerge.into(store, other, PROBLEM.symmetry());
            Landscape merged = store.snapshot();
            assertThat(merge.knownPoints()).isEqualTo(bare.size());
            assertThat(merged.points()).hasSameSizeAs(found.points());
            assertThat(merged.connections()).hasSameSizeAs(found.connections());
            Map<Long, LandscapePoint> mine = merged.byId();
            Map<Long, LandscapePoint> theirs = other.byId();
            for (Connection path : other.connections()) {
                double[] saddle = theirs.get(path.from()).theta();
                double[] end = path.element().apply(theirs.get(path.to()).theta());
                Connection same = merged.connections().stream()
                        .filter(c -> c.direction() == path.direction()
                                && Arrays.equals(mine.get(c.from()).theta(), saddle))
                        .findFirst()
                        .orElseThrow();
                assertThat(same.element().apply(mine.get(same.to()).theta())).containsExactly(end, within(1e-9));
            }
        }
    }

    @Test
    void journalsFollowEachOtherWithoutWhatBothHave() {
        Landscape beginning = new Landscape(
                found.points(), found.connections(), found.attempts().subList(0, 500));
        MemoryStore copy = FoundLandscapes.storeOf(beginning);
        LandscapeMerge.into(copy, found, PROBLEM.symmetry());
        assertThat(copy.snapshot().attempts()).hasSameSizeAs(found.attempts());
        MemoryStore other = FoundLandscapes.storeOf(new Landscape(
                found.points(), found.connections(), found.attempts().subList(1, 500)));
        LandscapeMerge.into(other, found, PROBLEM.symmetry());
        assertThat(other.snapshot().attempts()).hasSize(499 + found.attempts().size());
        assertThat(other.snapshot().attempts())
                .extracting(SearchAttempt::number)
                .doesNotHaveDuplicates();
    }

    @Test
    void candidatesThatAreRoughlyAPointBecomeItAgain() {
        Random random = new Random(1);
        for (LandscapePoint point : found.points()) {
            double[] rough = point.theta();
            for (int i = 0; i < rough.length; i++) {
                rough[i] += 1e-5 * random.nextGaussian();
            }
            PointCandidate candidate = PointCandidate.of(PROBLEM, rough, "a test");
            assertThat(candidate.point()).as("%s", point).isPresent();
            assertThat(candidate.point().get().morseIndex()).isEqualTo(point.morseIndex());
            assertThat(candidate.point().get().loss().doubleValue())
                    .isCloseTo(point.loss().doubleValue(), within(1e-15));
        }
    }

    @Test
    void pointsOnASlowSlopeAreRefused() {
        NetworkObjective slow = (NetworkObjective) XorSearch.problem(2, 1e-9).objective();
        LandscapeProblem flat = XorSearch.problem(2, 1e-9);
        double[] slope = {30, 30, 30, 30, -15, -45, -30, 30, 30, -30, 30, -30};
        double[] gradient = new double[12];
        slow.gradient(slope, gradient, slow.newWorkspace());
        assertThat(Norms.inf(gradient)).isLessThan(1e-6);
        assertThat(PointCandidate.of(flat, slope, "a test").point()).isEmpty();
        Random random = new Random(4);
        for (int k = 0; k < 20; k++) {
            double[] anywhere = random.doubles(12, -3, 3).toArray();
            PointCandidate candidate = PointCandidate.of(PROBLEM, anywhere, "a test");
            assertThat(candidate.point()).isEmpty();
            assertThat(candidate.sentence()).isNotEmpty();
        }
        assertThat(PointCandidate.of(PROBLEM, new double[3], "a test").sentence())
                .contains("3 parameters, but the problem has 12");
        double[] broken = found.points().get(0).theta();
        broken[2] = Double.NaN;
        assertThat(PointCandidate.of(PROBLEM, broken, "a test").sentence()).contains("not finite");
    }
}

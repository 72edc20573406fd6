package org.thalweg.analysis.landscape;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.thalweg.analysis.internal.NumberText;

/**
 * Whether a list of stationary points and connections is complete, as far as can be told: what is proved, what is likely, what
 * is open.
 *
 * <p>A coercive function without degenerate stationary points obeys Morse theory (J. Milnor, Morse Theory, 1963, §5): with
 * c<sub>k</sub> points of index k, copies counted, Σ (−1)<sup>k</sup> c<sub>k</sub> = 1, c<sub>k</sub> − c<sub>k−1</sub> + …
 * ≥ (−1)<sup>k</sup> for each k, and the minima are joined by the paths down from index-1 saddles. A list that breaks one
 * of these is incomplete or wrong: that much is certain. A list that obeys them is <em>not</em> thereby complete, since a
 * point of index k and one of index k + 1 with orbits of one size, as a fold makes them, can both be missing unseen.
 * So {@link Completeness#PROVED} is said only on the ground of a {@link SingleMinimumProof}, and {@link
 * Completeness#LIKELY} if all checks hold and the journal shows that the search has long met nothing new.
 */
public final class LandscapeAudit {

    /**
     * Attempts in a row without a new point that a likely list needs at least: then, were attempts independent, an
     * attempt finds a new point with a chance below 3 % (95 % confidence, the rule of three).
     */
    private static final long QUIET_ATTEMPTS = 100;

    private final Landscape landscape;
    private final boolean coercive;
    private final List<SubspaceMorseSum> subspaces;
    private final SortedMap<Integer, Long> counts = new TreeMap<>();
    private final SortedMap<Integer, BigInteger> copies = new TreeMap<>();
    private final SortedMap<Integer, SearchCoverage> coverage;
    private final List<String> proved = new ArrayList<>();
    private final List<String> likely = new ArrayList<>();
    private final List<String> open = new ArrayList<>();
    private final Completeness complete;

    private LandscapeAudit(
            Landscape landscape,
            boolean coercive,
            Optional<SingleMinimumProof> proof,
            List<SubspaceMorseSum> subspaces) {
        this.landscape = landscape;
        this.coercive = coercive;
        this.subspaces = List.copyOf(subspaces);
        this.coverage = SearchCoverage.of(landscape);
        for (LandscapePoint point : landscape.points()) {
            counts.merge(point.morseIndex(), 1L, Long::sum);
            copies.merge(point.morseIndex(), point.orbitSize(), BigInteger::add);
        }
        checkCertificates();
        checkMorse();
        checkSubspaces();
        checkConnections();
        if (open.isEmpty() && proof.isPresent() && isSingleMinimum()) {
            proved.add(proof.get().sentence());
            this.complete = Completeness.PROVED;
        } else {
            checkCoverage();
            this.complete = open.isEmpty() ? Completeness.LIKELY : Completeness.OPEN;
        }
    }

    /**
     * Audits a landscape by its own content. O(points + connections + attempts).
     *
     * @param landscape the points, connections and attempts to judge
     * @param coercive whether the objective is known to grow beyond all bounds in every direction, as with L2 on all
     *     parameters; if not, the Morse sum is not known and the list stays open
     * @return what is proved, likely and open about the completeness of the list
     */
    public static LandscapeAudit of(Landscape landscape, boolean coercive) {
        return of(landscape, coercive, Optional.empty());
    }

    /**
     * Audits a landscape with what is proved of its objective.
     *
     * @param landscape the points, connections and attempts to judge
     * @param coercive whether the objective grows without bound with ‖θ‖, see {@link Coercivity}
     * @param proof that there is one stationary point only, if there is a proof; it implies coercivity
     * @return what is proved, likely and open about the completeness of the list
     */
    public static LandscapeAudit of(Landscape landscape, boolean coercive, Optional<SingleMinimumProof> proof) {
        return of(landscape, coercive, proof, List.of());
    }

    /**
     * Audits a landscape with its Morse sums on subspaces of symmetric points as well.
     *
     * @param landscape the points, connections and attempts to judge
     * @param coercive whether the objective grows without bound with ‖θ‖, see {@link Coercivity}
     * @param proof that there is one stationary point only, if it was found
     * @param subspaces the sums, from {@link org.thalweg.analysis.landscape.verification.SubspaceMorse}; empty if they are not
     *     counted
     * @return what is proved, likely and open about the completeness of the list
     */
    public static LandscapeAudit of(
            Landscape landscape,
            boolean coercive,
            Optional<SingleMinimumProof> proof,
            List<SubspaceMorseSum> subspaces) {
        return new LandscapeAudit(landscape, coercive || proof.isPresent(), proof, subspaces);
    }

    private boolean isSingleMinimum() {
        return landscape.points().size() == 1 && landscape.points().get(0).morseIndex() == 0;
    }

    private void checkCertificates() {
        List<Long> without = landscape.points().stream()
                .filter(p -> p.certificate().isEmpty())
                .map(LandscapePoint::id)
                .toList();
        List<Long> contradicting = landscape.points().stream()
                .filter(p ->
                        p.certificate().isPresent() && p.certificate().get().morseIndex() != p.morseIndex())
                .map(LandscapePoint::id)
                .toList();
        if (landscape.points().isEmpty()) {
            open.add("No stationary point is known.");
        } else if (without.isEmpty() && contradicting.isEmpty()) {
            proved.add("Each of the " + landscape.points().size()
                    + " points is certified: it exists, is nondegenerate and has the index stated.");
        }
        if (!without.isEmpty()) {
            open.add(points(without) + " not certified: it is not proved to be stationary, or not of which index.");
        }
        if (!contradicting.isEmpty()) {
            open.add(points(contradicting) + " listed with another index than certified.");
        }
    }

    private void checkMorse() {
        if (!coercive) {
            open.add("The loss is not known to be coercive, so nothing is known about the Morse sum, which is "
                    + morseSum() + ".");
            return;
        }
        BigInteger sum = morseSum();
        if (sum.equals(BigInteger.ONE)) {
            likely.add("The Morse sum is 1, as it must be: a single missing orbit would break it. (A missing pair of"
                    + " orbits of one size and neighbouring indices would not.)");
        } else {
            open.add("The Morse sum is " + sum + ", but must be 1: at least one orbit is missing.");
        }
        brokenInequality()
                .ifPresent(index -> open.add("The points up to index " + index + " break the Morse inequality c" + index
                        + " - c" + (index - 1) + " + ... >= " + (index % 2 == 0 ? 1 : -1)
                        + ": points of index " + index + " are missing."));
    }

    private void checkSubspaces() {
        List<String> broken = subspaces.stream()
                .filter(subspace -> !subspace.holds())
                .map(subspace -> subspace.neurons() + " (" + subspace.sum() + ")")
                .toList();
        if (!coercive || subspaces.isEmpty()) {
            return;
        }
        if (broken.isEmpty()) {
            likely.add("On each of the " + subspaces.size()
                    + " subspaces of points with neurons that are equal, zero or mirrored the Morse sum is 1 too.");
        } else {
            open.add("On " + broken.size() + " of " + subspaces.size()
                    + " subspaces of points with neurons that are equal,"
                    + " zero or mirrored the Morse sum is not 1, so that a point in them is missing. Those with the fewest distinct"
                    + " neurons are: " + String.join(", ", broken.subList(0, Math.min(4, broken.size()))) + ".");
        }
    }

    /** The first k with c_k − c_{k−1} + … ± c_0 below (−1)^k. */
    private Optional<Integer> brokenInequality() {
        int last = copies.isEmpty() ? 0 : copies.lastKey();
        BigInteger alternating = BigInteger.ZERO;
        for (int k = 0; k <= last; k++) {
            alternating = copies.getOrDefault(k, BigInteger.ZERO).subtract(alternating);
            BigInteger least = k % 2 == 0 ? BigInteger.ONE : BigInteger.ONE.negate();
            if (alternating.compareTo(least) < 0) {
                return Optional.of(k);
            }
        }
        return Optional.empty();
    }

    private void checkConnections() {
        ConnectionCheck check = ConnectionCheck.of(landscape);
        if (!check.dangling().isEmpty()) {
            open.add("Connections name points that are not there: "
                    + check.dangling().stream()
                            .map(String::valueOf)
                            .reduce((a, b) -> a + ", " + b)
                            .orElseThrow() + ".");
        }
        if (!check.unfinished().isEmpty()) {
            open.add(points(check.unfinished()) + " of index 1 without both of the connections down.");
        }
        if (!check.rising().isEmpty()) {
            open.add(points(check.rising()) + " connected to a point that is not lower.");
        }
        if (!check.isolated().isEmpty()) {
            open.add(points(check.isolated()) + " reached from no index-1 saddle, although there are other minima.");
        } else if (check.groups() > 1) {
            open.add("The minima fall into " + check.groups()
                    + " groups that no known index-1 saddle joins: saddles of index 1 are missing.");
        }
        if (check.holds() && counts.getOrDefault(1, 0L) > 0) {
            likely.add("Each of the " + counts.get(1) + " index-1 saddles has both its connections, and they join all"
                    + " minima.");
        }
    }

    private void checkCoverage() {
        long quiet = attemptsSinceNew();
        if (landscape.attempts().isEmpty()) {
            open.add("There is no journal of a search, so nothing is known about what it would not have found.");
            return;
        }
        if (landscape.points().isEmpty()) {
            open.add("None of " + landscape.attempts().size() + " attempts ended at a point that could be certified.");
            return;
        }
        if (estimatedMissing() >= 0.5) {
            open.add("By how often each point was met, about " + NumberText.brief(Math.rint(estimatedMissing()))
                    + " more " + (Math.rint(estimatedMissing()) == 1 ? "is" : "are") + " missing (Chao's estimate).");
        } else {
            likely.add("By how often each point was met, none is missing (Chao's estimate "
                    + NumberText.brief(estimatedMissing()) + ").");
        }
        long needed = Math.max(QUIET_ATTEMPTS, landscape.points().size());
        String last = "The last " + quiet + " of " + landscape.attempts().size() + " attempts found nothing new";
        if (quiet < needed) {
            open.add(last + "; at least " + needed + " in a row are needed.");
        } else {
            likely.add(last + ".");
        }
    }

    private long attemptsSinceNew() {
        List<SearchAttempt> attempts = landscape.attempts();
        long quiet = 0;
        for (int i = attempts.size() - 1; i >= 0 && !attempts.get(i).isNew(); i--) {
            quiet++;
        }
        return quiet;
    }

    private static String points(List<Long> ids) {
        String numbers = ids.stream()
                .limit(10)
                .map(String::valueOf)
                .reduce((a, b) -> a + ", " + b)
                .orElseThrow();
        String more = ids.size() > 10 ? " and " + (ids.size() - 10) + " more" : "";
        return ids.size() == 1 ? "Point " + numbers + " is" : "Points " + numbers + more + " are";
    }

    /** {@return whether the list is complete, as far as can be told} */
    public Completeness complete() {
        return complete;
    }

    /** {@return number of orbits of each index that occurs, by index} */
    public SortedMap<Integer, Long> countsByIndex() {
        return new TreeMap<>(counts);
    }

    /** {@return the sum Σ (−1)<sup>index</sup> · orbit size over all points} */
    public BigInteger morseSum() {
        BigInteger sum = BigInteger.ZERO;
        for (LandscapePoint point : landscape.points()) {
            sum = point.morseIndex() % 2 == 0 ? sum.add(point.orbitSize()) : sum.subtract(point.orbitSize());
        }
        return sum;
    }

    /** {@return estimated number of orbits that are missing: Chao's estimates summed over the indices that occur} */
    public double estimatedMissing() {
        return coverage.values().stream()
                .mapToDouble(SearchCoverage::estimatedMissing)
                .sum();
    }

    /** {@return how well each index that occurs is covered} */
    public SortedMap<Integer, SearchCoverage> coverageByIndex() {
        return new TreeMap<>(coverage);
    }

    /** {@return what is certain, in sentences} */
    public List<String> proved() {
        return List.copyOf(proved);
    }

    /** {@return what speaks for a complete list without proving it} */
    public List<String> likely() {
        return List.copyOf(likely);
    }

    /** {@return what is wrong or not known; empty unless the list is open} */
    public List<String> open() {
        return List.copyOf(open);
    }
}

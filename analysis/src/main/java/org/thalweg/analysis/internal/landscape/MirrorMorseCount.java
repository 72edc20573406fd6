package org.thalweg.analysis.internal.landscape;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.thalweg.analysis.landscape.LandscapePoint;
import org.thalweg.analysis.landscape.LandscapeProblem;
import org.thalweg.analysis.landscape.SubspaceMorseSum;
import org.thalweg.analysis.symmetry.NetworkSymmetryGroup;
import org.thalweg.analysis.symmetry.SignedPermutation;

/**
 * Morse sums on the subspaces that a symmetry τ of the data leaves fixed together with some exchange of neurons: groups of
 * tied neurons that are their own image under τ, pairs of groups that are the image of each other, and zero neurons.
 *
 * <p>A point has copies there if τ carries its kinds of neurons to kinds, up to sign, and the output biases to themselves. Of a kind that
 * is ± its own image, r single groups and q pairs have the index (r + q − 1) d⁺ + q d⁻ besides that of the tied neurons, where d⁺
 * and d⁻ count the negative eigenvalues of the Hessian on differences of two of its neurons that are even or odd under ±τ. Of two
 * kinds that are the image of each other, q pairs have (q − 1) d; zero neurons d⁺ for a single group and d⁺ + d⁻ for a pair. Counted for
 * each symmetry of order two, one of those that are conjugate. Confined to one thread.
 */
public final class MirrorMorseCount {

    private final NetworkSymmetryGroup group;
    private final int width;
    private final boolean flips;
    private final List<Counted> counted = new ArrayList<>();
    private boolean sound = true;

    /** The sums of one symmetry of the data. */
    private record Counted(String name, MirrorHessian mirror, List<MirrorGrouping> groupings, BigInteger[] sums) {}

    /** Of no point yet. */
    public MirrorMorseCount(LandscapeProblem problem) {
        this.group = SubspaceMorseCount.suited(problem) ? (NetworkSymmetryGroup) problem.symmetry() : null;
        this.width = group == null ? 0 : group.layout().width(1);
        this.flips = group != null && group.flippable(1, 0);
        List<SignedPermutation> mirrors = group == null ? List.of() : DataInvolutions.of(group.dataSymmetries());
        for (SignedPermutation mirror : mirrors) {
            String name = mirrors.size() == 1 ? "mirrored " : "mirrored by symmetry " + (counted.size() + 1) + ": ";
            List<MirrorGrouping> groupings = MirrorGrouping.all(width, flips);
            BigInteger[] sums = new BigInteger[groupings.size()];
            Arrays.fill(sums, BigInteger.ZERO);
            counted.add(new Counted(name, new MirrorHessian(problem.objective(), group, mirror), groupings, sums));
        }
    }

    /** Counts a point with its copies: those by symmetries of the data one by one, of those that agree but for neurons one. */
    public void add(LandscapePoint point) {
        if (counted.isEmpty() || !sound) {
            return;
        }
        NeuronTypes types = NeuronTypes.of(group, point.theta());
        BigInteger ofNeurons =
                SubspaceMorseCount.neuronCopies(types.counts().get(0), types.zeros(group.layout(), 1), flips);
        BigInteger[] images = point.orbitSize().divideAndRemainder(ofNeurons);
        int order = group.dataSymmetries().size();
        sound = images[1].signum() == 0 && order % images[0].intValueExact() == 0;
        int alike = sound ? order / images[0].intValueExact() : 1;
        for (Counted each : counted) {
            long[] added = new long[each.sums().length];
            for (SignedPermutation map : group.dataSymmetries()) {
                each.mirror().filling(map.apply(point.theta())).ifPresent(f -> add(each.groupings(), f, added));
            }
            for (int g = 0; g < added.length; g++) {
                sound &= added[g] % alike == 0;
                each.sums()[g] = each.sums()[g].add(BigInteger.valueOf(added[g] / alike));
            }
        }
    }

    private void add(List<MirrorGrouping> groupings, MirrorFilling filling, long[] added) {
        int[] rest = filling.counts().clone();
        int zeros = rest[rest.length - 1];
        for (int g = 0; g < added.length; g++) {
            rest[rest.length - 1] = zeros - (width - groupings.get(g).used());
            long ways = rest[rest.length - 1] < 0 ? 0 : fillings(groupings.get(g), 0, rest, filling);
            added[g] += filling.constant() % 2 == 0 ? ways : -ways;
        }
    }

    /** Σ over the ways to fill the groups from one on, of the sign of what they add to the index. */
    private long fillings(MirrorGrouping grouping, int from, int[] rest, MirrorFilling filling) {
        int singles = grouping.own().length;
        if (from == singles + grouping.pairs().length) {
            return Arrays.stream(rest).allMatch(r -> r == 0) ? 1 : 0;
        }
        boolean pair = from >= singles;
        int size = pair ? grouping.pairs()[from - singles] : grouping.own()[from];
        long sum = 0;
        for (int a = 0; a < rest.length; a++) {
            boolean zero = a == rest.length - 1;
            boolean itself = zero || filling.partner()[a] == a;
            int taken = pair && itself ? 2 * size : size;
            boolean fits = rest[a] >= taken && (pair || zero || filling.own()[a]);
            if (fits) {
                fill(rest, a, itself, -taken, filling);
                long ways = fillings(grouping, from + 1, rest, filling);
                fill(rest, a, itself, taken, filling);
                int added = filling.even()[a] + (pair ? filling.odd()[a] : 0);
                sum += (added % 2 == 0 ? ways : -ways) * (flips && !zero ? 2 : 1);
            }
        }
        return sum;
    }

    /** Two kinds that are the image of each other are used up together. */
    private static void fill(int[] rest, int a, boolean itself, int change, MirrorFilling filling) {
        rest[a] += change;
        if (!itself) {
            rest[filling.partner()[a]] += change;
        }
    }

    /** The sizes of the groups of each subspace whose sum is not 1, those of fewer groups first. */
    List<int[]> broken() {
        List<int[]> result = new ArrayList<>();
        for (Counted each : counted) {
            for (int g = 0; sound && g < each.sums().length; g++) {
                if (!each.sums()[g].equals(BigInteger.ONE)) {
                    result.add(each.groupings().get(g).sizes());
                }
            }
        }
        return result;
    }

    /** The sums, for each symmetry those of fewer groups first; empty if they are not counted. */
    public List<SubspaceMorseSum> sums() {
        List<SubspaceMorseSum> result = new ArrayList<>();
        for (Counted each : counted) {
            for (int g = 0; sound && g < each.sums().length; g++) {
                result.add(new SubspaceMorseSum(
                        each.name() + each.groupings().get(g).label(), each.sums()[g]));
            }
        }
        return result;
    }
}

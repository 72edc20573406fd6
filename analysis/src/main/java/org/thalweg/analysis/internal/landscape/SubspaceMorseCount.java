package org.thalweg.analysis.internal.landscape;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import org.thalweg.analysis.landscape.LandscapePoint;
import org.thalweg.analysis.landscape.LandscapeProblem;
import org.thalweg.analysis.landscape.SubspaceMorseSum;
import org.thalweg.analysis.symmetry.NetworkSymmetryGroup;
import org.thalweg.analysis.symmetry.SignedPermutation;
import org.thalweg.core.objective.Objective;
import org.thalweg.core.objective.Workspace;

/**
 * Morse sums on the subspaces of a network with one hidden layer whose points have neurons tied in groups of given sizes and
 * the others zero.
 *
 * <p>A copy of a point lies in such a subspace if its neurons fill the groups, each group one kind or zero. Within the n<sub>a</sub>
 * neurons of one kind the Hessian acts on their differences alike, n<sub>a</sub> − 1 times, with d<sub>a</sub> negative eigenvalues, and
 * likewise on each of the zero neurons with d<sub>0</sub>; with s negative eigenvalues among the rest, a copy that fills r<sub>a</sub>
 * groups with kind a and r<sub>0</sub> with zeros has there the index s + Σ (r<sub>a</sub> − 1) d<sub>a</sub> + r<sub>0</sub>
 * d<sub>0</sub>. Confined to one thread.
 */
public final class SubspaceMorseCount {

    private static final int WIDEST = 8;

    private final NetworkSymmetryGroup group;
    private final Objective objective;
    private final Workspace workspace;
    private final OutputGauge gauge;
    private final boolean flips;
    private final List<int[]> groupings = new ArrayList<>();
    private final BigInteger[] sums;
    private boolean sound = true;

    /** Of no point yet. */
    public SubspaceMorseCount(LandscapeProblem problem) {
        this.objective = problem.objective();
        this.workspace = objective.newWorkspace();
        this.gauge = OutputGauge.of(objective);
        this.group = suited(problem) ? (NetworkSymmetryGroup) problem.symmetry() : null;
        this.flips = group != null && group.flippable(1, 0);
        int width = group == null ? 0 : group.layout().width(1);
        for (int used = flips ? 0 : width; group != null && used <= width; used++) {
            addGroupings(new int[0], used, used);
        }
        groupings.sort((a, b) -> a.length - b.length);
        this.sums = new BigInteger[groupings.size()];
        Arrays.fill(sums, BigInteger.ZERO);
    }

    static boolean suited(LandscapeProblem problem) {
        if (!(problem.symmetry() instanceof NetworkSymmetryGroup network)
                || network.hiddenLayers() != 1
                || network.layout().width(1) > WIDEST) {
            return false;
        }
        boolean alike = true;
        for (int i = 1; i < network.layout().width(1); i++) {
            alike &= network.exchangeable(1, 0, i) && network.flippable(1, i) == network.flippable(1, 0);
        }
        return alike;
    }

    private void addGroupings(int[] sizes, int rest, int largest) {
        if (rest == 0) {
            groupings.add(sizes);
        }
        for (int size = Math.min(rest, largest); size > 0; size--) {
            int[] longer = Arrays.copyOf(sizes, sizes.length + 1);
            longer[sizes.length] = size;
            addGroupings(longer, rest - size, size);
        }
    }

    /** Counts a point with its copies. */
    public void add(LandscapePoint point) {
        if (group == null || !sound) {
            return;
        }
        NeuronTypes types = NeuronTypes.of(group, point.theta());
        int[] counts = types.counts().get(0);
        int zeros = types.zeros(group.layout(), 1);
        double[] hessian = new double[point.theta().length * point.theta().length];
        objective.hessian(types.theta(), new double[point.theta().length], hessian, workspace);
        int[] kind = kinds(types);
        int tied = index(hessian, kind, types, i -> false);
        int total = tied;
        long sign = tied;
        int[] freed = new int[counts.length + 1];
        for (int a = 0; a <= counts.length; a++) {
            int of = a < counts.length ? counts[a] - 1 : zeros;
            int last = last(kind, a < counts.length ? a : -1);
            freed[a] = of == 0 ? 0 : index(hessian, kind, types, i -> i == last) - tied;
            total += of * freed[a];
            sign += a < counts.length ? freed[a] : 0;
        }
        BigInteger[] copies = point.orbitSize().divideAndRemainder(neuronCopies(counts, zeros, flips));
        sound = total == point.morseIndex() && copies[1].signum() == 0;
        int[] rest = Arrays.copyOf(counts, counts.length + 1);
        for (int g = 0; g < groupings.size(); g++) {
            rest[counts.length] =
                    zeros - (kind.length - Arrays.stream(groupings.get(g)).sum());
            long fillings = rest[counts.length] < 0 ? 0 : fillings(groupings.get(g), 0, rest, freed);
            sums[g] = sums[g].add(copies[0].multiply(BigInteger.valueOf(sign % 2 == 0 ? fillings : -fillings)));
        }
    }

    /** For each neuron its kind, −1 if it is zero. */
    private int[] kinds(NeuronTypes types) {
        int[] kind = new int[group.layout().width(1)];
        int[] kept = types.kept().get(0);
        double tolerance = NeuronTypes.tolerance(types.theta());
        for (int i = 0; i < kind.length; i++) {
            kind[i] = -1;
            for (int a = 0; a < kept.length; a++) {
                boolean same =
                        kept[a] == i || NeuronTypes.fixes(group.exchange(1, i, kept[a]), types.theta(), tolerance);
                kind[i] = kind[i] < 0 && same ? a : kind[i];
            }
        }
        return kind;
    }

    private static int last(int[] kind, int wanted) {
        for (int i = kind.length - 1; i >= 0; i--) {
            if (kind[i] == wanted) {
                return i;
            }
        }
        return -1;
    }

    /** Negative eigenvalues on the subspace in which kinds stay tied and zeros zero, but for some neurons. */
    private int index(double[] hessian, int[] kind, NeuronTypes types, IntPredicate free) {
        SignedClasses classes = new SignedClasses(objective.dimension());
        gauge.tie(classes);
        for (int i = 0; i < kind.length; i++) {
            if (!free.test(i) && kind[i] < 0) {
                join(classes, group.flip(1, i));
            } else if (!free.test(i) && types.kept().get(0)[kind[i]] != i) {
                join(classes, group.exchange(1, i, types.kept().get(0)[kind[i]]));
            }
        }
        InvariantSubspace subspace = InvariantSubspace.of(classes);
        double[] reduced = new double[subspace.dimension() * subspace.dimension()];
        subspace.projectMatrix(hessian, reduced);
        BunchKaufman factorization = new BunchKaufman(subspace.dimension());
        factorization.factorize(reduced);
        return factorization.negative();
    }

    private static void join(SignedClasses classes, SignedPermutation map) {
        for (int i = 0; i < map.dimension(); i++) {
            classes.join(i, map.source(i), map.negates(i));
        }
    }

    /** Copies under exchanges and flips of neurons alone. */
    static BigInteger neuronCopies(int[] counts, int zeros, boolean flips) {
        BigInteger copies = BigInteger.ONE;
        int placed = 0;
        for (int a = 0; a <= counts.length; a++) {
            int of = a < counts.length ? counts[a] : zeros;
            for (int k = 1; k <= of; k++) {
                copies = copies.multiply(BigInteger.valueOf(++placed)).divide(BigInteger.valueOf(k));
                copies = flips && a < counts.length ? copies.shiftLeft(1) : copies;
            }
        }
        return copies;
    }

    /** Σ over the ways to fill the groups from one on, of the sign that groups add to the index and of the signs of neurons. */
    private long fillings(int[] sizes, int from, int[] rest, int[] freed) {
        if (from == sizes.length) {
            return 1;
        }
        long sum = 0;
        for (int a = 0; a < rest.length; a++) {
            if (rest[a] >= sizes[from]) {
                rest[a] -= sizes[from];
                long ways = fillings(sizes, from + 1, rest, freed);
                rest[a] += sizes[from];
                boolean zero = a == rest.length - 1;
                sum += (freed[a] % 2 == 0 ? ways : -ways) * (flips && !zero ? 2 : 1);
            }
        }
        return sum;
    }

    /** Whether sums are counted. */
    boolean counts() {
        return group != null && sound;
    }

    /** The sums; empty if they are not counted. */
    public List<SubspaceMorseSum> sums() {
        List<SubspaceMorseSum> result = new ArrayList<>();
        for (int g = 0; sound && g < sums.length; g++) {
            result.add(new SubspaceMorseSum(label(groupings.get(g)), sums[g]));
        }
        return result;
    }

    /** The sizes of the groups, descending, of each subspace whose sum is not 1, those of fewer groups first. */
    List<int[]> broken() {
        List<int[]> result = new ArrayList<>();
        for (int g = 0; sound && g < sums.length; g++) {
            if (!sums[g].equals(BigInteger.ONE)) {
                result.add(groupings.get(g));
            }
        }
        return result;
    }

    private static String label(int[] sizes) {
        return sizes.length == 0
                ? "0"
                : Arrays.stream(sizes)
                        .mapToObj(String::valueOf)
                        .reduce((a, b) -> a + "+" + b)
                        .orElseThrow();
    }
}

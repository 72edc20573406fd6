package org.thalweg.analysis.internal.landscape;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.thalweg.analysis.symmetry.NetworkSymmetryGroup;
import org.thalweg.analysis.symmetry.SignedPermutation;
import org.thalweg.core.objective.Objective;
import org.thalweg.core.objective.Workspace;

/**
 * How the kinds of neurons of a point behave under a symmetry τ of the data of order two, and the indices of the Hessian on
 * tied neurons and on differences of them. Confined to one thread.
 */
final class MirrorHessian {

    private final Objective objective;
    private final Workspace workspace;
    private final OutputGauge gauge;
    private final NetworkSymmetryGroup group;
    private final SignedPermutation mirror;
    private final boolean flips;
    private final int[][] parameters;

    /** Of a network with one hidden layer. */
    MirrorHessian(Objective objective, NetworkSymmetryGroup group, SignedPermutation mirror) {
        this.objective = objective;
        this.workspace = objective.newWorkspace();
        this.gauge = OutputGauge.of(objective);
        this.group = group;
        this.mirror = mirror;
        this.flips = group.flippable(1, 0);
        this.parameters = new int[group.layout().width(1)][];
        for (int i = 0; i < parameters.length; i++) {
            parameters[i] = parameters(i);
        }
    }

    /** Where the weights and the bias of a neuron stand in θ; alike for each. */
    private int[] parameters(int neuron) {
        var layout = group.layout();
        List<Integer> places = new ArrayList<>();
        for (int p = 0; p < layout.width(0); p++) {
            places.add(layout.weight(1, neuron, p));
        }
        if (layout.hasBias(1)) {
            places.add(layout.bias(1, neuron));
        }
        for (int k = 0; k < layout.width(2); k++) {
            places.add(layout.weight(2, k, neuron));
        }
        return places.stream().mapToInt(Integer::intValue).toArray();
    }

    /** What groups can be filled with; empty if no copy of the point is its own image up to an exchange of neurons. */
    Optional<MirrorFilling> filling(double[] theta) {
        NeuronTypes types = NeuronTypes.of(group, theta);
        int[] counts = types.counts().get(0);
        int[] kept = types.kept().get(0);
        double[] image = mirror.apply(types.theta());
        double tolerance = NeuronTypes.tolerance(types.theta());
        int[] partner = new int[kept.length];
        int[] sign = new int[kept.length];
        boolean symmetric = isFixedElsewhere(types.theta(), image, tolerance);
        for (int a = 0; a < kept.length; a++) {
            partner[a] = -1;
            for (int b = 0; b < kept.length; b++) {
                int same = sameUpToSign(image, kept[a], types.theta(), kept[b], tolerance);
                if (same != 0 && counts[a] == counts[b]) {
                    partner[a] = b;
                    sign[a] = same;
                }
            }
            symmetric &= partner[a] >= 0;
        }
        return symmetric ? Optional.of(filling(types, partner, sign)) : Optional.empty();
    }

    private boolean isFixedElsewhere(double[] theta, double[] image, double tolerance) {
        boolean[] ofNeurons = ofNeurons();
        for (int p = 0; p < theta.length; p++) {
            if (!ofNeurons[p] && Math.abs(theta[p] - image[p]) > tolerance) {
                return false;
            }
        }
        return true;
    }

    private boolean[] ofNeurons() {
        boolean[] of = new boolean[objective.dimension()];
        for (int[] neuron : parameters) {
            for (int p : neuron) {
                of[p] = true;
            }
        }
        return of;
    }

    /** 1 or −1 if one neuron of a point is that times another of a second point, else 0. */
    private int sameUpToSign(double[] first, int i, double[] second, int j, double tolerance) {
        boolean same = true;
        boolean opposite = flips;
        for (int k = 0; k < parameters[i].length; k++) {
            double a = first[parameters[i][k]];
            double b = second[parameters[j][k]];
            same &= Math.abs(a - b) <= tolerance;
            opposite &= Math.abs(a + b) <= tolerance;
        }
        return same ? 1 : opposite ? -1 : 0;
    }

    private MirrorFilling filling(NeuronTypes types, int[] partner, int[] sign) {
        int n = objective.dimension();
        int[] kept = types.kept().get(0);
        int[] counts = Arrays.copyOf(types.counts().get(0), kept.length + 1);
        counts[kept.length] = types.zeros(group.layout(), 1);
        double[] hessian = new double[n * n];
        objective.hessian(types.theta(), new double[n], hessian, workspace);
        int[] even = new int[counts.length];
        int[] odd = new int[counts.length];
        int[] members = members(types);
        for (int a = 0; a < counts.length; a++) {
            boolean zero = a == kept.length;
            if (counts[a] < (zero ? 1 : 2)) {
                continue;
            }
            int first = zero ? firstZero(types) : kept[a];
            int second = zero ? -1 : members[a];
            boolean itself = zero || partner[a] == a;
            int all = index(hessian, difference(first, second, 0));
            even[a] = itself ? index(hessian, difference(first, second, zero ? 1 : sign[a])) : all;
            odd[a] = all - even[a];
        }
        boolean[] own = new boolean[kept.length];
        for (int a = 0; a < own.length; a++) {
            own[a] = partner[a] == a && sign[a] > 0;
        }
        return new MirrorFilling(index(hessian, tied(types, partner, sign)), counts, partner, even, odd, own);
    }

    /** For each kind its last neuron. */
    private int[] members(NeuronTypes types) {
        int[] kept = types.kept().get(0);
        int[] last = kept.clone();
        for (int i = 0; i < parameters.length; i++) {
            for (int a = 0; a < kept.length; a++) {
                boolean same = i != kept[a]
                        && NeuronTypes.fixes(
                                group.exchange(1, i, kept[a]), types.theta(), NeuronTypes.tolerance(types.theta()));
                last[a] = same ? i : last[a];
            }
        }
        return last;
    }

    private int firstZero(NeuronTypes types) {
        for (int i = 0; i < parameters.length; i++) {
            if (NeuronTypes.fixes(group.flip(1, i), types.theta(), NeuronTypes.tolerance(types.theta()))) {
                return i;
            }
        }
        throw new IllegalStateException("No neuron is zero.");
    }

    /** Where all neurons of a kind are equal, zeros are zero, and the whole is its own image. */
    private SignedClasses tied(NeuronTypes types, int[] partner, int[] sign) {
        SignedClasses classes = new SignedClasses(objective.dimension());
        gauge.tie(classes);
        int[] kept = types.kept().get(0);
        double tolerance = NeuronTypes.tolerance(types.theta());
        for (int i = 0; i < parameters.length; i++) {
            boolean placed = false;
            for (int a = 0; a < kept.length && !placed; a++) {
                placed = kept[a] == i || NeuronTypes.fixes(group.exchange(1, i, kept[a]), types.theta(), tolerance);
                for (int k = 0; placed && kept[a] != i && k < parameters[i].length; k++) {
                    classes.join(parameters[i][k], parameters[kept[a]][k], false);
                }
            }
            for (int k = 0; !placed && k < parameters[i].length; k++) {
                classes.setZero(parameters[i][k]);
            }
        }
        for (int a = 0; a < kept.length; a++) {
            joinImage(classes, kept[a], kept[partner[a]], sign[a]);
        }
        boolean[] ofNeurons = ofNeurons();
        for (int p = 0; p < ofNeurons.length; p++) {
            if (!ofNeurons[p]) {
                classes.join(p, mirror.source(p), mirror.negates(p));
            }
        }
        return classes;
    }

    /** Makes neuron j ± the image of neuron i. */
    private void joinImage(SignedClasses classes, int i, int j, int sign) {
        for (int k = 0; k < parameters[i].length; k++) {
            int p = parameters[i][k];
            classes.join(parameters[j][k], mirror.source(p), mirror.negates(p) ^ (sign < 0));
        }
    }

    /**
     * Where one neuron is the opposite of another, if there is another, and all else is zero.
     *
     * @param sign ±1 if the neuron is that times its own image; 0 if it is free
     */
    private SignedClasses difference(int first, int second, int sign) {
        SignedClasses classes = new SignedClasses(objective.dimension());
        gauge.tie(classes);
        boolean[] free = new boolean[objective.dimension()];
        for (int k = 0; k < parameters[first].length; k++) {
            free[parameters[first][k]] = true;
            if (second >= 0) {
                free[parameters[second][k]] = true;
                classes.join(parameters[second][k], parameters[first][k], true);
            }
        }
        for (int p = 0; p < free.length; p++) {
            if (!free[p]) {
                classes.setZero(p);
            }
        }
        if (sign != 0) {
            joinImage(classes, first, first, sign);
        }
        return classes;
    }

    private static int index(double[] hessian, SignedClasses classes) {
        InvariantSubspace subspace = InvariantSubspace.of(classes);
        if (subspace.dimension() == 0) {
            return 0;
        }
        double[] reduced = new double[subspace.dimension() * subspace.dimension()];
        subspace.projectMatrix(hessian, reduced);
        BunchKaufman factorization = new BunchKaufman(subspace.dimension());
        factorization.factorize(reduced);
        return factorization.negative();
    }
}

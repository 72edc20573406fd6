package org.thalweg.bench.landscape;

import java.util.List;
import org.thalweg.activations.smooth.Tanh;
import org.thalweg.analysis.landscape.LandscapeProblem;
import org.thalweg.analysis.symmetry.NetworkSymmetryGroup;
import org.thalweg.core.data.Dataset;
import org.thalweg.core.network.Layer;
import org.thalweg.core.network.Mlp;
import org.thalweg.core.objective.CrossEntropy;
import org.thalweg.core.objective.L2;
import org.thalweg.core.objective.NetworkObjective;

/** Exclusive or, 2-hidden-2 tanh, softmax, cross-entropy, λ on all parameters. */
final class Xor {

    private Xor() {}

    static LandscapeProblem problem(int hidden, double lambda) {
        Dataset data = Dataset.ofLabels(new double[][] {{0, 0}, {0, 1}, {1, 0}, {1, 1}}, new int[] {0, 1, 1, 0}, 2);
        Mlp network = Mlp.of(2, Layer.of(hidden, new Tanh()), Layer.softmax(2));
        NetworkObjective objective = NetworkObjective.of(network, data, new CrossEntropy(), List.of(L2.onAll(lambda)));
        return new LandscapeProblem(objective, NetworkSymmetryGroup.of(objective));
    }
}

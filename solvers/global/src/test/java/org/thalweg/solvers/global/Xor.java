package org.thalweg.solvers.global;

import java.util.List;
import org.thalweg.core.data.Dataset;
import org.thalweg.core.network.Activation;
import org.thalweg.core.network.Layer;
import org.thalweg.core.network.Mlp;
import org.thalweg.core.objective.CrossEntropy;
import org.thalweg.core.objective.L2;
import org.thalweg.core.objective.NetworkObjective;

/** The XOR problem: tanh hidden layer, softmax, cross-entropy and L2 on all parameters. */
final class Xor {

    private Xor() {}

    static NetworkObjective of(int hidden, double lambda) {
        Dataset data = Dataset.ofLabels(new double[][] {{0, 0}, {0, 1}, {1, 0}, {1, 1}}, new int[] {0, 1, 1, 0}, 2);
        Mlp network = Mlp.of(2, Layer.of(hidden, new Tanh()), Layer.softmax(2));
        return NetworkObjective.of(network, data, new CrossEntropy(), List.of(L2.onAll(lambda)));
    }

    private record Tanh() implements Activation {

        @Override
        public String name() {
            return "test-tanh";
        }

        @Override
        public int maxOrder() {
            return 2;
        }

        @Override
        public void evaluate(int order, double[] z, int from, int to, double[][] derivatives) {
            for (int i = from; i < to; i++) {
                double y = StrictMath.tanh(z[i]);
                double slope = 1 - y * y;
                derivatives[0][i] = y;
                if (order > 0) {
                    derivatives[1][i] = slope;
                }
                if (order > 1) {
                    derivatives[2][i] = -2 * y * slope;
                }
            }
        }
    }
}

package org.thalweg.core.internal.kernel;

import java.util.ArrayList;
import java.util.List;
import org.thalweg.core.network.Activation;
import org.thalweg.core.network.Layer;
import org.thalweg.core.network.Mlp;
import org.thalweg.core.network.ParameterLayout;

/**
 * A network as plain arrays; index l = 1 … layers, entry 0 is the input.
 *
 * <p>With ã = (a, 1) the parameters of layer l form a matrix of {@code width[l]} rows and {@code columns[l]} columns, the
 * last of which is the bias if the layer has one.
 */
final class NetworkPlan {

    /** Up to this number of samples times outputs squared, one product of n × n entries is faster than structured sums. */
    private static final int MOST_DIRECT = 128;

    /** Products of inputs of a separable Hessian that are worth it however few neurons there are. */
    private static final int FEWEST_PRODUCTS = 10;

    /** The same where the alternative are separable sums, which are the faster ones. */
    private static final int FEWEST_SEPARABLE = 32;

    /** Neurons up to which padding them to a multiple of eight costs more than what products without padding do. */
    private static final int MOST_PAIRED = 20;

    /** Neurons from … to−1 of a layer, which share an activation. */
    record Run(int from, int to, Activation activation) {}

    final int layers;
    final int size;
    final int[] width;
    /** Number of rows of ã^{l−1} that layer l sees: its inputs, and 1 for a bias. */
    final int[] columns;

    final int[] weight;
    /** Index of the first bias in θ, −1 if there is none. */
    final int[] bias;
    /** Whether φ(z) = z in the whole layer; true for softmax, whose preactivations go to the loss. */
    final boolean[] linear;

    final Run[][] runs;
    /** Whether the Hessian is formed by {@link DirectHessian}. */
    final boolean direct;
    /** Whether the Hessian is formed by {@link SeparableHessian}. */
    final boolean separable;
    /** Whether that is done in pairs of neurons rather than in panels. */
    final boolean paired;
    /** Number of samples in a block, and number of blocks. */
    final int block;

    final int blocks;

    NetworkPlan(Mlp network, int samples, boolean squaredError) {
        ParameterLayout layout = network.layout();
        layers = layout.layerCount();
        size = layout.size();
        width = new int[layers + 1];
        columns = new int[layers + 1];
        weight = new int[layers + 1];
        bias = new int[layers + 1];
        linear = new boolean[layers + 1];
        runs = new Run[layers + 1][];
        width[0] = layout.width(0);
        for (int l = 1; l <= layers; l++) {
            Layer layer = network.layers().get(l - 1);
            width[l] = layout.width(l);
            columns[l] = width[l - 1] + (layout.hasBias(l) ? 1 : 0);
            weight[l] = layout.weightOffset(l);
            bias[l] = layout.hasBias(l) ? layout.biasOffset(l) : -1;
            linear[l] = layer.softmax()
                    || layer.activations().stream().allMatch(a -> a.traits().linear());
            runs[l] = runs(layer);
        }
        long products = layers == 2 ? columns[1] * (columns[1] + 1L) / 2 : 0;
        separable = layers == 2 && squaredError && linear[2] && products <= Math.max(FEWEST_PRODUCTS, width[1]);
        boolean narrow = separable
                && width[1] <= MOST_PAIRED
                && 6 * products >= 5 * SampleBlocks.pad((int) products, RowOps.SIX);
        block = BlockSize.of(this, narrow, samples);
        blocks = (samples + block - 1) / block;
        direct = layers == 2
                && blocks == 1
                && products <= size
                && (long) samples * outputs() * outputs() <= (separable ? FEWEST_SEPARABLE : MOST_DIRECT);
        paired = narrow && !direct;
    }

    /** Whether the Hessian is written while the only block is summed up, so that no sums need to be kept. */
    boolean storesEarly() {
        return direct || separable && !paired && blocks == 1;
    }

    int outputs() {
        return width[layers];
    }

    /** Index in θ of entry (i, p) of the parameter matrix of layer l; p = width[l−1] is the bias. */
    int parameter(int l, int i, int p) {
        return p < width[l - 1] ? weight[l] + i * width[l - 1] + p : bias[l] + i;
    }

    /** Copies sums by layer to θ's order. */
    void store(double[][] sums, double[] destination) {
        for (int l = 1; l <= layers; l++) {
            int weights = width[l - 1] * width[l];
            if (bias[l] < 0) {
                System.arraycopy(sums[l], 0, destination, weight[l], weights);
            } else {
                storeWithBiases(sums[l], width[l - 1], weight[l], weight[l] + weights, bias[l], destination);
            }
        }
    }

    /** One loop for all rows: a loop per row costs more than it copies where rows are short. */
    private static void storeWithBiases(double[] from, int in, int first, int end, int biases, double[] destination) {
        int next = first + in;
        for (int k = 0, to = first, b = biases; to < end; k++) {
            destination[to++] = from[k];
            if (to == next) {
                destination[b++] = from[++k];
                next += in;
            }
        }
    }

    private static Run[] runs(Layer layer) {
        List<Activation> activations = layer.activations();
        List<Run> runs = new ArrayList<>();
        int from = 0;
        while (from < activations.size()) {
            int to = from + 1;
            while (to < activations.size() && activations.get(to).equals(activations.get(from))) {
                to++;
            }
            runs.add(new Run(from, to, activations.get(from)));
            from = to;
        }
        return runs.toArray(Run[]::new);
    }
}

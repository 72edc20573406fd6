package org.thalweg.core.internal.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.thalweg.core.data.Dataset;
import org.thalweg.core.network.Activation;
import org.thalweg.core.network.Layer;
import org.thalweg.core.network.Mlp;
import org.thalweg.core.network.Xoshiro256PlusPlus;
import org.thalweg.core.objective.CrossEntropy;
import org.thalweg.core.objective.Loss;
import org.thalweg.core.objective.MeanSquaredError;

/** A network, data and θ drawn from a seed. */
record RandomProblem(KernelProblem problem, double[] theta, double[] vector, RandomGenerator random) {

    /**
     * A problem of that seed.
     *
     * @param widths input width, then the width of each layer
     */
    static RandomProblem of(long seed, int samples, int... widths) {
        RandomGenerator random = Xoshiro256PlusPlus.seeded(seed);
        return draw(widths[widths.length - 1] > 1 && random.nextBoolean(), random, samples, widths);
    }

    /** As {@link #of}, ending in softmax. */
    static RandomProblem withSoftmax(long seed, int samples, int... widths) {
        return draw(true, Xoshiro256PlusPlus.seeded(seed), samples, widths);
    }

    /** Data with target values, sometimes weighted. */
    static Dataset withTargets(long seed, int samples, int inputs, int outputs) {
        return data(samples, inputs, outputs, false, Xoshiro256PlusPlus.seeded(seed));
    }

    /** Another problem, with θ and vector drawn anew. */
    RandomProblem on(KernelProblem other) {
        int n = other.network().parameterCount();
        return new RandomProblem(other, theta(other.network(), random), gaussian(n, 1, random), random);
    }

    private static RandomProblem draw(boolean softmax, RandomGenerator random, int samples, int... widths) {
        List<Layer> layers = new ArrayList<>();
        for (int l = 1; l < widths.length; l++) {
            boolean last = l == widths.length - 1;
            Layer layer = last && softmax ? Layer.softmax(widths[l]) : layer(widths[l], last, random);
            layers.add(random.nextInt(4) == 0 ? layer.withoutBias() : layer);
        }
        Mlp network = Mlp.of(widths[0], layers);
        Loss loss = softmax ? new CrossEntropy() : new MeanSquaredError();
        Dataset data = data(samples, widths[0], widths[widths.length - 1], softmax, random);
        return new RandomProblem(
                new KernelProblem(network, data, loss::evaluate, !softmax),
                theta(network, random),
                gaussian(network.parameterCount(), 1, random),
                random);
    }

    int dimension() {
        return theta.length;
    }

    private static Layer layer(int width, boolean last, RandomGenerator random) {
        if (last && random.nextInt(3) > 0) {
            return Layer.of(width, TestActivation.IDENTITY);
        }
        TestActivation[] all = TestActivation.values();
        if (random.nextBoolean()) {
            return Layer.of(width, all[random.nextInt(all.length)]);
        }
        List<Activation> mixed = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            mixed.add(all[random.nextInt(all.length)]);
        }
        return Layer.of(mixed);
    }

    private static Dataset data(int samples, int inputs, int outputs, boolean softmax, RandomGenerator random) {
        double[][] x = new double[samples][];
        double[][] t = new double[samples][];
        int[] labels = new int[samples];
        for (int n = 0; n < samples; n++) {
            x[n] = gaussian(inputs, 1, random);
            t[n] = gaussian(outputs, 1, random);
            labels[n] = random.nextInt(outputs);
        }
        Dataset data = softmax ? Dataset.ofLabels(x, labels, outputs) : Dataset.of(x, t);
        if (random.nextBoolean()) {
            return data;
        }
        double[] weights = new double[samples];
        for (int n = 0; n < samples; n++) {
            weights[n] = n > 0 && random.nextInt(5) == 0 ? 0 : 0.5 + random.nextDouble();
        }
        return data.withWeights(weights);
    }

    private static double[] theta(Mlp network, RandomGenerator random) {
        double[] theta = gaussian(network.parameterCount(), 0.3, random);
        for (var block : network.layout().blocks()) {
            for (int k = 0; !block.bias() && k < block.size(); k++) {
                theta[block.offset() + k] *= 3 / Math.sqrt(block.columns());
            }
        }
        return theta;
    }

    private static double[] gaussian(int length, double deviation, RandomGenerator random) {
        double[] values = new double[length];
        for (int i = 0; i < length; i++) {
            values[i] = deviation * random.nextGaussian();
        }
        return values;
    }
}

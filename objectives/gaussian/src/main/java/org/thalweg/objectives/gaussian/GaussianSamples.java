package org.thalweg.objectives.gaussian;

import java.util.ArrayList;
import java.util.List;
import org.thalweg.core.data.Dataset;
import org.thalweg.core.network.Parameters;
import org.thalweg.core.network.Xoshiro256PlusPlus;
import org.thalweg.core.objective.Predictor;

/** Data sets that stand for the standard normal distribution, with the outputs of a teacher as targets. */
public final class GaussianSamples {

    /** Product rules beyond two dimensions have too many nodes. */
    private static final int MOST_DIMENSIONS = 2;

    /** Nodes of less weight change no sum of ordinary numbers. */
    private static final double SMALLEST_WEIGHT = 1e-30;

    private GaussianSamples() {}

    /**
     * Seeded samples.
     *
     * @param teacher the network that gives the targets
     * @param samples number of samples, at least 1
     * @param noise standard deviation of normal noise added to each target; 0 for none
     * @param seed seed of inputs and noise
     * @return inputs[samples × inputs of the teacher] and targets[samples × outputs of the teacher], the same for the same seed
     * @throws IllegalArgumentException if {@code samples} is below 1
     */
    public static Dataset random(Teacher teacher, int samples, double noise, long seed) {
        if (samples < 1) {
            throw new IllegalArgumentException("At least 1 sample is needed, but " + samples + " were asked.");
        }
        Xoshiro256PlusPlus random = Xoshiro256PlusPlus.seeded(seed);
        Predictor predictor = predictor(teacher);
        double[][] inputs = new double[samples][teacher.network().inputWidth()];
        double[][] targets = new double[samples][];
        for (int n = 0; n < samples; n++) {
            for (int k = 0; k < inputs[n].length; k++) {
                inputs[n][k] = random.nextGaussian();
            }
            targets[n] = predictor.predict(inputs[n]);
            for (int o = 0; o < targets[n].length; o++) {
                targets[n][o] = noise == 0 ? targets[n][o] : Math.fma(noise, random.nextGaussian(), targets[n][o]);
            }
        }
        return Dataset.of(inputs, targets);
    }

    /**
     * {@return the nodes of a Gauss–Hermite product rule with their weights, in one or two dimensions: a mean over this
     * data set is the quadrature of an expectation} Nodes whose weight is below 1e-30 are left out.
     *
     * @param teacher the network that gives the targets
     * @param nodes number of nodes in each dimension
     * @throws IllegalArgumentException for a teacher of more than 2 inputs
     */
    public static Dataset quadrature(Teacher teacher, int nodes) {
        int dimensions = teacher.network().inputWidth();
        if (dimensions > MOST_DIMENSIONS) {
            throw new IllegalArgumentException("Quadrature nodes are made for up to " + MOST_DIMENSIONS
                    + " inputs, but the network has " + dimensions + "; use samples, or a population loss.");
        }
        GaussHermite rule = GaussHermite.of(nodes);
        Predictor predictor = predictor(teacher);
        int across = dimensions == 2 ? nodes : 1;
        List<double[]> inputs = new ArrayList<>();
        List<Double> weights = new ArrayList<>();
        for (int i = 0; i < nodes; i++) {
            for (int j = 0; j < across; j++) {
                double weight = dimensions == 2 ? rule.weight(i) * rule.weight(j) : rule.weight(i);
                if (weight >= SMALLEST_WEIGHT) {
                    inputs.add(
                            dimensions == 2 ? new double[] {rule.node(i), rule.node(j)} : new double[] {rule.node(i)});
                    weights.add(weight);
                }
            }
        }
        double[][] targets = inputs.stream().map(predictor::predict).toArray(double[][]::new);
        return Dataset.of(inputs.toArray(double[][]::new), targets)
                .withWeights(weights.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private static Predictor predictor(Teacher teacher) {
        return new Predictor(teacher.network(), Parameters.of(teacher.network().layout(), teacher.parameters()));
    }
}

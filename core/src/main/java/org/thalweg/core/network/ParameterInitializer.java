package org.thalweg.core.network;

import java.util.random.RandomGenerator;

/**
 * Draws an initial parameter vector.
 *
 * <p>The ones here draw the weights in the order of θ, row by row, and set biases to 0 without drawing, so that the
 * stream does not depend on which layers have a bias. {@code fanIn} and {@code fanOut} are the inputs and neurons of
 * the layer.
 */
@FunctionalInterface
public interface ParameterInitializer {

    /**
     * Draws θ for networks of a layout.
     *
     * @param layout the blocks of weights and biases to fill
     * @param random source of randomness; use {@link Xoshiro256PlusPlus} for the same stream everywhere
     * @return the parameters, equal for equal layouts and streams
     */
    Parameters draw(ParameterLayout layout, RandomGenerator random);

    /**
     * As {@link #draw(ParameterLayout, RandomGenerator)} for the layout of a network.
     *
     * @param network the network whose layout is filled
     * @param random source of randomness; use {@link Xoshiro256PlusPlus} for the same stream on every JDK
     * @return the parameters, equal for equal layouts and streams
     */
    default Parameters draw(Mlp network, RandomGenerator random) {
        return draw(network.layout(), random);
    }

    /**
     * {@return weights normal with variance 2 / (fanIn + fanOut), biases 0 (X. Glorot and Y. Bengio, AISTATS 2010)}
     */
    static ParameterInitializer glorotNormal() {
        return weightwise((in, out, random) -> StrictMath.sqrt(2.0 / (in + out)) * random.nextGaussian());
    }

    /**
     * {@return weights uniform in ±√(6 / (fanIn + fanOut)), biases 0 (X. Glorot and Y. Bengio, AISTATS 2010, eq. 16)}
     */
    static ParameterInitializer glorotUniform() {
        return weightwise((in, out, random) -> StrictMath.sqrt(6.0 / (in + out)) * (2 * random.nextDouble() - 1));
    }

    /** {@return weights normal with variance 2 / fanIn, biases 0 (K. He et al., ICCV 2015, eq. 10)} */
    static ParameterInitializer he() {
        return weightwise((in, out, random) -> StrictMath.sqrt(2.0 / in) * random.nextGaussian());
    }

    /**
     * {@return weights and biases uniform in [lower, upper), drawn in the order of θ}
     *
     * @param lower lower end, included
     * @param upper upper end, excluded
     * @throws IllegalArgumentException unless both are finite and lower &lt; upper
     */
    static ParameterInitializer uniform(double lower, double upper) {
        if (!(lower < upper) || Double.isInfinite(lower) || Double.isInfinite(upper)) {
            throw new IllegalArgumentException(
                    "Uniform initial parameters need finite lower < upper, but got [" + lower + ", " + upper + ").");
        }
        return (layout, random) -> {
            double[] theta = new double[layout.size()];
            for (int i = 0; i < theta.length; i++) {
                theta[i] = lower + (upper - lower) * random.nextDouble();
            }
            return Parameters.of(layout, theta);
        };
    }

    /** {@return all parameters 0} */
    static ParameterInitializer zeros() {
        return (layout, random) -> Parameters.of(layout, new double[layout.size()]);
    }

    /**
     * {@return the given θ, for any network of that size}
     *
     * @param theta θ[n], copied
     */
    static ParameterInitializer given(double[] theta) {
        double[] copy = theta.clone();
        return (layout, random) -> Parameters.of(layout, copy);
    }

    /** One draw per weight from (fanIn, fanOut, random). */
    private static ParameterInitializer weightwise(WeightDraw draw) {
        return (layout, random) -> {
            double[] theta = new double[layout.size()];
            for (ParameterLayout.Block block : layout.blocks()) {
                if (!block.bias()) {
                    for (int i = 0; i < block.size(); i++) {
                        theta[block.offset() + i] = draw.next(block.columns(), block.rows(), random);
                    }
                }
            }
            return Parameters.of(layout, theta);
        };
    }

    /** Draws one weight. */
    @FunctionalInterface
    interface WeightDraw {
        /**
         * {@return a weight of a layer with {@code fanIn} inputs and {@code fanOut} neurons}
         *
         * @param fanIn number of inputs of a neuron, without the bias
         * @param fanOut number of neurons of the layer
         * @param random source of randomness
         */
        double next(int fanIn, int fanOut, RandomGenerator random);
    }
}

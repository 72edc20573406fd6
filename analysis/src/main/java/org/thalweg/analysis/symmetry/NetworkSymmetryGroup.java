package org.thalweg.analysis.symmetry;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.thalweg.core.network.ParameterLayout;
import org.thalweg.core.network.Xoshiro256PlusPlus;
import org.thalweg.core.objective.NetworkObjective;
import org.thalweg.core.objective.RoundingError;
import org.thalweg.core.objective.Workspace;

/**
 * The discrete symmetries of a network objective: exchanges of hidden neurons of equal activation in any layer, sign flips
 * of hidden neurons with odd activation, and the symmetries of the data, that is the signed permutations of inputs and of
 * outputs that map the weighted data set to itself.
 *
 * <p>Each exchange, each flip and each symmetry of the data is kept only if the objective confirms it at random points to
 * rounding, so that a regularizer or a loss that breaks it takes it out. A symmetry that holds only together with another
 * one that does not hold by itself is not found: the group is a subgroup of all symmetries, never more.
 *
 * <p>Points are compared by backtracking over the neurons, for each symmetry of the data. Immutable, safe for any number of
 * threads.
 */
public final class NetworkSymmetryGroup implements SymmetryGroup {

    private static final int CHECKS = 3;
    private static final double ROUNDING = 16;
    private static final long STREAM = 0x5E7L;

    private final HiddenNeurons hidden;
    private final List<SignedPermutation> data;
    private final BigInteger abstractOrder;
    private final BigInteger order;

    private NetworkSymmetryGroup(HiddenNeurons hidden, List<SignedPermutation> data) {
        this.hidden = hidden;
        this.data = List.copyOf(data);
        BigInteger product = BigInteger.valueOf(data.size());
        for (int l = 1; l <= hidden.layers(); l++) {
            int[] size = new int[hidden.width(l)];
            for (int i = 0; i < size.length; i++) {
                product = product.multiply(BigInteger.valueOf(++size[hidden.kind()[l - 1][i]]));
                product = hidden.mayFlip(l, i) ? product.shiftLeft(1) : product;
            }
        }
        this.abstractOrder = product;
        this.order = orbitSize(randomPoint(hidden.layout().size(), Xoshiro256PlusPlus.seeded(STREAM)), 0);
    }

    /**
     * {@return the group of an objective}
     *
     * <p>Cost: some evaluations for each pair of neurons of a layer, and the backtracking over the columns of the data.
     *
     * @param objective the objective of a network on data
     */
    public static NetworkSymmetryGroup of(NetworkObjective objective) {
        Check check = new Check(objective);
        HiddenNeurons hidden = HiddenNeurons.of(objective.network(), check::holds);
        List<SignedPermutation> data =
                DataSymmetries.of(objective).stream().filter(check::holds).toList();
        return new NetworkSymmetryGroup(hidden, data);
    }

    /** Whether a map leaves the objective as it is, at random points. */
    private static final class Check {

        private final NetworkObjective objective;
        private final Workspace workspace;
        private final List<double[]> points = new ArrayList<>();

        Check(NetworkObjective objective) {
            this.objective = objective;
            this.workspace = objective.newWorkspace();
            Xoshiro256PlusPlus random = Xoshiro256PlusPlus.seeded(STREAM);
            for (int k = 0; k < CHECKS; k++) {
                points.add(randomPoint(objective.dimension(), random));
            }
        }

        boolean holds(SignedPermutation map) {
            double[] gradient = new double[objective.dimension()];
            for (double[] point : points) {
                double value = objective.gradient(point, gradient, workspace);
                double image = objective.value(map.apply(point), workspace);
                double tolerance = ROUNDING * RoundingError.ofValue(value, gradient, point);
                if (!(Math.abs(value - image) <= tolerance)) {
                    return false;
                }
            }
            return true;
        }
    }

    private static double[] randomPoint(int dimension, Xoshiro256PlusPlus random) {
        double[] point = new double[dimension];
        for (int i = 0; i < dimension; i++) {
            point[i] = random.nextGaussian();
        }
        return point;
    }

    /** {@return the symmetries of the data as maps of θ, the identity first} */
    public List<SignedPermutation> dataSymmetries() {
        return data;
    }

    /** {@return number of hidden layers} */
    public int hiddenLayers() {
        return hidden.layers();
    }

    /** {@return where weights and biases lie in θ} */
    public ParameterLayout layout() {
        return hidden.layout();
    }

    /**
     * {@return whether two neurons of a hidden layer (from 1) may be exchanged}
     *
     * @param layer hidden layer, from 1
     * @param first a neuron of the layer, from 0
     * @param second another neuron of the layer, from 0
     */
    public boolean exchangeable(int layer, int first, int second) {
        return hidden.alike(layer, first, second);
    }

    /**
     * {@return whether the sign of a neuron of a hidden layer (from 1) may be changed}
     *
     * @param layer hidden layer, from 1
     * @param neuron a neuron of the layer, from 0
     */
    public boolean flippable(int layer, int neuron) {
        return hidden.mayFlip(layer, neuron);
    }

    /**
     * {@return the exchange of two neurons of a hidden layer (from 1)}
     *
     * @param layer hidden layer, from 1
     * @param first a neuron of the layer, from 0
     * @param second another neuron of the layer, from 0
     */
    public SignedPermutation exchange(int layer, int first, int second) {
        return NeuronAction.exchange(hidden.layout(), layer, first, second);
    }

    /**
     * {@return the sign flip of a neuron of a hidden layer (from 1)}
     *
     * @param layer hidden layer, from 1
     * @param neuron a neuron of the layer, from 0
     */
    public SignedPermutation flip(int layer, int neuron) {
        return NeuronAction.flip(hidden.layout(), layer, neuron);
    }

    @Override
    public int dimension() {
        return hidden.layout().size();
    }

    @Override
    public BigInteger order() {
        return order;
    }

    /** For each block of weights or biases Σ|θ|, Σθ² and Σθ⁴. */
    @Override
    public double[] invariants(double[] theta) {
        List<ParameterLayout.Block> blocks = hidden.layout().blocks();
        double[] result = new double[3 * blocks.size()];
        for (int b = 0; b < blocks.size(); b++) {
            int offset = blocks.get(b).offset();
            for (int i = offset; i < offset + blocks.get(b).size(); i++) {
                double square = theta[i] * theta[i];
                result[3 * b] += Math.abs(theta[i]);
                result[3 * b + 1] += square;
                result[3 * b + 2] += square * square;
            }
        }
        return result;
    }

    @Override
    public Optional<SignedPermutation> match(double[] from, double[] to, double tolerance) {
        for (SignedPermutation symmetry : data) {
            Optional<SignedPermutation> rest = new NeuronMatching(hidden, symmetry.apply(from), to, tolerance).first();
            if (rest.isPresent()) {
                return rest.map(symmetry::then);
            }
        }
        return Optional.empty();
    }

    @Override
    public BigInteger orbitSize(double[] theta, double tolerance) {
        BigInteger cosets = BigInteger.ZERO;
        for (SignedPermutation symmetry : data) {
            cosets = cosets.add(new NeuronMatching(hidden, symmetry.apply(theta), theta, tolerance).count());
        }
        BigInteger stabilizer =
                new Twins(hidden, theta, tolerance).stabilizerOrder().multiply(cosets);
        return abstractOrder.divide(stabilizer);
    }

    @Override
    public String toString() {
        return "NetworkSymmetryGroup[order " + order + ", " + data.size() + " symmetries of the data]";
    }
}

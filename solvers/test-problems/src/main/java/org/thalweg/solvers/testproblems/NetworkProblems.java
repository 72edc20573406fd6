package org.thalweg.solvers.testproblems;

import java.util.List;
import org.thalweg.core.data.Dataset;
import org.thalweg.core.network.Activation;
import org.thalweg.core.network.Layer;
import org.thalweg.core.network.Mlp;
import org.thalweg.core.network.ParameterInitializer;
import org.thalweg.core.network.Xoshiro256PlusPlus;
import org.thalweg.core.objective.CrossEntropy;
import org.thalweg.core.objective.L2;
import org.thalweg.core.objective.MeanSquaredError;
import org.thalweg.core.objective.NetworkObjective;

/** Small networks on data whose losses at all minima are known. */
public final class NetworkProblems {

    /** Least mean squared error of a straight line through the three points: 2554176116041/450000000000000. */
    public static final double THREE_POINTS_LINEAR = 0.005675946924535555;

    private static final double[][] POINTS = {{-1}, {0}, {1}};
    private static final double[][] VALUES = {{-0.2445248}, {0.1232554}, {0.1713998}};
    private static final double[][] CORNERS = {{0, 0}, {0, 1}, {1, 0}, {1, 1}};

    private NetworkProblems() {}

    /**
     * {@return three points, 1-10-1 with linear hidden units: every minimum is global, and degenerate}
     *
     * @param seed seed of the starting point, and of the data if they are random
     */
    public static TestProblem threePointsLinear(long seed) {
        return threePoints(new LinearUnit(), seed, List.of(THREE_POINTS_LINEAR));
    }

    /**
     * {@return three points, 1-10-1 with tanh hidden units: fits exactly}
     *
     * @param seed seed of the starting point, and of the data if they are random
     */
    public static TestProblem threePointsTanh(long seed) {
        return threePoints(new TanhUnit(), seed, List.of(0.0));
    }

    private static TestProblem threePoints(Activation hidden, long seed, List<Double> ends) {
        Mlp network = Mlp.of(1, Layer.of(10, hidden), Layer.of(1, new LinearUnit()));
        NetworkObjective objective = NetworkObjective.of(network, Dataset.of(POINTS, VALUES), new MeanSquaredError());
        return new TestProblem(
                "three points, " + hidden.name() + ", seed " + seed,
                objective,
                start(network, seed),
                ends,
                "mean squared error of a network 1-10-1 on three points");
    }

    /**
     * {@return the problem XOR with 2-3-2 tanh, softmax cross-entropy and L2 of 0.01 on all parameters: three minima up
     * to symmetry}
     *
     * @param seed seed of the starting point, and of the data if they are random
     */
    public static TestProblem xor(long seed) {
        Mlp network = Mlp.of(2, Layer.of(3, new TanhUnit()), Layer.softmax(2));
        NetworkObjective objective = NetworkObjective.of(
                network,
                Dataset.ofLabels(CORNERS, new int[] {0, 1, 1, 0}, 2),
                new CrossEntropy(),
                List.of(L2.onAll(1e-2)));
        return new TestProblem(
                "XOR, seed " + seed,
                objective,
                start(network, seed),
                List.of(0.40677375503408775, 0.45655517674166046, StrictMath.log(2)),
                "XOR with three hidden nodes at lambda = 0.01");
    }

    /**
     * {@return two separable points with softmax cross-entropy and no regularizer: the loss falls towards 0 at
     * infinity}
     *
     * @param seed seed of the starting point, and of the data if they are random
     */
    public static TestProblem separable(long seed) {
        Mlp network = Mlp.of(1, Layer.of(2, new TanhUnit()), Layer.softmax(2));
        Dataset data = Dataset.ofLabels(new double[][] {{-1}, {1}}, new int[] {0, 1}, 2);
        return new TestProblem(
                "separable, seed " + seed,
                NetworkObjective.of(network, data, new CrossEntropy()),
                start(network, seed),
                List.of(0.0),
                "cross-entropy of separable classes has no minimum");
    }

    /**
     * {@return a network 2-4-1 taught by one of the same shape on 200 standard normal inputs: the loss can reach 0}
     *
     * @param seed seed of the starting point, and of the data if they are random
     */
    public static TestProblem teacherStudent(long seed) {
        Mlp network = Mlp.of(2, Layer.of(4, new TanhUnit()), Layer.of(1, new LinearUnit()));
        Xoshiro256PlusPlus random = Xoshiro256PlusPlus.seeded(1_000_000 + seed);
        double[] teacher =
                ParameterInitializer.uniform(-2, 2).draw(network, random).toArray();
        double[][] inputs = new double[200][2];
        double[][] targets = new double[200][1];
        for (int s = 0; s < inputs.length; s++) {
            inputs[s][0] = random.nextGaussian();
            inputs[s][1] = random.nextGaussian();
            targets[s][0] = output(teacher, inputs[s]);
        }
        return new TestProblem(
                "teacher-student, seed " + seed,
                NetworkObjective.of(network, Dataset.of(inputs, targets), new MeanSquaredError()),
                start(network, seed),
                List.of(0.0),
                "student as wide as its tanh teacher");
    }

    /** The teacher 2-4-1; layout: 8 weights, 4 biases, 4 output weights, 1 bias. */
    private static double output(double[] theta, double[] input) {
        double sum = theta[16];
        for (int k = 0; k < 4; k++) {
            double z = theta[2 * k] * input[0] + theta[2 * k + 1] * input[1] + theta[8 + k];
            sum += theta[12 + k] * StrictMath.tanh(z);
        }
        return sum;
    }

    /** Glorot normal weights of the documented generator. */
    private static double[] start(Mlp network, long seed) {
        return ParameterInitializer.glorotNormal()
                .draw(network, Xoshiro256PlusPlus.seeded(seed))
                .toArray();
    }
}

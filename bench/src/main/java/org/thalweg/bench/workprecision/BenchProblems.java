package org.thalweg.bench.workprecision;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.thalweg.core.data.Dataset;
import org.thalweg.core.network.Activation;
import org.thalweg.core.network.Mlp;
import org.thalweg.core.network.ParameterInitializer;
import org.thalweg.core.network.Parameters;
import org.thalweg.core.network.Xoshiro256PlusPlus;
import org.thalweg.core.objective.CrossEntropy;
import org.thalweg.core.objective.L2;
import org.thalweg.core.objective.MeanSquaredError;
import org.thalweg.core.objective.NetworkObjective;
import org.thalweg.core.objective.Regularizer;
import org.thalweg.core.plugin.PluginRegistry;
import org.thalweg.core.spi.ActivationProvider;
import org.thalweg.solvers.testproblems.MoreGarbowHillstrom;
import org.thalweg.solvers.testproblems.TestProblem;

/** The problems of the comparison. */
final class BenchProblems {

    private static final int XOR_SEEDS = 5;
    private static final int SAMPLES = 10_000;

    private BenchProblems() {}

    /**
     * All of them: three on networks and the first ten of {@link MoreGarbowHillstrom}, in the order of their numbers.
     *
     * @param examples the folder of the examples
     */
    static List<BenchProblem> all(Path examples) throws IOException {
        List<BenchProblem> problems = new ArrayList<>();
        problems.add(softplusRandom(
                "softplus-random, L2 1e-4", examples.resolve("softplus-random"), List.of(L2.onAll(1e-4))));
        for (int seed = 1; seed <= XOR_SEEDS; seed++) {
            problems.add(xor(seed));
        }
        problems.add(teacherStudent());
        for (TestProblem problem : MoreGarbowHillstrom.all().subList(0, 10)) {
            problems.add(new BenchProblem(problem.name(), problem.name(), problem.objective(), problem.start()));
        }
        return problems;
    }

    /** Five softplus neurons on random data; with L2 on all parameters a minimum exists. */
    static BenchProblem softplusRandom(String name, Path folder, List<Regularizer> regularizers) throws IOException {
        Mlp network = Mlp.parse(2, "5:softplus,1:identity", BenchProblems::activation);
        Dataset data = Dataset.of(
                NumberFiles.table(folder.resolve("input.csv")), NumberFiles.table(folder.resolve("target.csv")));
        NetworkObjective objective = NetworkObjective.of(network, data, new MeanSquaredError(), regularizers);
        return new BenchProblem(name, "softplus-random", objective, layered(network, folder.resolve("init.json")));
    }

    /** The starting point of the example: for each neuron its weights, then its bias. */
    private static double[] layered(Mlp network, Path file) throws IOException {
        double[] rows = NumberFiles.arrays(file);
        double[] theta = new double[network.parameterCount()];
        int next = 0;
        for (int layer = 0; layer < network.layers().size(); layer++) {
            int inputs = layer == 0
                    ? network.inputWidth()
                    : network.layers().get(layer - 1).width();
            for (int neuron = 0; neuron < network.layers().get(layer).width(); neuron++) {
                for (int input = 0; input < inputs; input++) {
                    theta[network.layout().weight(layer + 1, neuron, input)] = rows[next++];
                }
                theta[network.layout().bias(layer + 1, neuron)] = rows[next++];
            }
        }
        return theta;
    }

    /** XOR with six hidden nodes and L2 of 1e-6. */
    static BenchProblem xor(long seed) {
        Mlp network = Mlp.parse(2, "6:tanh,2:softmax", BenchProblems::activation);
        Dataset data = Dataset.ofLabels(new double[][] {{0, 0}, {0, 1}, {1, 0}, {1, 1}}, new int[] {0, 1, 1, 0}, 2);
        NetworkObjective objective = NetworkObjective.of(network, data, new CrossEntropy(), List.of(L2.onAll(1e-6)));
        return new BenchProblem("XOR, seed " + seed, "XOR", objective, glorot(network, seed));
    }

    /** A student with eight softplus neurons, taught by four on standard normal inputs: the loss can reach 0. */
    private static BenchProblem teacherStudent() {
        Mlp teacher = Mlp.parse(2, "4:softplus,1:identity", BenchProblems::activation);
        Xoshiro256PlusPlus random = Xoshiro256PlusPlus.seeded(2024);
        Parameters truth = ParameterInitializer.uniform(-2, 2).draw(teacher, random);
        double[][] inputs = new double[SAMPLES][2];
        double[][] targets = new double[SAMPLES][1];
        for (int s = 0; s < SAMPLES; s++) {
            inputs[s][0] = random.nextGaussian();
            inputs[s][1] = random.nextGaussian();
            targets[s][0] = softplusOutput(truth, inputs[s]);
        }
        Mlp student = Mlp.parse(2, "8:softplus,1:identity", BenchProblems::activation);
        NetworkObjective objective = NetworkObjective.of(student, Dataset.of(inputs, targets), new MeanSquaredError());
        return new BenchProblem("teacher-student 2-4-1/2-8-1", "teacher-student", objective, glorot(student, 1));
    }

    private static double softplusOutput(Parameters theta, double[] input) {
        double sum = theta.get(theta.layout().bias(2, 0));
        for (int k = 0; k < 4; k++) {
            double z = theta.get(theta.layout().weight(1, k, 0)) * input[0]
                    + theta.get(theta.layout().weight(1, k, 1)) * input[1]
                    + theta.get(theta.layout().bias(1, k));
            double softplus = Math.max(z, 0) + StrictMath.log1p(StrictMath.exp(-Math.abs(z)));
            sum += theta.get(theta.layout().weight(2, 0, k)) * softplus;
        }
        return sum;
    }

    private static double[] glorot(Mlp network, long seed) {
        return ParameterInitializer.glorotNormal()
                .draw(network, Xoshiro256PlusPlus.seeded(seed))
                .toArray();
    }

    private static Activation activation(String name) {
        PluginRegistry<ActivationProvider> registry = PluginRegistry.activations();
        return registry.find(name).provider().create(registry.options(name, Map.of()));
    }
}

package org.thalweg.examples.reproducibility;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.thalweg.core.data.Dataset;
import org.thalweg.core.network.Activation;
import org.thalweg.core.network.Mlp;
import org.thalweg.core.network.ParameterInitializer;
import org.thalweg.core.network.Xoshiro256PlusPlus;
import org.thalweg.core.objective.CrossEntropy;
import org.thalweg.core.objective.L2;
import org.thalweg.core.objective.Loss;
import org.thalweg.core.objective.MaxNorm;
import org.thalweg.core.objective.MeanSquaredError;
import org.thalweg.core.objective.Merge;
import org.thalweg.core.objective.NetworkObjective;
import org.thalweg.core.objective.Regularizer;
import org.thalweg.core.objective.ResidualObjective;
import org.thalweg.core.objective.Workspace;
import org.thalweg.core.plugin.PluginRegistry;
import org.thalweg.core.plugin.PluginText;
import org.thalweg.core.solve.ChainSolver;
import org.thalweg.core.solve.SolveControls;
import org.thalweg.core.solve.SolveDriver;
import org.thalweg.core.solve.SolveResult;
import org.thalweg.core.solve.Solver;
import org.thalweg.core.solve.Trajectory;
import org.thalweg.core.spi.ActivationProvider;
import org.thalweg.core.spi.SolverProvider;

/** A fixed set of computations, each with the digest of all bits it produced. */
final class FixedResults {

    private static final PluginRegistry<ActivationProvider> ACTIVATIONS = PluginRegistry.activations();
    private static final List<String> ACTIVATION_TEXTS = List.of(
            "identity",
            "tanh",
            "sigmoid",
            "softplus",
            "exp",
            "gelu",
            "silu",
            "erf",
            "normal-cdf",
            "g",
            "square",
            "cube",
            "sin",
            "polynomial(0.5,-1,0.25,0.125)",
            "relu",
            "leaky-relu(0.05)",
            "elu(1.5)",
            "selu");
    private static final List<String> NETWORKS = List.of(
            "5:softplus,1:identity",
            "4:tanh:nobias,3:softmax",
            "3:relu|tanh|gelu,2:sigmoid|silu,1:identity",
            "4:softplus,3:tanh|erf|sin:nobias,3:normal-cdf,2:softmax");

    private FixedResults() {}

    /** Name to digest. */
    static Map<String, String> compute() {
        Map<String, String> digests = new TreeMap<>();
        digests.put("stream", stream());
        for (String text : ACTIVATION_TEXTS) {
            digests.put("activation " + text, activation(PluginText.activation(ACTIVATIONS, text)));
        }
        for (String text : NETWORKS) {
            for (int samples : new int[] {1, 7, 70}) {
                digests.put("derivatives " + text + " with " + samples + " samples", derivatives(text, samples));
            }
        }
        for (String solver : List.of("bfgs", "newton-trust-region", "gradient-flow")) {
            digests.put("solve " + solver, solve(solver(solver)));
        }
        digests.put(
                "solve gradient-flow, then newton-trust-region",
                solve(ChainSolver.of(solver("gradient-flow"), solver("newton-trust-region"))));
        return digests;
    }

    private static String stream() {
        Xoshiro256PlusPlus random = Xoshiro256PlusPlus.seeded(20261121);
        BitDigest digest = new BitDigest();
        for (int i = 0; i < 1000; i++) {
            digest.add(random.nextLong())
                    .add(random.nextDouble(), random.nextGaussian(), random.nextInt(1 + i))
                    .add(Xoshiro256PlusPlus.streamSeed(i, 3L * i));
        }
        return digest.toString();
    }

    private static String activation(Activation activation) {
        Xoshiro256PlusPlus random = Xoshiro256PlusPlus.seeded(1);
        double[] z = new double[4000];
        for (int i = 0; i < z.length; i++) {
            // Three quarters in the usual range, the rest over all magnitudes.
            double u = 2 * random.nextDouble() - 1;
            z[i] = i % 4 < 3 ? 12 * u : u * StrictMath.pow(10, 40 * random.nextDouble() - 20);
        }
        double[][] derivatives = new double[activation.maxOrder() + 1][z.length];
        activation.evaluate(activation.maxOrder(), z, 0, z.length, derivatives);
        BitDigest digest = new BitDigest();
        for (double[] values : derivatives) {
            digest.add(values);
        }
        return digest.toString();
    }

    private static NetworkObjective objective(String text, int samples) {
        Xoshiro256PlusPlus random = Xoshiro256PlusPlus.seeded(samples);
        Mlp network = Mlp.parse(2, text, t -> PluginText.activation(ACTIVATIONS, t));
        boolean softmax = text.endsWith("softmax");
        double[][] inputs = new double[samples][2];
        double[][] targets = new double[samples][network.outputWidth()];
        int[] labels = new int[samples];
        double[] weights = new double[samples];
        for (int n = 0; n < samples; n++) {
            inputs[n][0] = random.nextGaussian();
            inputs[n][1] = random.nextGaussian();
            for (int j = 0; j < targets[n].length; j++) {
                targets[n][j] = random.nextDouble();
            }
            labels[n] = random.nextInt(Math.max(2, targets[n].length));
            weights[n] = 0.5 + random.nextDouble();
        }
        Dataset data = softmax
                ? Dataset.ofLabels(inputs, labels, network.outputWidth())
                : Dataset.of(inputs, targets).withWeights(weights);
        Loss loss = softmax ? new CrossEntropy() : new MeanSquaredError();
        List<Regularizer> regularizers = List.of(L2.onWeights(0.01), new MaxNorm(0.1), new Merge(0.1, 1, 0, 1));
        return NetworkObjective.of(network, data, loss, softmax ? regularizers : List.of(L2.onAll(0.02)));
    }

    private static double[] start(NetworkObjective objective) {
        return ParameterInitializer.glorotNormal()
                .draw(objective.network(), Xoshiro256PlusPlus.seeded(5))
                .toArray();
    }

    private static String derivatives(String text, int samples) {
        NetworkObjective objective = objective(text, samples);
        int n = objective.dimension();
        double[] theta = start(objective);
        double[] gradient = new double[n];
        double[] hessian = new double[n * n];
        double[] product = new double[n];
        Workspace workspace = objective.newWorkspace();
        BitDigest digest = new BitDigest().add(objective.value(theta, workspace));
        digest.add(objective.gradient(theta, gradient, workspace)).add(gradient);
        digest.add(objective.hessian(theta, gradient, hessian, workspace))
                .add(gradient)
                .add(hessian);
        objective.hessianVector(theta, gradient, product, workspace);
        digest.add(product);
        objective.leastSquares().ifPresent(squares -> addJacobian(squares, theta, digest));
        return digest.toString();
    }

    private static void addJacobian(ResidualObjective squares, double[] theta, BitDigest digest) {
        double[] residuals = new double[squares.residualCount()];
        double[] jacobian = new double[residuals.length * theta.length];
        squares.jacobian(theta, residuals, jacobian, squares.newWorkspace());
        digest.add(residuals).add(jacobian);
    }

    private static Solver solver(String name) {
        PluginRegistry<SolverProvider> registry = PluginRegistry.solvers();
        Map<String, Object> options = name.equals("gradient-flow") ? Map.of("end-time", 3) : Map.of();
        return registry.find(name).provider().create(registry.options(name, options));
    }

    private static String solve(Solver solver) {
        NetworkObjective objective = objective(NETWORKS.get(0), 20);
        SolveResult result = SolveDriver.solve(
                objective,
                start(objective),
                solver,
                SolveControls.defaults().withSeed(9).withMaxEvaluations(2_000));
        BitDigest digest = new BitDigest()
                .add(result.point())
                .add(result.value())
                .add(result.evaluation().gradientNormInf())
                .add(result.evaluations().total());
        for (Trajectory.State state : result.trajectory().states()) {
            digest.add(state.iteration()).add(state.time().orElse(-1), state.loss());
        }
        return digest.toString();
    }
}

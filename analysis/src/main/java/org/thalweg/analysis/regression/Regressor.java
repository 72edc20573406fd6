package org.thalweg.analysis.regression;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.thalweg.core.data.Dataset;
import org.thalweg.core.network.Activation;
import org.thalweg.core.network.Layer;
import org.thalweg.core.network.Mlp;
import org.thalweg.core.network.ParameterInitializer;
import org.thalweg.core.network.Parameters;
import org.thalweg.core.network.Xoshiro256PlusPlus;
import org.thalweg.core.objective.L2;
import org.thalweg.core.objective.MeanSquaredError;
import org.thalweg.core.objective.NetworkObjective;
import org.thalweg.core.objective.Regularizer;
import org.thalweg.core.plugin.PluginRegistry;
import org.thalweg.core.plugin.PluginText;
import org.thalweg.core.solve.SolveControls;
import org.thalweg.core.solve.SolveDriver;
import org.thalweg.core.solve.SolveResult;
import org.thalweg.core.solve.Solver;
import org.thalweg.core.spi.ActivationProvider;
import org.thalweg.core.spi.SolverProvider;

/**
 * What is to be fitted: data, hidden layers, and how it is sought; the mean squared error (1/N) Σ (y − t)² is minimized, with
 * a linear output layer. Immutable; each method returns a changed copy.
 *
 * <p>Without {@link #solver} it takes {@code newton-trust-region} up to 1000 parameters where the activations have second
 * derivatives, else {@code l-bfgs} or {@code bfgs}, whichever is installed. Inputs are taken as they are: scale them to about
 * 1 if they are much larger or smaller. Equal settings give equal bits.
 */
public final class Regressor {

    private static final int FULL_HESSIAN_LIMIT = 1000;
    private static final double DEFAULT_SECONDS = 60;

    private final Dataset data;
    private final List<String> hidden;
    private final double lambda;
    private final long seed;
    private final int starts;
    private final double maxSeconds;
    private final Optional<String> solver;

    private Regressor(
            Dataset data,
            List<String> hidden,
            double lambda,
            long seed,
            int starts,
            double maxSeconds,
            Optional<String> solver) {
        this.data = data;
        this.hidden = hidden;
        this.lambda = lambda;
        this.seed = seed;
        this.starts = starts;
        this.maxSeconds = maxSeconds;
        this.solver = solver;
    }

    static Regressor of(Dataset data) {
        return new Regressor(data, List.of(), 0, 0, 1, DEFAULT_SECONDS, Optional.empty());
    }

    /**
     * {@return a copy with one more hidden layer}
     *
     * @param width its neurons, at least 1
     * @param activation by name, with options if wanted: {@code tanh}, {@code leaky-relu(0.05)}
     */
    public Regressor hidden(int width, String activation) {
        if (width < 1) {
            throw new IllegalArgumentException("A hidden layer of width " + width + " has no neuron; at least 1.");
        }
        List<String> more = new ArrayList<>(hidden);
        more.add(width + ":" + activation);
        return new Regressor(data, List.copyOf(more), lambda, seed, starts, maxSeconds, solver);
    }

    /**
     * {@return a copy with λ Σ θ² over all parameters added to the loss; none by default}
     *
     * @param newLambda λ, at least 0 and finite
     */
    public Regressor l2(double newLambda) {
        if (!(newLambda >= 0 && newLambda < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("lambda is " + newLambda + ", but must be finite and at least 0.");
        }
        return new Regressor(data, hidden, newLambda, seed, starts, maxSeconds, solver);
    }

    /**
     * {@return a copy with another seed of the initial parameters; 0 by default}
     *
     * @param newSeed any number; equal seeds give equal networks
     */
    public Regressor seed(long newSeed) {
        return new Regressor(data, hidden, lambda, newSeed, starts, maxSeconds, solver);
    }

    /**
     * {@return a copy with several initial points, of which the lowest end is taken; 1 by default} They use the seeds
     * from {@link #seed} on.
     *
     * @param newStarts at least 1
     */
    public Regressor starts(int newStarts) {
        if (newStarts < 1) {
            throw new IllegalArgumentException("The number of starts is " + newStarts + ", but must be at least 1.");
        }
        return new Regressor(data, hidden, lambda, seed, newStarts, maxSeconds, solver);
    }

    /**
     * {@return a copy with another limit of time for each start; 60 seconds by default}
     *
     * @param seconds positive
     */
    public Regressor maxSeconds(double seconds) {
        if (!(seconds > 0)) {
            throw new IllegalArgumentException("The limit is " + seconds + " seconds, but must be positive.");
        }
        return new Regressor(data, hidden, lambda, seed, starts, seconds, solver);
    }

    /**
     * {@return a copy with a solver by name, with options if wanted: {@code bfgs}, {@code gradient-flow(end-time=100)}}
     *
     * @param text name of an installed solver, with options in parentheses if wanted
     */
    public Regressor solver(String text) {
        return new Regressor(data, hidden, lambda, seed, starts, maxSeconds, Optional.of(text));
    }

    /**
     * Fits.
     *
     * @return the trained network with its verdict
     * @throws IllegalArgumentException if an activation or a solver is not installed; says what is
     */
    public FittedRegressor fit() {
        Mlp network = network();
        List<Regularizer> terms = lambda == 0 ? List.of() : List.of(L2.onAll(lambda));
        NetworkObjective objective = NetworkObjective.of(network, data, new MeanSquaredError(), terms);
        Solver method = method(objective);
        SolveResult best = null;
        for (int s = 0; s < starts; s++) {
            SolveResult result = solve(objective, method, seed + s);
            if (best == null || result.value() < best.value()) {
                best = result;
            }
        }
        return new FittedRegressor(objective, best);
    }

    private SolveResult solve(NetworkObjective objective, Solver method, long startSeed) {
        Parameters start =
                ParameterInitializer.glorotNormal().draw(objective.network(), Xoshiro256PlusPlus.seeded(startSeed));
        SolveControls controls = SolveControls.defaults()
                .withMaxDuration(Duration.ofNanos((long) Math.min(1e18, maxSeconds * 1e9)))
                .withSeed(startSeed);
        return SolveDriver.solve(objective, start.toArray(), method, controls);
    }

    private Mlp network() {
        PluginRegistry<ActivationProvider> activations = PluginRegistry.activations();
        Activation linear = PluginText.activation(activations, "identity");
        List<Layer> layers = new ArrayList<>();
        for (String layer : hidden) {
            int colon = layer.indexOf(':');
            int width = Integer.parseInt(layer.substring(0, colon));
            layers.add(Layer.of(width, PluginText.activation(activations, layer.substring(colon + 1))));
        }
        layers.add(Layer.of(data.targetWidth(), linear));
        return Mlp.of(data.inputWidth(), layers);
    }

    private Solver method(NetworkObjective objective) {
        PluginRegistry<SolverProvider> solvers = PluginRegistry.solvers();
        String text = solver.orElseGet(() -> defaultSolver(objective, solvers.names()));
        PluginText parsed = PluginText.parse(text);
        return solvers.find(parsed.name()).provider().create(parsed.options(solvers));
    }

    private static String defaultSolver(NetworkObjective objective, List<String> installed) {
        boolean small = objective.dimension() <= FULL_HESSIAN_LIMIT && objective.maxOrder() >= 2;
        List<String> wanted = small ? List.of("newton-trust-region", "l-bfgs", "bfgs") : List.of("l-bfgs", "bfgs");
        return wanted.stream().filter(installed::contains).findFirst().orElse(wanted.get(0));
    }

    /** What is set, for messages. */
    @Override
    public String toString() {
        return "Regressor" + Map.of("hidden", hidden, "l2", lambda, "seed", seed, "starts", starts);
    }
}

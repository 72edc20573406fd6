package org.thalweg.cli.experiment;

import java.util.ArrayList;
import java.util.List;
import org.thalweg.cli.message.InputException;
import org.thalweg.core.objective.Objective;
import org.thalweg.core.plugin.InstalledPlugin;
import org.thalweg.core.plugin.PluginRegistry;
import org.thalweg.core.solve.ChainSolver;
import org.thalweg.core.solve.Solver;
import org.thalweg.core.solve.StageLimits;
import org.thalweg.core.spi.Options;
import org.thalweg.core.spi.SolverProvider;

/**
 * The solvers of an experiment, found and made.
 *
 * @param choices the stages with their options, checked
 * @param stages solver and budgets of each
 * @param origins where each came from
 */
public record SolverChain(
        List<SolverChoice> choices, List<ChainSolver.Stage> stages, List<InstalledPlugin<SolverProvider>> origins) {

    /** Largest number of parameters for which the default is a method with the full Hessian. */
    public static final int FULL_HESSIAN_LIMIT = 1000;

    private static final String SECOND_ORDER = "newton-trust-region";
    private static final List<String> FIRST_ORDER = List.of("l-bfgs", "bfgs");

    /**
     * Makes the solvers.
     *
     * @param given the stages; empty means the default: {@code newton-trust-region} up to {@link #FULL_HESSIAN_LIMIT}
     *     parameters, {@code l-bfgs} or else {@code bfgs} above
     * @param settings options set afterwards, on every stage of the solver they name
     */
    public static SolverChain of(
            List<SolverChoice> given,
            List<Setting> settings,
            PluginRegistry<SolverProvider> registry,
            Objective objective) {
        List<SolverChoice> choices =
                new ArrayList<>(given.isEmpty() ? List.of(defaultFor(objective, registry)) : given);
        for (Setting setting : settings) {
            apply(setting, choices);
        }
        List<SolverChoice> checked = new ArrayList<>();
        List<ChainSolver.Stage> stages = new ArrayList<>();
        List<InstalledPlugin<SolverProvider>> origins = new ArrayList<>();
        for (SolverChoice choice : choices) {
            InstalledPlugin<SolverProvider> plugin = registry.find(choice.name());
            Options options = registry.options(choice.name(), choice.options());
            Solver solver = plugin.made(plugin.provider().create(options));
            checked.add(new SolverChoice(choice.name(), options.asMap(), choice.limits()));
            stages.add(new ChainSolver.Stage(solver, choice.limits()));
            origins.add(plugin);
        }
        return new SolverChain(List.copyOf(checked), List.copyOf(stages), List.copyOf(origins));
    }

    private static SolverChoice defaultFor(Objective objective, PluginRegistry<SolverProvider> registry) {
        List<String> candidates = new ArrayList<>();
        if (objective.dimension() <= FULL_HESSIAN_LIMIT && objective.maxOrder() >= 2) {
            candidates.add(SECOND_ORDER);
        }
        candidates.addAll(FIRST_ORDER);
        return candidates.stream()
                .filter(registry.names()::contains)
                .findFirst()
                .map(SolverChoice::of)
                .orElseThrow(() -> new InputException("No solver is named, and none of the usual ones ("
                        + String.join(", ", candidates) + ") is installed; installed are "
                        + (registry.names().isEmpty() ? "none" : String.join(", ", registry.names())) + "."));
    }

    private static void apply(Setting setting, List<SolverChoice> choices) {
        boolean found = false;
        for (int i = 0; i < choices.size(); i++) {
            if (choices.get(i).name().equals(setting.solver())) {
                choices.set(i, choices.get(i).with(setting.option(), setting.value()));
                found = true;
            }
        }
        if (!found) {
            List<String> names =
                    choices.stream().map(SolverChoice::name).distinct().toList();
            throw InputException.unknownName(
                    "The setting of '" + setting.option() + "' names the solver '" + setting.solver()
                            + "', but the solvers of this run are " + String.join(", ", names) + ".",
                    setting.solver(),
                    names);
        }
    }

    /** One solver: the stage itself if it stands alone without budgets, else a chain. */
    public Solver solver() {
        boolean plain = stages.size() == 1 && stages.get(0).limits().equals(StageLimits.NONE);
        return plain ? stages.get(0).solver() : new ChainSolver(stages);
    }
}

package org.thalweg.core.solve;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.thalweg.core.objective.Objective;

/**
 * Solvers one after the other, each from where the one before stopped; a chain is a solver itself.
 *
 * <p>A stage passes on when its solver stops (unless it failed or a listener stopped it) or its own budget is spent; the
 * reason of the last stage is the reason of the chain. The driver runs the stages, so that each is counted and recorded.
 *
 * @param stages at least one, none of them a chain
 */
public record ChainSolver(List<Stage> stages) implements Solver {

    /**
     * One stage.
     *
     * @param solver the solver
     * @param limits its own budgets
     */
    public record Stage(Solver solver, StageLimits limits) {
        /** Refuses chains inside chains. */
        public Stage {
            if (solver instanceof ChainSolver) {
                throw new IllegalArgumentException("A chain cannot hold another chain: list all solvers in one.");
            }
        }
    }

    /** Checks that there is a stage. */
    public ChainSolver {
        stages = List.copyOf(stages);
        if (stages.isEmpty()) {
            throw new IllegalArgumentException("A chain needs at least one solver.");
        }
    }

    /**
     * {@return a chain without budgets of its own}
     *
     * @param solvers the stages, first to last; each starts where the one before ended
     */
    public static ChainSolver of(Solver... solvers) {
        return new ChainSolver(List.of(solvers).stream()
                .map(s -> new Stage(s, StageLimits.NONE))
                .toList());
    }

    @Override
    public String name() {
        return stages.stream().map(s -> s.solver().name()).collect(Collectors.joining("+"));
    }

    @Override
    public Map<String, Object> options() {
        Map<String, Object> all = new LinkedHashMap<>();
        for (int i = 0; i < stages.size(); i++) {
            int number = i + 1;
            stages.get(i).solver().options().forEach((key, value) -> all.put("stage" + number + "." + key, value));
        }
        return all;
    }

    @Override
    public int requiredOrder() {
        return stages.stream().mapToInt(s -> s.solver().requiredOrder()).max().orElse(0);
    }

    @Override
    public boolean needsLeastSquares() {
        return stages.stream().anyMatch(s -> s.solver().needsLeastSquares());
    }

    /** A run that passes from stage to stage; budgets of stages are the driver's business and not applied here. */
    @Override
    public SolverRun start(Objective objective, double[] start, RandomGenerator random) {
        return new ChainRun(stages, objective, start, random);
    }
}

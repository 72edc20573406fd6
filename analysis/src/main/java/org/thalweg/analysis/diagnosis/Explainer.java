package org.thalweg.analysis.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.thalweg.core.objective.NetworkObjective;

/**
 * Looks for the causes that keep a loss from being lower, and says which of them it ruled out.
 *
 * <p>Immutable. Costs a pass over the data and, up to {@value Situation#LARGEST_DENSE} parameters, some evaluations and
 * one decomposition of the Hessian.
 */
public final class Explainer {

    private final List<Check> checks;
    private final ColumnNames names;

    private Explainer(List<Check> checks, ColumnNames names) {
        this.checks = checks;
        this.names = names;
    }

    /** {@return all checks with their default thresholds} */
    public static Explainer withDefaults() {
        return new Explainer(
                List.of(
                        new NotFiniteCheck(),
                        new LinearNetworkCheck(),
                        new ConflictingTargetsCheck(),
                        new OutputRangeCheck(),
                        new RangeBoundaryCheck(),
                        new SeparableCheck(),
                        new EscapingCheck(),
                        new SaddleCheck(),
                        new NotStationaryCheck(),
                        new BudgetCheck(),
                        new RoundingFloorCheck(),
                        new WorseThanConstantCheck(),
                        new ConstantOutputCheck(),
                        new DeadUnitsCheck(),
                        new SaturatedUnitsCheck(),
                        new DuplicateNeuronsCheck(),
                        new ConstantInputsCheck(),
                        new DependentInputsCheck(),
                        new InputScaleCheck(),
                        new ConstantTargetsCheck(),
                        new TargetScaleCheck()),
                ColumnNames.NONE);
    }

    /**
     * {@return the same that calls columns of the data by names}
     *
     * @param inputs names of the inputs in order; empty for numbers instead
     * @param targets names of the targets in order; empty for numbers instead
     */
    public Explainer naming(List<String> inputs, List<String> targets) {
        return new Explainer(checks, new ColumnNames(List.copyOf(inputs), List.copyOf(targets)));
    }

    /**
     * Explains the end of a run.
     *
     * @param objective what was minimized
     * @param theta the end point θ[n]
     * @param status how the run ended, as written in results, for instance {@code converged} or {@code budget-exhausted}
     * @param reason the sentence that goes with it
     * @return the findings, surest first, and what was checked and is not the cause
     * @throws IllegalArgumentException if θ has another length
     */
    public Explanation explain(NetworkObjective objective, double[] theta, String status, String reason) {
        Situation situation = Situation.of(objective, theta, status, reason, names);
        List<Finding> findings = new ArrayList<>();
        List<String> clear = new ArrayList<>();
        for (Check check : checks) {
            if (!check.applies(situation)) {
                continue;
            }
            Optional<Finding> finding = check.look(situation);
            finding.ifPresentOrElse(findings::add, () -> clear.add(check.code()));
        }
        return new Explanation(findings, clear);
    }
}

package org.thalweg.objectives.differential;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.thalweg.objectives.differential.Expression.Unknown;

/**
 * Differential equations on a domain with initial or boundary values, and how they are turned into squares.
 *
 * <p>The unknown functions are the outputs of a network, or what an ansatz makes of them. The objective is the mean square of
 * the residual over the points of the placement, summed over equations; for soft conditions plus {@code conditionWeight}
 * times the mean square of each condition's error over its points; with data plus {@code dataWeight} times the mean square of
 * the distance to them, summed over outputs; no ½. Immutable.
 *
 * @param domain where the equations hold
 * @param unknowns number of unknown functions
 * @param equations formulas that shall be 0
 * @param conditions initial and boundary values
 * @param placement where the equations are asked to hold
 * @param conditionWeight factor of soft conditions, positive
 * @param dataWeight factor of the data term, positive
 * @param ansatz for each unknown function a formula linear in the network's output of that number, which stands in it as
 *     {@link Expression#unknown}; empty for the outputs themselves
 * @param hard whether the ansatz fulfills the conditions, which are left out of the objective then
 * @param solution the solution, if it is known
 * @param names of variables, then of unknowns, for messages
 */
public record DifferentialProblem(
        Box domain,
        int unknowns,
        List<Expression> equations,
        List<Condition> conditions,
        Placement placement,
        double conditionWeight,
        double dataWeight,
        List<Expression> ansatz,
        boolean hard,
        Optional<Solution> solution,
        Names names) {

    /** Points along each variable if nothing is said. */
    private static final int DEFAULT_POINTS = 21;

    /** Checks that the parts fit together. */
    public DifferentialProblem {
        equations = List.copyOf(equations);
        conditions = List.copyOf(conditions);
        ansatz = List.copyOf(ansatz);
        if (equations.isEmpty()) {
            throw new IllegalArgumentException("There is no equation: at least one is needed.");
        }
        if (!(conditionWeight > 0) || !(dataWeight > 0)) {
            throw new IllegalArgumentException("The weights of conditions and data are " + conditionWeight + " and "
                    + dataWeight + ", but must be positive.");
        }
        if (!ansatz.isEmpty() && ansatz.size() != unknowns) {
            throw new IllegalArgumentException("The ansatz has " + ansatz.size() + " formulas, but there are "
                    + unknowns + " unknown functions: give one for each.");
        }
        for (Condition condition : conditions) {
            if (condition.at().size() != domain.variables()) {
                throw new IllegalArgumentException("A condition has "
                        + condition.at().size() + " coordinates, but the domain has " + domain.variables() + ".");
            }
        }
    }

    /**
     * {@return equations at 21 equidistant points along each variable, with no condition yet}
     *
     * @param domain an interval for each variable
     * @param unknowns number of unknown functions, at least 1
     * @param equations one formula for each unknown, which a solution makes 0
     */
    public static DifferentialProblem of(Box domain, int unknowns, Equations equations) {
        return new DifferentialProblem(
                domain,
                unknowns,
                equations.residuals(new Equations.Symbols()),
                List.of(),
                Placement.equidistant(DEFAULT_POINTS),
                1,
                1,
                List.of(),
                false,
                Optional.empty(),
                Names.usual(domain.variables(), unknowns));
    }

    /**
     * {@return the same with these conditions as terms of the objective}
     *
     * @param newConditions initial and boundary conditions
     */
    public DifferentialProblem withConditions(Condition... newConditions) {
        return withConditions(List.of(newConditions));
    }

    /**
     * {@return the same with these conditions as terms of the objective}
     *
     * @param newConditions initial and boundary conditions
     */
    public DifferentialProblem withConditions(List<Condition> newConditions) {
        return new DifferentialProblem(
                domain,
                unknowns,
                equations,
                newConditions,
                placement,
                conditionWeight,
                dataWeight,
                ansatz,
                false,
                solution,
                names);
    }

    /**
     * {@return the same at other points}
     *
     * @param newPlacement where the equations are enforced
     */
    public DifferentialProblem withPlacement(Placement newPlacement) {
        return new DifferentialProblem(
                domain,
                unknowns,
                equations,
                conditions,
                newPlacement,
                conditionWeight,
                dataWeight,
                ansatz,
                hard,
                solution,
                names);
    }

    /**
     * {@return the same with other weights}
     *
     * @param newConditionWeight factor of the mean square of the conditions, not negative
     * @param newDataWeight factor of the mean square of the data, not negative
     */
    public DifferentialProblem withWeights(double newConditionWeight, double newDataWeight) {
        return new DifferentialProblem(
                domain,
                unknowns,
                equations,
                conditions,
                placement,
                newConditionWeight,
                newDataWeight,
                ansatz,
                hard,
                solution,
                names);
    }

    /**
     * {@return the same with an ansatz; the conditions remain terms of the objective}
     *
     * @param newAnsatz for each unknown a formula in the variables and the network's outputs
     */
    public DifferentialProblem withAnsatz(List<Expression> newAnsatz) {
        return new DifferentialProblem(
                domain,
                unknowns,
                equations,
                conditions,
                placement,
                conditionWeight,
                dataWeight,
                newAnsatz,
                false,
                solution,
                names);
    }

    /**
     * {@return the same with an ansatz that fulfills the conditions whatever the network is; they are left out of the
     * objective} That it does is not checked here; reports measure it.
     *
     * @param newAnsatz for each unknown a formula in the variables and the network's outputs
     */
    public DifferentialProblem withFulfillingAnsatz(List<Expression> newAnsatz) {
        return new DifferentialProblem(
                domain,
                unknowns,
                equations,
                conditions,
                placement,
                conditionWeight,
                dataWeight,
                newAnsatz,
                true,
                solution,
                names);
    }

    /**
     * {@return the same with the conditions built in: an ansatz that fulfills them whatever the network is}
     *
     * @throws IllegalArgumentException if the conditions are neither initial values of one variable at one point, nor values
     *     at both ends, nor zero values along edges of a box
     */
    public DifferentialProblem withHardConditions() {
        return withFulfillingAnsatz(HardConditions.ansatz(this));
    }

    /**
     * {@return the same with a known solution, which nothing but reports looks at}
     *
     * @param newSolution the unknowns as formulas in the variables
     */
    public DifferentialProblem withSolution(Solution newSolution) {
        return new DifferentialProblem(
                domain,
                unknowns,
                equations,
                conditions,
                placement,
                conditionWeight,
                dataWeight,
                ansatz,
                hard,
                Optional.of(newSolution),
                names);
    }

    /**
     * {@return the same with names for messages}
     *
     * @param newNames of variables and unknowns
     */
    public DifferentialProblem withNames(Names newNames) {
        return new DifferentialProblem(
                domain,
                unknowns,
                equations,
                conditions,
                placement,
                conditionWeight,
                dataWeight,
                ansatz,
                hard,
                solution,
                newNames);
    }

    /** Conditions that are terms of the objective. */
    List<Condition> softConditions() {
        return hard ? List.of() : conditions;
    }

    /** The channels that equations and conditions need. */
    Channels channels() {
        Set<Unknown> all = new TreeSet<>(java.util.Comparator.comparing(Unknown::toString));
        equations.forEach(equation -> all.addAll(Calculus.unknowns(equation)));
        softConditions().forEach(condition -> all.add(condition.what()));
        return Channels.of(unknowns, domain.variables(), all);
    }

    /** Highest order of derivative of an unknown in a variable that an equation has. */
    int order(int output, int variable) {
        List<Integer> found = new ArrayList<>(List.of(0));
        for (Expression equation : equations) {
            Calculus.unknowns(equation).stream()
                    .filter(u -> u.output() == output && u.variable() == variable)
                    .forEach(u -> found.add(u.order()));
        }
        return found.stream().mapToInt(Integer::intValue).max().orElse(0);
    }
}

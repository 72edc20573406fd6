package org.thalweg.objectives.differential;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Values of formulas of a network's unknowns at points that have nothing to do with the objective's own. */
final class Sampling {

    private Sampling() {}

    /** The unknown functions themselves, [point][unknown]. */
    static double[][] unknowns(DifferentialObjective objective, double[] theta, double[][] points) {
        List<Expression> all = new ArrayList<>();
        for (int j = 0; j < objective.problem().unknowns(); j++) {
            all.add(Expression.unknown(j));
        }
        return formulas(all, objective, theta, points);
    }

    /** Formulas in the unknowns and their derivatives, [point][formula]. */
    static double[][] formulas(
            List<Expression> formulas, DifferentialObjective objective, double[] theta, double[][] points) {
        DifferentialProblem problem = objective.problem();
        List<List<Double>> places = new ArrayList<>();
        for (double[] point : points) {
            places.add(java.util.Arrays.stream(point).boxed().toList());
        }
        DifferentialProblem sampled = new DifferentialProblem(
                problem.domain(),
                problem.unknowns(),
                formulas,
                List.of(),
                Placement.at(places),
                1,
                1,
                problem.ansatz(),
                false,
                Optional.empty(),
                problem.names());
        DifferentialObjective sampler =
                DifferentialObjective.of(objective.network(), sampled, Optional.empty(), List.of());
        double[] residuals = new double[sampler.residualCount()];
        sampler.residuals(theta, residuals, (DifferentialWorkspace) sampler.newWorkspace());
        double[][] values = new double[points.length][formulas.size()];
        for (int k = 0; k < residuals.length; k++) {
            values[k % points.length][k / points.length] = residuals[k] * Math.sqrt(points.length);
        }
        return values;
    }

    /** A grid over the domain, [point][variable]. */
    static double[][] grid(DifferentialProblem problem, int ofOneVariable, int ofSeveral) {
        int count = problem.domain().variables() == 1 ? ofOneVariable : ofSeveral;
        return Placement.equidistant(count).points(problem.domain());
    }
}

package org.thalweg.objectives.differential;

import java.util.Optional;

/**
 * What a network is compared with.
 *
 * @param problem the problem
 * @param integration the numerical solution, if there is no formula
 */
record Reference(DifferentialProblem problem, Optional<InitialValueSolution> integration) {

    /** The known solution, or a numerical one where there can be one. */
    static Optional<Reference> of(DifferentialProblem problem) {
        if (problem.solution().isPresent()) {
            return Optional.of(new Reference(problem, Optional.empty()));
        }
        return InitialValueSolution.of(problem).map(found -> new Reference(problem, Optional.of(found)));
    }

    String origin() {
        return integration.isPresent() ? "a numerical integration at tolerance 1e-13" : "the known solution";
    }

    /** The unknowns at points, ascending if there is one variable; [point][unknown]. */
    double[][] at(double[][] points) {
        if (integration.isPresent()) {
            double[] places = new double[points.length];
            for (int p = 0; p < places.length; p++) {
                places[p] = points[p][0];
            }
            return integration.get().at(places);
        }
        double[][] values = new double[points.length][];
        for (int p = 0; p < values.length; p++) {
            values[p] = problem.solution().orElseThrow().at(points[p]);
        }
        return values;
    }
}

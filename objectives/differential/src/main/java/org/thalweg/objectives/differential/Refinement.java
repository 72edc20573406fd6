package org.thalweg.objectives.differential;

import java.util.ArrayList;
import java.util.List;

/**
 * Further points where a network misses the equations most: the adaptive refinement of residual-based sampling (L. Lu, X. Meng,
 * Z. Mao, G. Karniadakis, SIAM Review 63, 2021). Solve, refine, solve again from where the first solve ended.
 */
public final class Refinement {

    private Refinement() {}

    /**
     * {@return the problem of an objective with further points at the largest residuals of a network, each at least a
     * grid spacing from the others; the placement's own points remain}
     *
     * @param objective the equation with the points so far
     * @param theta θ[n]
     * @param count how many points are added, fewer if there are not so many apart
     */
    public static DifferentialProblem refine(DifferentialObjective objective, double[] theta, int count) {
        DifferentialProblem problem = objective.problem();
        return problem.withPlacement(problem.placement().with(further(objective, theta, count)));
    }

    /**
     * {@return the points that {@link #refine} adds, points[number][variable]}
     *
     * @param objective the equation with the points so far
     * @param theta θ[n]
     * @param count how many, fewer if there are not so many apart
     */
    public static List<List<Double>> further(DifferentialObjective objective, double[] theta, int count) {
        ResidualScan scan = ResidualScan.of(objective, theta);
        double[][] points = scan.points();
        List<Integer> order = new ArrayList<>();
        for (int p = 0; p < points.length; p++) {
            order.add(p);
        }
        order.sort((a, b) -> Double.compare(scan.size(b), scan.size(a)));
        List<List<Double>> added = new ArrayList<>();
        for (int p : order) {
            if (added.size() < count && isApart(points[p], added, scan.spacing())) {
                added.add(java.util.Arrays.stream(points[p]).boxed().toList());
            }
        }
        return added;
    }

    private static boolean isApart(double[] point, List<List<Double>> others, double[] spacing) {
        for (List<Double> other : others) {
            boolean near = true;
            for (int v = 0; v < point.length; v++) {
                near &= Math.abs(point[v] - other.get(v)) < 2.5 * spacing[v];
            }
            if (near) {
                return false;
            }
        }
        return true;
    }
}

package org.thalweg.objectives.differential;

/** Residuals of the equations of a network on a grid much finer than the collocation points. */
final class ResidualScan {

    /** Grid points along one variable, or along each of several. */
    private static final int FINE = 1001;

    private static final int FINE_SQUARE = 61;

    private final double[][] points;
    private final double[] sizes;
    private final double[] spacing;

    private ResidualScan(double[][] points, double[] sizes, double[] spacing) {
        this.points = points;
        this.sizes = sizes;
        this.spacing = spacing;
    }

    static ResidualScan of(DifferentialObjective objective, double[] theta) {
        DifferentialProblem problem = objective.problem();
        double[][] points = Sampling.grid(problem, FINE, FINE_SQUARE);
        double[][] values = Sampling.formulas(problem.equations(), objective, theta, points);
        double[] sizes = new double[points.length];
        for (int p = 0; p < sizes.length; p++) {
            for (double value : values[p]) {
                sizes[p] = Math.max(sizes[p], Math.abs(value));
            }
        }
        int count = problem.domain().variables() == 1 ? FINE : FINE_SQUARE;
        double[] spacing = new double[problem.domain().variables()];
        for (int v = 0; v < spacing.length; v++) {
            spacing[v] = problem.domain().along(v, 1, count) - problem.domain().along(v, 0, count);
        }
        return new ResidualScan(points, sizes, spacing);
    }

    double[][] points() {
        return points;
    }

    /** Largest absolute residual of the equations at a grid point. */
    double size(int point) {
        return sizes[point];
    }

    double[] spacing() {
        return spacing;
    }

    /** The grid point with the largest. */
    int worst() {
        int worst = 0;
        for (int p = 1; p < sizes.length; p++) {
            worst = sizes[p] > sizes[worst] ? p : worst;
        }
        return worst;
    }
}

package org.thalweg.solvers.quasinewton;

/**
 * The directions of CG_DESCENT: d = −g + β̄ d₋ with β = (y − 2d₋|y|²/d₋·y)·g / d₋·y, truncated from below so that
 * every direction descends and convergence holds for any smooth function.
 *
 * <p>Written with the last step s = αd₋ in place of d₋, which leaves βd₋ unchanged, and scaled so that a step of 1 is the
 * minimizer along the line if the curvature there is that of the last step.
 *
 * <p>Source: W. Hager and H. Zhang, SIAM J. Optim. 16 (2005) 170–192, equations (1.3), (1.4), (1.6).
 */
final class ConjugateDirections implements CurvatureModel {

    /** η of equation (1.6). */
    private static final double TRUNCATION = 0.01;

    private final double[] step;
    private final double[] change;
    private boolean learned;
    private double scale;

    ConjugateDirections(int n) {
        this.step = new double[n];
        this.change = new double[n];
    }

    @Override
    public void reset(double newScale) {
        learned = false;
        scale = newScale;
    }

    @Override
    public boolean hasLearned() {
        return learned;
    }

    /** Directions are as long as the curvature of the last step asks for. */
    @Override
    public boolean overshoots() {
        return false;
    }

    @Override
    public void direction(double[] gradient, double[] direction) {
        double beta = learned ? beta(gradient) : 0;
        for (int i = 0; i < direction.length; i++) {
            direction[i] = scale * Math.fma(beta, step[i], -gradient[i]);
        }
    }

    private double beta(double[] gradient) {
        double sy = Vectors.dot(step, change);
        double beta =
                (Vectors.dot(change, gradient) - 2 * Vectors.dot(change, change) / sy * Vectors.dot(step, gradient))
                        / sy;
        double gradientNorm = Math.sqrt(Vectors.dot(gradient, gradient));
        // The step is scale · (last direction), hence the factor on its length.
        double length = Math.sqrt(Vectors.dot(step, step)) / scale;
        double least = -1 / (length * Math.min(TRUNCATION, gradientNorm)) / scale;
        return Math.max(beta, least);
    }

    @Override
    public double update(double[] s, double[] y) {
        double sy = Vectors.dot(s, y);
        System.arraycopy(s, 0, step, 0, s.length);
        System.arraycopy(y, 0, change, 0, y.length);
        learned = sy > 0;
        if (!learned) {
            return Double.NaN;
        }
        scale = sy / Vectors.dot(y, y);
        return scale;
    }
}

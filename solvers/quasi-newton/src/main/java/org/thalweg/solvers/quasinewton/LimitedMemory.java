package org.thalweg.solvers.quasinewton;

/**
 * B ≈ H⁻¹ from the last m steps, never formed.
 *
 * <p>Source: J. Nocedal and S. Wright, Numerical Optimization (2006), algorithm 7.4 with the scaling (7.20).
 */
final class LimitedMemory implements CurvatureModel {

    /** Curvature s·y below this multiple of |s||y| is rounding, not information. */
    private static final double MIN_COSINE = 1e-14;

    private final int memory;
    private final double[][] steps;
    private final double[][] changes;
    private final double[] curvatures;
    private final double[] weights;
    private int stored;
    private int next;
    private double scale;

    LimitedMemory(int n, int memory) {
        this.memory = memory;
        this.steps = new double[memory][n];
        this.changes = new double[memory][n];
        this.curvatures = new double[memory];
        this.weights = new double[memory];
    }

    @Override
    public void reset(double newScale) {
        stored = 0;
        next = 0;
        scale = newScale;
    }

    @Override
    public boolean hasLearned() {
        return stored > 0;
    }

    @Override
    public void direction(double[] gradient, double[] direction) {
        int n = direction.length;
        for (int i = 0; i < n; i++) {
            direction[i] = -gradient[i];
        }
        for (int age = 1; age <= stored; age++) {
            int k = Math.floorMod(next - age, memory);
            weights[k] = Vectors.dot(steps[k], direction) / curvatures[k];
            Vectors.add(-weights[k], changes[k], direction);
        }
        for (int i = 0; i < n; i++) {
            direction[i] *= scale;
        }
        for (int age = stored; age >= 1; age--) {
            int k = Math.floorMod(next - age, memory);
            double beta = Vectors.dot(changes[k], direction) / curvatures[k];
            Vectors.add(weights[k] - beta, steps[k], direction);
        }
    }

    @Override
    public double update(double[] s, double[] y) {
        double sy = Vectors.dot(s, y);
        double yy = Vectors.dot(y, y);
        if (!(sy > MIN_COSINE * Math.sqrt(Vectors.dot(s, s)) * Math.sqrt(yy))) {
            return Double.NaN;
        }
        System.arraycopy(s, 0, steps[next], 0, s.length);
        System.arraycopy(y, 0, changes[next], 0, y.length);
        curvatures[next] = sy;
        next = (next + 1) % memory;
        stored = Math.min(stored + 1, memory);
        scale = sy / yy;
        return scale;
    }
}

package org.thalweg.solvers.quasinewton;

/**
 * The Hessian approximation B = ϑI − WMWᵀ of a limited memory, W = (Y, ϑS), M⁻¹ = ((−D, Lᵀ), (L, ϑSᵀS)).
 *
 * <p>Source: R. Byrd, P. Lu, J. Nocedal and C. Zhu, SIAM J. Sci. Comput. 16 (1995) 1190–1208, equations (3.2)–(3.4).
 * Confined to one run.
 */
final class CompactMemory {

    private static final double MIN_COSINE = 1e-14;

    private final int memory;
    private final double[][] steps;
    private final double[][] changes;
    private final double[][] stepStep;
    private final double[][] stepChange;
    private final LuFactors middle;
    private int stored;
    private int next;
    private double theta = 1;

    CompactMemory(int n, int memory) {
        this.memory = memory;
        this.steps = new double[memory][n];
        this.changes = new double[memory][n];
        this.stepStep = new double[memory][memory];
        this.stepChange = new double[memory][memory];
        this.middle = new LuFactors(2 * memory);
    }

    /** Forgets everything: B = ϑI. */
    void reset(double newTheta) {
        stored = 0;
        next = 0;
        theta = newTheta;
    }

    boolean hasLearned() {
        return stored > 0;
    }

    /** ϑ. */
    double theta() {
        return theta;
    }

    /** Number 2k of columns of W. */
    int width() {
        return 2 * stored;
    }

    /** Learns from a step s and the change y of the gradient; forgets all if the middle matrix is singular. */
    void update(double[] s, double[] y) {
        double sy = Vectors.dot(s, y);
        double yy = Vectors.dot(y, y);
        if (!(sy > MIN_COSINE * Math.sqrt(Vectors.dot(s, s)) * Math.sqrt(yy))) {
            return;
        }
        System.arraycopy(s, 0, steps[next], 0, s.length);
        System.arraycopy(y, 0, changes[next], 0, y.length);
        int slot = next;
        next = (next + 1) % memory;
        stored = Math.min(stored + 1, memory);
        for (int a = 0; a < stored; a++) {
            int other = slot(a);
            stepStep[slot][other] = Vectors.dot(s, steps[other]);
            stepStep[other][slot] = stepStep[slot][other];
            stepChange[slot][other] = Vectors.dot(s, changes[other]);
            stepChange[other][slot] = Vectors.dot(steps[other], y);
        }
        theta = yy / sy;
        fillMiddle(middle.matrix());
        if (!middle.factor(2 * stored)) {
            reset(theta);
        }
    }

    /** Storage of the step with age order a, the oldest first. */
    private int slot(int a) {
        return Math.floorMod(next - stored + a, memory);
    }

    /** Writes M⁻¹. */
    void fillMiddle(double[][] matrix) {
        for (int a = 0; a < stored; a++) {
            for (int b = 0; b < stored; b++) {
                double sy = stepChange[slot(a)][slot(b)];
                matrix[a][b] = a == b ? -sy : 0;
                matrix[stored + a][b] = a > b ? sy : 0;
                matrix[b][stored + a] = a > b ? sy : 0;
                matrix[stored + a][stored + b] = theta * stepStep[slot(a)][slot(b)];
            }
        }
    }

    /** Replaces x[2k] by Mx. */
    void applyMiddle(double[] x) {
        if (stored > 0) {
            middle.solve(x);
        }
    }

    /** result[2k] = Wᵀv. */
    void transposed(double[] v, double[] result) {
        for (int a = 0; a < stored; a++) {
            result[a] = Vectors.dot(changes[slot(a)], v);
            result[stored + a] = theta * Vectors.dot(steps[slot(a)], v);
        }
    }

    /** result[2k] = row i of W. */
    void row(int i, double[] result) {
        for (int a = 0; a < stored; a++) {
            result[a] = changes[slot(a)][i];
            result[stored + a] = theta * steps[slot(a)][i];
        }
    }

    /** (Wx)ᵢ. */
    double rowTimes(int i, double[] x) {
        double sum = 0;
        for (int a = 0; a < stored; a++) {
            sum += changes[slot(a)][i] * x[a] + theta * steps[slot(a)][i] * x[stored + a];
        }
        return sum;
    }
}

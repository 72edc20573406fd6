package org.thalweg.solvers.leastsquares;

/** D: the largest Euclidean norm that each column of the Jacobian has had, but no less than 10⁻⁴ of the largest of all. */
final class ColumnScale {

    /** Keeps a parameter that hardly acts, as the weight of a saturated neuron, from running off. */
    private static final double SMALLEST = 1e-4;

    private final double[] norms;
    private final double[] values;

    ColumnScale(int n) {
        this.norms = new double[n];
        this.values = new double[n];
    }

    /** Takes note of the squared column norms[n] of another Jacobian. */
    void observe(double[] squares) {
        int n = norms.length;
        double largest = 0;
        for (int i = 0; i < n; i++) {
            norms[i] = Math.max(norms[i], Math.sqrt(squares[i]));
            largest = Math.max(largest, norms[i]);
        }
        double least = largest > 0 ? SMALLEST * largest : 1;
        for (int i = 0; i < n; i++) {
            values[i] = Math.max(norms[i], least);
        }
    }

    /** D[n]; live. */
    double[] values() {
        return values;
    }
}

package org.thalweg.solvers.gradientflow.esdirk;

/**
 * Coefficients of a stiffly accurate ESDIRK method: the first stage is the old point, all others have the diagonal entry
 * γ, the last stage is the new point.
 */
final class EsdirkTableau {

    private final int errorOrder;
    private final double gamma;
    private final double[][] a;
    private final double[] error;

    private EsdirkTableau(int errorOrder, double gamma, double[][] a, double[] error) {
        this.errorOrder = errorOrder;
        this.gamma = gamma;
        this.a = a;
        this.error = error;
    }

    int errorOrder() {
        return errorOrder;
    }

    int stages() {
        return error.length;
    }

    double gamma() {
        return gamma;
    }

    /** Weight of k<sub>j</sub> in stage i, from 0, j &lt; i. */
    double a(int i, int j) {
        return a[i - 1][j];
    }

    /** The time of stage i, from 0, in units of the step: the sum of its row. */
    double c(int i) {
        double sum = gamma;
        for (double weight : a[i - 1]) {
            sum += weight;
        }
        return sum;
    }

    /** Weight of k<sub>j</sub> in the error estimate. */
    double error(int j) {
        return error[j];
    }

    /**
     * Order 4 with an embedded method of order 3, 6 stages, L-stable: the implicit part of ARK4(3)6L[2]SA (C. A. Kennedy,
     * M. H. Carpenter, Appl. Numer. Math. 44, 139, 2003).
     */
    static EsdirkTableau kencarp4() {
        double[] b = {82889.0 / 524892, 0, 15625.0 / 83664, 69875.0 / 102672, -2260.0 / 8211, 0.25};
        double[] embedded = {
            4586570599.0 / 29645900160.0,
            0,
            178811875.0 / 945068544,
            814220225.0 / 1159782912,
            -3700637.0 / 11593932,
            61727.0 / 225920
        };
        double[][] a = {
            {0.25},
            {8611.0 / 62500, -1743.0 / 31250},
            {5012029.0 / 34652500, -654441.0 / 2922500, 174375.0 / 388108},
            {15267082809.0 / 155376265600.0, -71443401.0 / 120774400, 730878875.0 / 902184768, 2285395.0 / 8070912},
            {b[0], b[1], b[2], b[3], b[4]}
        };
        return new EsdirkTableau(4, 0.25, a, difference(b, embedded));
    }

    /**
     * Order 2 with an embedded method of order 3, 3 stages, L-stable (R. E. Bank et al., 1985; M. E. Hosea, L. F.
     * Shampine, Appl. Numer. Math. 20, 21, 1996).
     */
    static EsdirkTableau trBdf2() {
        double gamma = 1 - Math.sqrt(0.5);
        double w = Math.sqrt(2) / 4;
        double[] b = {w, w, gamma};
        double[] embedded = {(1 - w) / 3, (3 * w + 1) / 3, gamma / 3};
        return new EsdirkTableau(3, gamma, new double[][] {{gamma}, {w, w}}, difference(b, embedded));
    }

    private static double[] difference(double[] b, double[] embedded) {
        double[] error = new double[b.length];
        for (int j = 0; j < b.length; j++) {
            error[j] = b[j] - embedded[j];
        }
        return error;
    }
}

package org.thalweg.analysis.internal.landscape;

/** Small dense linear systems by elimination with partial pivoting. Confined to one thread. */
final class DenseSystem {

    private DenseSystem() {}

    /**
     * Solves Ay = b.
     *
     * @param a a[n × n] by rows, overwritten
     * @param b b[n], overwritten by y; with entries that are not finite if A is singular
     */
    static void solve(double[] a, double[] b) {
        int n = b.length;
        for (int k = 0; k < n; k++) {
            int pivot = k;
            for (int i = k + 1; i < n; i++) {
                pivot = Math.abs(a[i * n + k]) > Math.abs(a[pivot * n + k]) ? i : pivot;
            }
            if (pivot != k) {
                exchange(a, b, n, k, pivot);
            }
            double inverse = 1 / a[k * n + k];
            for (int i = k + 1; i < n; i++) {
                double factor = a[i * n + k] * inverse;
                if (factor != 0) {
                    for (int j = k + 1; j < n; j++) {
                        a[i * n + j] -= factor * a[k * n + j];
                    }
                    b[i] -= factor * b[k];
                }
            }
        }
        for (int i = n - 1; i >= 0; i--) {
            double sum = b[i];
            for (int j = i + 1; j < n; j++) {
                sum -= a[i * n + j] * b[j];
            }
            b[i] = sum / a[i * n + i];
        }
    }

    private static void exchange(double[] a, double[] b, int n, int k, int pivot) {
        for (int j = k; j < n; j++) {
            double entry = a[k * n + j];
            a[k * n + j] = a[pivot * n + j];
            a[pivot * n + j] = entry;
        }
        double entry = b[k];
        b[k] = b[pivot];
        b[pivot] = entry;
    }
}

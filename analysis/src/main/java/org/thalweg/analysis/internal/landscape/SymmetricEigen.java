package org.thalweg.analysis.internal.landscape;

/**
 * Eigenvalues and eigenvectors of small symmetric matrices: Householder tridiagonalization and implicit QL (H. Bowdler, R. S.
 * Martin, C. Reinsch, J. H. Wilkinson, Numer. Math. 11, 1968; B. S. Garbow et al., EISPACK).
 *
 * <p>Reused for many matrices; nothing is allocated after construction. Confined to one thread.
 */
public final class SymmetricEigen {

    private static final int SWEEPS = 60;

    private final int n;
    private final double[] a;
    private final double[] values;
    private final double[] off;
    private final double[] vectors;
    private final double[] beta;
    private final double[] work;

    /** Space for matrices of order n. */
    public SymmetricEigen(int n) {
        this.n = n;
        this.a = new double[n * n];
        this.values = new double[n];
        this.off = new double[n];
        this.vectors = new double[n * n];
        this.beta = new double[n];
        this.work = new double[n];
    }

    /**
     * Decomposes.
     *
     * @param matrix matrix[n × n], symmetric, finite; only read
     */
    public void decompose(double[] matrix) {
        System.arraycopy(matrix, 0, a, 0, n * n);
        tridiagonalize();
        accumulate();
        iterate();
        sort();
    }

    /** Eigenvalue i, ascending from 0. */
    public double value(int i) {
        return values[i];
    }

    /** Entry k of the unit eigenvector of eigenvalue i. */
    public double vector(int i, int k) {
        return vectors[i * n + k];
    }

    /** Copies the unit eigenvector of eigenvalue i. */
    public void copyVector(int i, double[] destination) {
        System.arraycopy(vectors, i * n, destination, 0, n);
    }

    /** destination = Vᵀx, the components along the eigenvectors. */
    public void toModes(double[] x, double[] destination) {
        for (int i = 0; i < n; i++) {
            double sum = 0;
            for (int k = 0; k < n; k++) {
                sum += vectors[i * n + k] * x[k];
            }
            destination[i] = sum;
        }
    }

    /** destination = V c, the sum of the eigenvectors with the given components. */
    public void fromModes(double[] components, double[] destination) {
        java.util.Arrays.fill(destination, 0, n, 0);
        for (int i = 0; i < n; i++) {
            double c = components[i];
            for (int k = 0; k < n; k++) {
                destination[k] += c * vectors[i * n + k];
            }
        }
    }

    /** Column k is reduced by I − β v vᵀ; v stays in row k of the array, the matrix being symmetric. */
    private void tridiagonalize() {
        for (int k = 0; k < n; k++) {
            values[k] = a[k * n + k];
            double norm = 0;
            for (int j = k + 1; j < n; j++) {
                norm += a[k * n + j] * a[k * n + j];
            }
            norm = Math.sqrt(norm);
            off[k] = 0;
            beta[k] = 0;
            if (k + 1 < n) {
                off[k] = a[k * n + k + 1];
            }
            if (k + 2 < n && norm > Math.abs(off[k])) {
                reflect(k, norm);
            }
        }
    }

    private void reflect(int k, double norm) {
        int v = k * n;
        double alpha = off[k] > 0 ? -norm : norm;
        double head = off[k] - alpha;
        a[v + k + 1] = head;
        // v·v = 2 norm (norm + |x₀|)
        double b = 1 / (norm * (norm + Math.abs(off[k])));
        beta[k] = b;
        off[k] = alpha;
        double dot = 0;
        for (int i = k + 1; i < n; i++) {
            double sum = 0;
            for (int j = k + 1; j < n; j++) {
                sum += a[i * n + j] * a[v + j];
            }
            work[i] = b * sum;
            dot += work[i] * a[v + i];
        }
        for (int i = k + 1; i < n; i++) {
            work[i] -= 0.5 * b * dot * a[v + i];
        }
        for (int i = k + 1; i < n; i++) {
            double vi = a[v + i];
            double wi = work[i];
            for (int j = k + 1; j < n; j++) {
                a[i * n + j] -= vi * work[j] + wi * a[v + j];
            }
        }
    }

    /** Row i of {@code vectors} becomes column i of the product of the reflections. */
    private void accumulate() {
        java.util.Arrays.fill(vectors, 0);
        for (int i = 0; i < n; i++) {
            vectors[i * n + i] = 1;
        }
        for (int k = n - 3; k >= 0; k--) {
            if (beta[k] == 0) {
                continue;
            }
            int v = k * n;
            for (int i = k + 1; i < n; i++) {
                double sum = 0;
                for (int j = k + 1; j < n; j++) {
                    sum += vectors[i * n + j] * a[v + j];
                }
                sum *= beta[k];
                for (int j = k + 1; j < n; j++) {
                    vectors[i * n + j] -= sum * a[v + j];
                }
            }
        }
    }

    private void iterate() {
        for (int l = 0; l < n; l++) {
            for (int sweep = 0; sweep < SWEEPS; sweep++) {
                int m = l;
                while (m + 1 < n && !negligible(m)) {
                    m++;
                }
                if (m == l) {
                    break;
                }
                sweep(l, m);
            }
        }
    }

    private boolean negligible(int m) {
        double size = Math.abs(values[m]) + Math.abs(values[m + 1]);
        return Math.abs(off[m]) <= 0x1p-53 * size;
    }

    private void sweep(int l, int m) {
        double g = (values[l + 1] - values[l]) / (2 * off[l]);
        double r = Math.sqrt(g * g + 1);
        g = values[m] - values[l] + off[l] / (g + (g < 0 ? -r : r));
        double s = 1;
        double c = 1;
        double p = 0;
        for (int i = m - 1; i >= l; i--) {
            double f = s * off[i];
            double b = c * off[i];
            r = Math.sqrt(f * f + g * g);
            off[i + 1] = r;
            if (r == 0) {
                values[i + 1] -= p;
                off[m] = 0;
                return;
            }
            s = f / r;
            c = g / r;
            g = values[i + 1] - p;
            r = (values[i] - g) * s + 2 * c * b;
            p = s * r;
            values[i + 1] = g + p;
            g = c * r - b;
            rotate(i, s, c);
        }
        values[l] -= p;
        off[l] = g;
        off[m] = 0;
    }

    private void rotate(int i, double s, double c) {
        int upper = i * n;
        int lower = upper + n;
        for (int k = 0; k < n; k++) {
            double x = vectors[lower + k];
            double y = vectors[upper + k];
            vectors[lower + k] = s * y + c * x;
            vectors[upper + k] = c * y - s * x;
        }
    }

    private void sort() {
        for (int i = 0; i < n; i++) {
            int least = i;
            for (int j = i + 1; j < n; j++) {
                least = values[j] < values[least] ? j : least;
            }
            if (least != i) {
                exchange(i, least);
            }
        }
    }

    private void exchange(int i, int j) {
        double t = values[i];
        values[i] = values[j];
        values[j] = t;
        System.arraycopy(vectors, i * n, work, 0, n);
        System.arraycopy(vectors, j * n, vectors, i * n, n);
        System.arraycopy(work, 0, vectors, j * n, n);
    }
}

package org.thalweg.objectives.gaussian;

/**
 * Gauss–Hermite quadrature for the standard normal distribution: E f(x) ≈ Σ weight<sub>k</sub> f(node<sub>k</sub>), exact for
 * polynomials of degree up to 2K − 1.
 *
 * <p>Nodes and weights are the eigenvalues and squared first components of the eigenvectors of the Jacobi matrix (G. H. Golub,
 * J. H. Welsch, Math. Comput. 23, 221, 1969), found by the implicit QL method. Errors of a few units in the last place of
 * the largest node. Immutable.
 */
public final class GaussHermite {

    /** Beyond this the outermost weights underflow. */
    static final int MOST_NODES = 300;

    private static final int MAX_TURNS = 100;

    private final double[] nodes;
    private final double[] weights;

    private GaussHermite(double[] nodes, double[] weights) {
        this.nodes = nodes;
        this.weights = weights;
    }

    /**
     * {@return the rule with that many nodes, in ascending order} Costs O(K²).
     *
     * @param count number of nodes
     * @throws IllegalArgumentException unless 1 ≤ count ≤ 300
     */
    public static GaussHermite of(int count) {
        if (count < 1 || count > MOST_NODES) {
            throw new IllegalArgumentException("Gauss–Hermite quadrature is made for 1 to " + MOST_NODES
                    + " nodes, but " + count + " were asked.");
        }
        double[] diagonal = new double[count];
        double[] beside = new double[count];
        for (int k = 1; k < count; k++) {
            beside[k - 1] = Math.sqrt(k);
        }
        double[] first = new double[count];
        first[0] = 1;
        for (int l = 0; l < count; l++) {
            isolate(diagonal, beside, first, l);
        }
        return symmetric(diagonal, first);
    }

    /** Turns until entry l stands alone (J. H. Wilkinson's shift). */
    private static void isolate(double[] d, double[] e, double[] first, int l) {
        for (int turn = 0; turn < MAX_TURNS; turn++) {
            int m = l;
            while (m + 1 < d.length && Math.abs(e[m]) > Math.ulp(Math.abs(d[m]) + Math.abs(d[m + 1])) / 2) {
                m++;
            }
            if (m == l) {
                return;
            }
            double g = (d[l + 1] - d[l]) / (2 * e[l]);
            double r = Math.sqrt(g * g + 1);
            sweep(d, e, first, l, m, d[m] - d[l] + e[l] / (g + Math.copySign(r, g)));
        }
        throw new IllegalStateException("The nodes of Gauss–Hermite quadrature did not converge.");
    }

    private static void sweep(double[] d, double[] e, double[] first, int l, int m, double shifted) {
        double g = shifted;
        double s = 1;
        double c = 1;
        double p = 0;
        for (int i = m - 1; i >= l; i--) {
            double f = s * e[i];
            double b = c * e[i];
            double r = Math.sqrt(f * f + g * g);
            e[i + 1] = r;
            if (r == 0) {
                d[i + 1] -= p;
                e[m] = 0;
                return;
            }
            s = f / r;
            c = g / r;
            g = d[i + 1] - p;
            double t = (d[i] - g) * s + 2 * c * b;
            p = s * t;
            d[i + 1] = g + p;
            g = c * t - b;
            double z = first[i + 1];
            first[i + 1] = s * first[i] + c * z;
            first[i] = c * first[i] - s * z;
        }
        d[l] -= p;
        e[l] = g;
        e[m] = 0;
    }

    /** Sorts, and takes out the rounding by which mirrored nodes differ. */
    private static GaussHermite symmetric(double[] eigenvalues, double[] first) {
        int n = eigenvalues.length;
        Integer[] order = new Integer[n];
        for (int k = 0; k < n; k++) {
            order[k] = k;
        }
        java.util.Arrays.sort(order, java.util.Comparator.comparingDouble(k -> eigenvalues[k]));
        double[] nodes = new double[n];
        double[] weights = new double[n];
        double sum = 0;
        for (int k = 0; k < n; k++) {
            int a = order[k];
            int b = order[n - 1 - k];
            nodes[k] = (eigenvalues[a] - eigenvalues[b]) / 2;
            weights[k] = (first[a] * first[a] + first[b] * first[b]) / 2;
            sum += weights[k];
        }
        for (int k = 0; k < n; k++) {
            weights[k] /= sum;
        }
        return new GaussHermite(nodes, weights);
    }

    /** {@return number of nodes K} */
    public int count() {
        return nodes.length;
    }

    /**
     * {@return node k}
     *
     * @param k number of the node in ascending order, from 0
     */
    public double node(int k) {
        return nodes[k];
    }

    /**
     * {@return weight of node k; the weights sum to 1}
     *
     * @param k number of the node in ascending order, from 0
     */
    public double weight(int k) {
        return weights[k];
    }
}

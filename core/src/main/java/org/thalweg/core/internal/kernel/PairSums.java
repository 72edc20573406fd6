package org.thalweg.core.internal.kernel;

import java.util.Arrays;

/**
 * Sums over samples that make the Hessian block of layers (l, m), l ≤ m, and how they are formed.
 *
 * <p>With D<sub>ij</sub> = w ∂²ℓ/∂z<sup>l</sup><sub>i</sub>∂z<sup>m</sup><sub>j</sub> the block is Σ D<sub>ij</sub>
 * ã<sup>l−1</sup><sub>p</sub> ã<sup>m−1</sup><sub>q</sub>, plus Σ δ<sup>m</sup><sub>j</sub> ã<sup>l−1</sup><sub>p</sub>
 * ∂a<sup>m−1</sup><sub>q</sub>/∂z<sup>l</sup><sub>i</sub> if l &lt; m. For l = m both index pairs are symmetric, and only i ≥ j,
 * p ≥ q are summed.
 */
final class PairSums {

    /** How three-factor sums become products of two sets of rows. */
    enum Form {
        /** Rows D_ij against rows ã_p ã_q. */
        PRODUCTS,
        /** Rows D_ij ã_p against rows ã_q. */
        FOLDED,
        /** D_ij = M_ij φ′_i φ′_j + δ_ij D_ii with constant M: rows φ′_i ã_p ã_q against φ′_j. */
        SEPARABLE
    }

    /** Products ã_p ã_q beyond this number of rows no longer pay for their memory. */
    private static final int MOST_PRODUCTS = 1024;

    final int l;
    final int m;
    final Form form;
    /** Number of rows D_ij. */
    final int curvatures;
    /** Number of rows ã_p ã_q. */
    final int products;
    /**
     * PRODUCTS and FOLDED with l &lt; m: [((j · k_l + i) · c_l + p) · c_m + q]; l = m: [ij][pq] with packed ij, and pq packed
     * (PRODUCTS) or square (FOLDED); SEPARABLE: [pq][i · k + j].
     */
    final double[] sums;
    /** l &lt; m: [(j · c_l + p)][i] if m = l + 1, else [(j · c_l + p)][i · k_{m−1} + q]; SEPARABLE: Σ D_ii ã_p ã_q at [i][pq]. */
    final double[] extra;

    PairSums(NetworkPlan plan, int l, int m, boolean separable) {
        this.l = l;
        this.m = m;
        int kl = plan.width[l];
        int km = plan.width[m];
        int cl = plan.columns[l];
        int cm = plan.columns[m];
        curvatures = l == m ? kl * (kl + 1) / 2 : kl * km;
        products = l == m ? cl * (cl + 1) / 2 : cl * cm;
        if (l == m && separable && kl * products < curvatures + products) {
            form = Form.SEPARABLE;
            sums = new double[products * kl * kl];
            extra = new double[kl * products];
        } else {
            form = products <= MOST_PRODUCTS && products <= curvatures * cl ? Form.PRODUCTS : Form.FOLDED;
            boolean square = l == m && form == Form.FOLDED;
            sums = new double[Math.multiplyExact(curvatures, square ? cl * cl : products)];
            extra = new double[l == m ? 0 : km * cl * (m == l + 1 ? kl : kl * plan.width[m - 1])];
        }
    }

    void clear() {
        Arrays.fill(sums, 0);
        Arrays.fill(extra, 0);
    }
}

package org.thalweg.core.internal.kernel;

import java.util.Arrays;

/**
 * Sums over samples that make the Hessian block of layers (l, m), l ≤ m, and how they are formed.
 *
 * <p>With D<sub>ij</sub> = w ∂²ℓ/∂z<sup>l</sup><sub>i</sub>∂z<sup>m</sup><sub>j</sub> the block is Σ D<sub>ij</sub>
 * ã<sup>l−1</sup><sub>p</sub> ã<sup>m−1</sup><sub>q</sub>, plus Σ δ<sup>m</sup><sub>j</sub> ã<sup>l−1</sup><sub>p</sub>
 * ∂a<sup>m−1</sup><sub>q</sub>/∂z<sup>l</sup><sub>i</sub> if l &lt; m. For l = m both index pairs are symmetric, and only i ≥ j,
 * p ≥ q are summed. The last index runs over rows of length {@link #stride}.
 */
final class PairSums {

    /** How three-factor sums become products of two sets of rows. */
    enum Form {
        /** Rows D_ij against rows ã_p ã_q. */
        PRODUCTS,
        /** Rows D_ij ã_p against rows ã_q. */
        FOLDED
    }

    /** Products ã_p ã_q beyond this number of rows no longer pay for their memory. */
    private static final int MOST_PRODUCTS = 1024;

    /** From this number on, rows against rows is done as a matrix product without horizontal sums. */
    private static final int FEWEST_TRANSPOSED = 16;

    final int l;
    final int m;
    final Form form;
    /** Number of rows D_ij. */
    final int curvatures;
    /** Number of rows ã_p ã_q. */
    final int products;
    /** Rows ã_p of layer l. */
    final int columns;
    /** Whether the second set of rows is used samples × rows. */
    final boolean transposed;
    /** Length of a row of sums, padded to a multiple of 8 if transposed. */
    final int stride;
    /**
     * PRODUCTS: [ij][pq], ij packed for l = m and j · k_l + i else, pq packed for l = m and p · c_m + q else; FOLDED: [ij ·
     * c_l + p][q].
     */
    final double[] sums;
    /** l &lt; m: [(j · c_l + p)][i] if m = l + 1, else [(j · c_l + p)][i · k_{m−1} + q]. */
    final double[] extra;

    PairSums(NetworkPlan plan, int l, int m) {
        this.l = l;
        this.m = m;
        int kl = plan.width[l];
        int km = plan.width[m];
        int cm = plan.columns[m];
        columns = plan.columns[l];
        curvatures = l == m ? kl * (kl + 1) / 2 : kl * km;
        products = l == m ? columns * (columns + 1) / 2 : columns * cm;
        form = products <= MOST_PRODUCTS && products <= curvatures * columns ? Form.PRODUCTS : Form.FOLDED;
        int last = form == Form.FOLDED ? cm : products;
        int padded = SampleBlocks.pad(last);
        transposed = last >= FEWEST_TRANSPOSED && 5 * padded <= 6 * last;
        stride = transposed ? padded : last;
        int rows = form == Form.FOLDED ? curvatures * columns : curvatures;
        sums = new double[Math.multiplyExact(rows, stride)];
        int pairs = km * columns * (m == l + 1 ? kl : kl * plan.width[m - 1]);
        extra = new double[l == m ? 0 : pairs];
    }

    void clear() {
        Arrays.fill(sums, 0);
        Arrays.fill(extra, 0);
    }
}

package org.thalweg.core.internal.kernel;

/**
 * Adds one block of samples to the sums that make the Hessian.
 *
 * <p>D^{lm} = w ∂²ℓ/∂z^l∂z^m is pulled back from the output (C. Bishop, Neural Computation 4, 494, 1992): D^{lm}_ij = φ′_i
 * Σ_r W^{l+1}_ri D^{l+1,m}_rj for l &lt; m, and D^{ll}_ij = φ′_j Σ_s W^{l+1}_sj D^{l,l+1}_is + δ_ij φ″_i g_i. Every
 * three-factor sum becomes a product of two sets of rows, see {@link PairSums}. Forward, loss and backwardKeeping have run.
 */
final class HessianPass {

    private final NetworkPlan plan;
    private final RowOps ops;
    /** Whether to leave out φ″ and the responses, which gives the Gauss–Newton matrix. */
    private final boolean gaussNewton;

    HessianPass(NetworkPlan plan, RowOps ops, boolean gaussNewton) {
        this.plan = plan;
        this.ops = ops;
        this.gaussNewton = gaussNewton;
    }

    void add(double[] theta, BlockScratch s) {
        CurvatureScratch c = s.curvature();
        addDiagonal(plan.layers, theta, null, s, c);
        for (int m = plan.layers; m > 1; m--) {
            Rows above = c.full;
            for (int l = m - 1; l >= 1; l--) {
                Rows cross = c.cross[l & 1];
                pullBack(l, m, theta, above, cross, s);
                addCross(c.sums[l][m], cross, s, c);
                if (l == m - 1) {
                    addDiagonal(l, theta, cross, s, c);
                }
                above = cross;
            }
        }
        if (!gaussNewton) {
            for (int l = 1; l < plan.layers; l++) {
                addResponses(l, theta, s, c);
            }
        }
    }

    /** D^{lm} from D^{l+1,m}. */
    private void pullBack(int l, int m, double[] theta, Rows above, Rows cross, BlockScratch s) {
        int k = plan.width[l];
        int next = plan.width[l + 1];
        for (int j = 0; j < plan.width[m]; j++) {
            ops.affine(
                    theta,
                    plan.weight[l + 1],
                    1,
                    k,
                    null,
                    0,
                    above,
                    j * next,
                    1,
                    next,
                    cross,
                    j * k,
                    k,
                    slope(l, s),
                    s.length);
        }
    }

    private Rows slope(int l, BlockScratch s) {
        return plan.linear[l] ? null : s.d1[l];
    }

    /** Block (l, l): forms D^{ll} some rows i at a time, sums it up, and keeps it whole if layers below need it. */
    private void addDiagonal(int l, double[] theta, Rows cross, BlockScratch s, CurvatureScratch c) {
        PairSums pair = c.sums[l][l];
        if (pair.form == PairSums.Form.PRODUCTS) {
            squares(s.a[l - 1], plan.columns[l], c.products, s.length);
            flip(pair, c.products, pair.products, s, c);
        } else {
            flip(pair, s.a[l - 1], plan.columns[l], s, c);
        }
        int k = plan.width[l];
        for (int from = 0, to; from < k; from = to) {
            int rows = 0;
            for (to = from; to < k && (to == from || rows + to + 1 <= CurvatureScratch.CHUNK); to++) {
                diagonalRow(l, to, rows, theta, cross, s, c);
                rows += to + 1;
            }
            addDiagonalSums(pair, from * (from + 1) / 2, rows, s, c);
            if (l > 1) {
                unpack(k, from, to, s.length, c);
            }
        }
    }

    /** D_ij for j ≤ i into the rows of packed from {@code at} on. */
    private void diagonalRow(int l, int i, int at, double[] theta, Rows cross, BlockScratch s, CurvatureScratch c) {
        int k = plan.width[l];
        if (l == plan.layers) {
            outputRow(i, at, s, c);
        } else {
            ops.affine(
                    theta,
                    plan.weight[l + 1],
                    1,
                    k,
                    null,
                    0,
                    cross,
                    i,
                    k,
                    plan.width[l + 1],
                    c.packed,
                    at,
                    i + 1,
                    slope(l, s),
                    s.length);
        }
        if (!gaussNewton && !plan.linear[l]) {
            ops.addProduct(s.d2[l], i, s.g[l], i, c.packed, at + i, 0, 1, s.length);
        }
    }

    private void outputRow(int i, int at, BlockScratch s, CurvatureScratch c) {
        int l = plan.layers;
        int row = i * (i + 1) / 2;
        System.arraycopy(s.lossHessian.data, s.lossHessian.at(row), c.packed.data, c.packed.at(at), (i + 1) * s.length);
        if (!plan.linear[l]) {
            ops.multiply(c.packed, at, s.d1[l], 0, c.packed, at, i + 1, s.length);
            ops.scaleRows(c.packed, at, i + 1, s.d1[l], i, c.packed, at, s.length);
        }
    }

    /** out row p(p+1)/2 + q = ã_p ã_q. */
    private void squares(Rows a, int columns, Rows out, int length) {
        for (int p = 0; p < columns; p++) {
            ops.scaleRows(a, 0, p + 1, a, p, out, p * (p + 1) / 2, length);
        }
    }

    private void addDiagonalSums(PairSums pair, int first, int rows, BlockScratch s, CurvatureScratch c) {
        if (pair.form == PairSums.Form.PRODUCTS) {
            multiply(pair, c.packed, rows, c.products, pair.products, first, false, s, c);
            return;
        }
        Rows a = s.a[pair.l - 1];
        int columns = pair.columns;
        for (int row = 0; row < rows; row++) {
            ops.scaleRows(a, 0, columns, c.packed, row, c.formed, 0, s.length);
            multiply(pair, c.formed, columns, a, columns, (first + row) * columns, true, s, c);
        }
    }

    /** Keeps the second set of rows in the form that the products want. */
    private static void flip(PairSums pair, Rows rows, int count, BlockScratch s, CurvatureScratch c) {
        if (pair.transposed) {
            RowOps.panels(rows, count, s.count, c.panels);
        }
    }

    /** Adds the products of two sets of rows, the second given to flip before, to the sums from {@code row} on. */
    private void multiply(
            PairSums pair,
            Rows a,
            int aCount,
            Rows b,
            int bCount,
            int row,
            boolean lower,
            BlockScratch s,
            CurvatureScratch c) {
        int at = row * pair.stride;
        if (pair.transposed) {
            ops.products(a, 0, aCount, c.panels, bCount, s.count, pair.sums, at, pair.stride, lower, false);
        } else {
            ops.dots(a, 0, aCount, b, 0, bCount, s.length, pair.sums, at, pair.stride, lower, s.tileLanes);
        }
    }

    private static void unpack(int k, int from, int to, int length, CurvatureScratch c) {
        int source = c.packed.at(0);
        for (int i = from; i < to; i++) {
            for (int j = 0; j <= i; j++, source += length) {
                System.arraycopy(c.packed.data, source, c.full.data, c.full.at(i * k + j), length);
                if (j < i) {
                    System.arraycopy(c.packed.data, source, c.full.data, c.full.at(j * k + i), length);
                }
            }
        }
    }

    private void addCross(PairSums pair, Rows cross, BlockScratch s, CurvatureScratch c) {
        Rows below = s.a[pair.l - 1];
        Rows above = s.a[pair.m - 1];
        int cm = plan.columns[pair.m];
        if (pair.form == PairSums.Form.PRODUCTS) {
            for (int p = 0; p < pair.columns; p++) {
                ops.scaleRows(above, 0, cm, below, p, c.products, p * cm, s.length);
            }
            flip(pair, c.products, pair.products, s, c);
            multiply(pair, cross, pair.curvatures, c.products, pair.products, 0, false, s, c);
            return;
        }
        flip(pair, above, cm, s, c);
        int chunk = Math.max(1, CurvatureScratch.CHUNK / pair.columns);
        for (int from = 0; from < pair.curvatures; from += chunk) {
            int count = Math.min(chunk, pair.curvatures - from);
            for (int i = 0; i < count; i++) {
                ops.scaleRows(below, 0, pair.columns, cross, from + i, c.formed, i * pair.columns, s.length);
            }
            multiply(pair, c.formed, count * pair.columns, above, cm, from * pair.columns, false, s, c);
        }
    }

    /** Σ δ^m_j ã^{l−1}_p ∂a^{m−1}_q/∂z^l_i for all m above l. */
    private void addResponses(int l, double[] theta, BlockScratch s, CurvatureScratch c) {
        int k = plan.width[l];
        addResponse(c.sums[l][l + 1], s.d1[l], k, s, c);
        for (int m = l + 2; m <= plan.layers; m++) {
            Rows response = c.response[m & 1];
            pushForward(l, m - 1, theta, c.response[m - 1 & 1], response, s);
            addResponse(c.sums[l][m], response, k * plan.width[m - 1], s, c);
        }
    }

    /** ∂a^q/∂z^l from ∂a^{q−1}/∂z^l, which is diagonal for q = l + 1. */
    private void pushForward(int l, int q, double[] theta, Rows below, Rows response, BlockScratch s) {
        int in = plan.width[q - 1];
        int out = plan.width[q];
        for (int i = 0; i < plan.width[l]; i++) {
            if (q == l + 1) {
                ops.affine(
                        theta,
                        plan.weight[q] + i,
                        in,
                        1,
                        null,
                        0,
                        s.d1[l],
                        i,
                        1,
                        1,
                        response,
                        i * out,
                        out,
                        slope(q, s),
                        s.length);
            } else {
                ops.affine(
                        theta,
                        plan.weight[q],
                        in,
                        1,
                        null,
                        0,
                        below,
                        i * in,
                        1,
                        in,
                        response,
                        i * out,
                        out,
                        slope(q, s),
                        s.length);
            }
        }
    }

    private void addResponse(PairSums pair, Rows response, int rows, BlockScratch s, CurvatureScratch c) {
        int cl = plan.columns[pair.l];
        int chunk = Math.max(1, CurvatureScratch.CHUNK / cl);
        for (int from = 0; from < plan.width[pair.m]; from += chunk) {
            int count = Math.min(chunk, plan.width[pair.m] - from);
            for (int j = 0; j < count; j++) {
                ops.scaleRows(s.a[pair.l - 1], 0, cl, s.delta[pair.m], from + j, c.formed, j * cl, s.length);
            }
            ops.dots(
                    c.formed,
                    0,
                    count * cl,
                    response,
                    0,
                    rows,
                    s.length,
                    pair.extra,
                    from * cl * rows,
                    rows,
                    false,
                    s.tileLanes);
        }
    }
}

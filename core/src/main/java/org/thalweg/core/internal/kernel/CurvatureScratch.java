package org.thalweg.core.internal.kernel;

/** What the Hessian needs beside the forward and backward pass. */
final class CurvatureScratch {

    /** Rows of temporary products formed at a time. */
    static final int CHUNK = 256;

    /** sums[l][m] for l ≤ m. */
    final PairSums[][] sums;
    /** Some rows of the lower triangle of D^{mm}. */
    final Rows packed;
    /** D^{mm}, row j · k_m + r. */
    final Rows full;
    /** D^{lm}, row j · k_l + i, for two successive l. */
    final Rows[] cross = new Rows[2];
    /** Products ã_p ã_q. */
    final Rows products;
    /** The second set of rows of a matrix product, see {@link RowOps#panels}. */
    final Rows panels = new Rows();
    /** Temporary products. */
    final Rows formed;
    /** ∂a^q/∂z^l, row i · k_q + j, for two successive q. */
    final Rows[] response = new Rows[2];

    CurvatureScratch(NetworkPlan plan, int block, PairSums[][] sums) {
        int count = plan.layers;
        this.sums = sums;
        int packedRows = 1;
        int fullRows = 1;
        int crossRows = 1;
        int productRows = 1;
        int formedRows = CHUNK;
        int responseRows = 1;
        int flippedRows = 0;
        for (int l = 1; l <= count; l++) {
            int k = plan.width[l];
            for (int m = l; m <= count; m++) {
                PairSums pair = sums[l][m];
                productRows = pair.form == PairSums.Form.FOLDED ? productRows : Math.max(productRows, pair.products);
                flippedRows = pair.transposed ? Math.max(flippedRows, RowOps.grouped(pair.stride)) : flippedRows;
                crossRows = l == m ? crossRows : Math.max(crossRows, k * plan.width[m]);
                responseRows = m < count && l < m ? Math.max(responseRows, k * plan.width[m]) : responseRows;
            }
            packedRows = Math.max(packedRows, Math.min(k * (k + 1) / 2, CHUNK + k));
            fullRows = l > 1 ? Math.max(fullRows, k * k) : fullRows;
            formedRows = Math.max(formedRows, Math.max(k, plan.columns[l]));
        }
        panels.data = new double[Math.multiplyExact(flippedRows, block)];
        packed = new Rows(packedRows, block);
        full = new Rows(fullRows, block);
        products = new Rows(productRows, block);
        formed = new Rows(formedRows + 1, block);
        for (int i = 0; i < 2; i++) {
            cross[i] = new Rows(crossRows, block);
            response[i] = new Rows(responseRows, block);
        }
    }

    void setLength(int length) {
        packed.stride = length;
        full.stride = length;
        products.stride = length;
        formed.stride = length;
        for (int i = 0; i < 2; i++) {
            cross[i].stride = length;
            response[i].stride = length;
        }
    }
}

package org.thalweg.core.internal.kernel;

/**
 * Writes the sums over all samples into the Hessian, both triangles from the same number.
 *
 * <p>Runs along rows of the matrix as far as the order of θ allows: for few samples this is where the time goes.
 */
final class HessianStore {

    /** Rows written side by side while a matrix is transposed. */
    private static final int STRIP = 8;

    private final NetworkPlan plan;

    HessianStore(NetworkPlan plan) {
        this.plan = plan;
    }

    void store(PairSums[][] sums, double totalWeight, boolean responses, double[] hessian) {
        double factor = 1 / totalWeight;
        for (int l = 1; l <= plan.layers; l++) {
            for (int m = l; m <= plan.layers; m++) {
                PairSums pair = sums[l][m];
                if (l < m) {
                    storeCross(pair, factor, responses, hessian);
                } else {
                    storeDiagonal(pair, factor, hessian);
                }
            }
        }
    }

    /** Blocks (i, j) and (j, i) hold the same numbers, and each is symmetric. */
    private void storeDiagonal(PairSums pair, double factor, double[] hessian) {
        boolean square = pair.form == PairSums.Form.FOLDED;
        int size = square ? pair.columns * pair.stride : pair.stride;
        for (int i = 0, at = 0; i < plan.width[pair.l]; i++) {
            for (int j = 0; j <= i; j++, at += size) {
                for (int p = 0; p < pair.columns; p++) {
                    int from = at + (square ? p * pair.stride : p * (p + 1) / 2);
                    if (p < plan.width[pair.l - 1]) {
                        storeWeights(pair, i, j, p, from, factor, hessian);
                    } else {
                        storeBias(pair, i, j, from, factor, hessian);
                    }
                }
            }
        }
    }

    /** Weight p of one neuron and weights q ≤ p of the other, in both triangles. */
    private void storeWeights(PairSums pair, int i, int j, int p, int from, double factor, double[] hessian) {
        int n = plan.size;
        int inputs = plan.width[pair.l - 1];
        int here = plan.weight[pair.l] + i * inputs;
        int there = plan.weight[pair.l] + j * inputs;
        int right = here * n + there;
        int left = there * n + here;
        int along = p * n;
        for (int q = 0, down = p; q <= p; q++, along++, down += n) {
            double value = factor * pair.sums[from + q];
            hessian[right + along] = value;
            hessian[right + down] = value;
            hessian[left + along] = value;
            hessian[left + down] = value;
        }
    }

    /** The bias of one neuron and the parameters of the other, in both triangles. */
    private void storeBias(PairSums pair, int i, int j, int from, double factor, double[] hessian) {
        int n = plan.size;
        int l = pair.l;
        for (int q = 0; q <= plan.width[l - 1]; q++) {
            double value = factor * pair.sums[from + q];
            int here = plan.parameter(l, i, q);
            int there = plan.parameter(l, j, q);
            hessian[here * n + plan.bias[l] + j] = value;
            hessian[(plan.bias[l] + j) * n + here] = value;
            hessian[there * n + plan.bias[l] + i] = value;
            hessian[(plan.bias[l] + i) * n + there] = value;
        }
    }

    private void storeCross(PairSums pair, double factor, boolean responses, double[] hessian) {
        int kl = plan.width[pair.l];
        for (int j = 0; j < plan.width[pair.m]; j++) {
            for (int i = 0; i < kl; i++) {
                for (int p = 0; p < pair.columns; p++) {
                    int from = crossAt(pair, j * kl + i, p);
                    if (responses) {
                        addResponse(pair, from, j * pair.columns + p, i);
                    }
                    storeCrossRow(pair, j, from, plan.parameter(pair.l, i, p), factor, hessian);
                }
            }
            storeTransposed(pair, j, factor, hessian);
        }
    }

    /** Where the sums of D_ij ã_p ã_q begin for q = 0. */
    private int crossAt(PairSums pair, int ij, int p) {
        return pair.form == PairSums.Form.FOLDED
                ? (ij * pair.columns + p) * pair.stride
                : ij * pair.stride + p * plan.columns[pair.m];
    }

    private void storeCrossRow(PairSums pair, int j, int from, int parameter, double factor, double[] hessian) {
        int m = pair.m;
        int inputs = plan.width[m - 1];
        int row = parameter * plan.size;
        int to = row + plan.weight[m] + j * inputs;
        for (int q = 0; q < inputs; q++) {
            hessian[to + q] = factor * pair.sums[from + q];
        }
        if (plan.bias[m] >= 0) {
            hessian[row + plan.bias[m] + j] = factor * pair.sums[from + inputs];
        }
    }

    /** Rows (m, j, q), some q at a time, so that both matrices are read and written along cache lines. */
    private void storeTransposed(PairSums pair, int j, double factor, double[] hessian) {
        int kl = plan.width[pair.l];
        int cm = plan.columns[pair.m];
        int inputs = plan.width[pair.m - 1];
        int size = plan.size;
        int weights = plan.weight[pair.m] + j * inputs;
        int bias = plan.bias[pair.m] + j;
        for (int q0 = 0; q0 < cm; q0 += STRIP) {
            int end = Math.min(q0 + STRIP, cm);
            for (int i = 0; i < kl; i++) {
                for (int p = 0; p < pair.columns; p++) {
                    int from = crossAt(pair, j * kl + i, p);
                    int column = plan.parameter(pair.l, i, p);
                    int to = (weights + q0) * size + column;
                    for (int q = q0; q < Math.min(end, inputs); q++, to += size) {
                        hessian[to] = factor * pair.sums[from + q];
                    }
                    if (end > inputs) {
                        hessian[bias * size + column] = factor * pair.sums[from + inputs];
                    }
                }
            }
        }
    }

    private void addResponse(PairSums pair, int at, int jp, int i) {
        int kl = plan.width[pair.l];
        if (pair.m == pair.l + 1) {
            pair.sums[at + i] += pair.extra[jp * kl + i];
            return;
        }
        int below = plan.width[pair.m - 1];
        int from = (jp * kl + i) * below;
        for (int q = 0; q < below; q++) {
            pair.sums[at + q] += pair.extra[from + q];
        }
    }
}

package org.thalweg.core.internal.kernel;

/** Writes the sums over all samples into the Hessian, both triangles from the same number. */
final class HessianStore {

    private final NetworkPlan plan;
    /** index[l][i · columns + p] = index in θ. */
    private final int[][] index;

    HessianStore(NetworkPlan plan) {
        this.plan = plan;
        index = new int[plan.layers + 1][];
        for (int l = 1; l <= plan.layers; l++) {
            int columns = plan.columns[l];
            index[l] = new int[plan.width[l] * columns];
            for (int k = 0; k < index[l].length; k++) {
                index[l][k] = plan.parameter(l, k / columns, k % columns);
            }
        }
    }

    void store(double[] theta, PairSums[][] sums, double totalWeight, boolean responses, double[] hessian) {
        double factor = 1 / totalWeight;
        for (int l = 1; l <= plan.layers; l++) {
            for (int m = l; m <= plan.layers; m++) {
                PairSums pair = sums[l][m];
                if (l < m) {
                    storeCross(pair, factor, responses, hessian);
                } else if (pair.form == PairSums.Form.SEPARABLE) {
                    storeSeparable(theta, pair, factor, hessian);
                } else {
                    storeDiagonal(pair, factor, hessian);
                }
            }
        }
    }

    private void storeDiagonal(PairSums pair, double factor, double[] hessian) {
        int columns = plan.columns[pair.l];
        boolean square = pair.form == PairSums.Form.FOLDED;
        int size = square ? columns * columns : pair.products;
        for (int i = 0, at = 0; i < plan.width[pair.l]; i++) {
            for (int j = 0; j <= i; j++, at += size) {
                for (int p = 0; p < columns; p++) {
                    int row = at + (square ? p * columns : p * (p + 1) / 2);
                    for (int q = 0; q <= p; q++) {
                        putSymmetric(pair.l, i * columns, j * columns, p, q, factor * pair.sums[row + q], hessian);
                    }
                }
            }
        }
    }

    /** Entry (i, p), (j, q) of a diagonal block, which is symmetric in p and q too. */
    private void putSymmetric(int l, int i, int j, int p, int q, double value, double[] hessian) {
        int n = plan.size;
        int ip = index[l][i + p];
        int jq = index[l][j + q];
        int iq = index[l][i + q];
        int jp = index[l][j + p];
        hessian[ip * n + jq] = value;
        hessian[jq * n + ip] = value;
        hessian[iq * n + jp] = value;
        hessian[jp * n + iq] = value;
    }

    private void storeSeparable(double[] theta, PairSums pair, double factor, double[] hessian) {
        int k = plan.width[pair.l];
        int columns = plan.columns[pair.l];
        for (int i = 0; i < k; i++) {
            for (int j = 0; j <= i; j++) {
                double coupling = 2 * factor * coupling(theta, pair.l + 1, i, j);
                for (int p = 0, pq = 0; p < columns; p++) {
                    for (int q = 0; q <= p; q++, pq++) {
                        double value = coupling * pair.sums[(pq * k + i) * k + j];
                        if (i == j) {
                            value = Math.fma(factor, pair.extra[i * pair.products + pq], value);
                        }
                        putSymmetric(pair.l, i * columns, j * columns, p, q, value, hessian);
                    }
                }
            }
        }
    }

    /** Σ_o W_oi W_oj for the layer above. */
    private double coupling(double[] theta, int l, int i, int j) {
        double sum = 0;
        for (int o = 0; o < plan.width[l]; o++) {
            int row = plan.weight[l] + o * plan.width[l - 1];
            sum = Math.fma(theta[row + i], theta[row + j], sum);
        }
        return sum;
    }

    private void storeCross(PairSums pair, double factor, boolean responses, double[] hessian) {
        int n = plan.size;
        int cl = plan.columns[pair.l];
        int cm = plan.columns[pair.m];
        int kl = plan.width[pair.l];
        for (int j = 0, at = 0; j < plan.width[pair.m]; j++) {
            for (int i = 0; i < kl; i++) {
                for (int p = 0; p < cl; p++) {
                    if (responses) {
                        addResponse(pair, at, j * cl + p, i);
                    }
                    int row = index[pair.l][i * cl + p];
                    for (int q = 0; q < cm; q++, at++) {
                        int column = index[pair.m][j * cm + q];
                        double value = factor * pair.sums[at];
                        hessian[row * n + column] = value;
                        hessian[column * n + row] = value;
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

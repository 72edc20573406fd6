package org.thalweg.core.internal.kernel;

/** {@link VectorPairs} without vectors. */
final class ScalarPairs {

    private static final int LANES = RowOps.LANES;
    private static final int SIX = RowOps.SIX;
    private static final int THREE = RowOps.THREE;

    private ScalarPairs() {}

    /** {@link RowOps#pairs}. */
    static void pairs(Rows a, int i, int rows, Rows x, int products, int length, double[] sums, int at, int next) {
        for (int r = 0, to = at; r < rows; r++, to = next) {
            int stride = SampleBlocks.pad(i + r + 1);
            for (int j = 0; j <= i + r; j++) {
                for (int q = 0; q < products; q++) {
                    int k = x.at(q / SIX * SIX) + q % SIX * LANES;
                    sums[to + q * stride + j] += sum(a.data, a.at(i + r), a.data, a.at(j), 1, x.data, k, SIX, length);
                }
            }
        }
    }

    /** {@link RowOps#crosses}. */
    static void crosses(
            Rows a, int i, Rows u, int columns, Rows v, int count, int length, double[] sums, int at, int stride) {
        for (int p = 0; p < columns; p++) {
            int c = u.at(p / THREE * THREE) + p % THREE * LANES;
            for (int j = 0; j < count; j++) {
                int k = v.at(j / SIX * SIX) + j % SIX * LANES;
                sums[at + p * stride + j] += sum(a.data, a.at(i), u.data, c, THREE, v.data, k, SIX, length);
            }
        }
    }

    /** Σ (a b) c, where entry n of b and c lies {@code group} times as far. */
    private static double sum(
            double[] a, int i, double[] b, int j, int bGroup, double[] c, int k, int cGroup, int length) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        double s4 = 0;
        double s5 = 0;
        double s6 = 0;
        double s7 = 0;
        for (int n = 0, jn = j, kn = k; n < length; n += LANES, jn += bGroup * LANES, kn += cGroup * LANES) {
            s0 = Math.fma(a[i + n] * b[jn], c[kn], s0);
            s1 = Math.fma(a[i + n + 1] * b[jn + 1], c[kn + 1], s1);
            s2 = Math.fma(a[i + n + 2] * b[jn + 2], c[kn + 2], s2);
            s3 = Math.fma(a[i + n + 3] * b[jn + 3], c[kn + 3], s3);
            s4 = Math.fma(a[i + n + 4] * b[jn + 4], c[kn + 4], s4);
            s5 = Math.fma(a[i + n + 5] * b[jn + 5], c[kn + 5], s5);
            s6 = Math.fma(a[i + n + 6] * b[jn + 6], c[kn + 6], s6);
            s7 = Math.fma(a[i + n + 7] * b[jn + 7], c[kn + 7], s7);
        }
        return ((s0 + s4) + (s2 + s6)) + ((s1 + s5) + (s3 + s7));
    }
}

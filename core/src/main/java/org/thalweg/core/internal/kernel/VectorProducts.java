package org.thalweg.core.internal.kernel;

/** {@link RowOps#products} in tiles of six or three rows by up to four panels. */
final class VectorProducts {

    private static final int LANES = RowOps.LANES;
    private static final int MOST_ROWS = 6;

    private VectorProducts() {}

    static void products(
            Rows a,
            int aFrom,
            int aCount,
            Rows b,
            int bCount,
            int samples,
            double[] sums,
            int at,
            int sumStride,
            boolean lower,
            boolean fresh) {
        int panels = (bCount + LANES - 1) / LANES;
        for (int i = 0, next; i < aCount; i = next) {
            next = Math.min(i + MOST_ROWS, aCount);
            int end = lower ? Math.min((next - 1) / LANES + 1, panels) : panels;
            rows(a, aFrom + i, next - i, b, end, samples, sums, at + i * sumStride, sumStride, fresh);
        }
    }

    private static void rows(
            Rows a,
            int first,
            int rows,
            Rows b,
            int panels,
            int samples,
            double[] sums,
            int at,
            int sumStride,
            boolean fresh) {
        int a0 = a.at(first);
        int a1 = a.at(first + Math.min(1, rows - 1));
        int a2 = a.at(first + Math.min(2, rows - 1));
        int a3 = a.at(first + Math.min(3, rows - 1));
        int a4 = a.at(first + Math.min(4, rows - 1));
        int a5 = a.at(first + rows - 1);
        for (int p = 0, g = 0; p < panels; p += RowOps.GROUP_PANELS, g++) {
            int count = Math.min(RowOps.GROUP_PANELS, panels - p);
            int to = at + p * LANES;
            if (rows > 3) {
                VectorSixRows.tile(
                        a.data, a0, a1, a2, a3, a4, a5, b.data, b.at(g), count, samples, sums, to, sumStride, rows,
                        fresh);
            } else {
                VectorThreeRows.tile(
                        a.data, a0, a1, a2, b.data, b.at(g), count, samples, sums, to, sumStride, rows, fresh);
            }
        }
    }
}

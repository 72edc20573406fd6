package org.thalweg.core.internal.kernel;

/**
 * A view of numbered rows of samples inside an array: entry n of row r lies at {@code offset + r · stride + n}.
 *
 * <p>Mutable and reused from block to block, so that no evaluation allocates; confined to one thread.
 */
final class Rows {

    double[] data;
    int offset;
    int stride;

    Rows() {}

    /** Rows with memory of their own. */
    Rows(int count, int longest) {
        data = new double[Math.multiplyExact(count, longest)];
        stride = longest;
    }

    /** Index of the first entry of a row. */
    int at(int row) {
        return offset + row * stride;
    }

    void set(double[] newData, int newOffset, int newStride) {
        data = newData;
        offset = newOffset;
        stride = newStride;
    }

    void fill(int row, int from, int to, double value) {
        java.util.Arrays.fill(data, at(row) + from, at(row) + to, value);
    }
}

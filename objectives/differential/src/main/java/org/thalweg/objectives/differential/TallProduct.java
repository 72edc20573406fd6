package org.thalweg.objectives.differential;

/**
 * The product AᵀB of two tall matrices, where it is known to be symmetric.
 *
 * <p>Eight sums at a time, each over the rows in their order: sums of a few dozen terms are too short for vectors, but eight
 * of them keep the units for multiplication busy.
 */
final class TallProduct {

    private static final int HIGH = 2;
    private static final int WIDE = 4;

    private TallProduct() {}

    /**
     * Adds AᵀB to the entries on and below the diagonal; some above are changed, too.
     *
     * @param rows number of rows of both
     * @param n number of columns of both
     * @param a A[rows × n], row-major
     * @param b B[rows × n], row-major
     * @param c C[n × n], added to
     */
    static void addLower(int rows, int n, double[] a, double[] b, double[] c) {
        for (int i = 0; i < n; i += HIGH) {
            int end = Math.min(n, i + HIGH);
            int j = 0;
            for (; i + HIGH <= n && j + WIDE <= n && j < end; j += WIDE) {
                addTile(rows, n, i, j, a, b, c);
            }
            for (; j < end; j++) {
                for (int k = i; k < end; k++) {
                    addEntry(rows, n, k, j, a, b, c);
                }
            }
        }
    }

    private static void addEntry(int rows, int n, int i, int j, double[] a, double[] b, double[] c) {
        double sum = 0;
        for (int r = 0; r < rows; r++) {
            sum += a[r * n + i] * b[r * n + j];
        }
        c[i * n + j] += sum;
    }

    private static void addTile(int rows, int n, int i, int j, double[] a, double[] b, double[] c) {
        double s00 = 0;
        double s01 = 0;
        double s02 = 0;
        double s03 = 0;
        double s10 = 0;
        double s11 = 0;
        double s12 = 0;
        double s13 = 0;
        int left = i;
        int right = j;
        for (int r = 0; r < rows; r++) {
            double a0 = a[left];
            double a1 = a[left + 1];
            double b0 = b[right];
            double b1 = b[right + 1];
            double b2 = b[right + 2];
            double b3 = b[right + 3];
            s00 += a0 * b0;
            s01 += a0 * b1;
            s02 += a0 * b2;
            s03 += a0 * b3;
            s10 += a1 * b0;
            s11 += a1 * b1;
            s12 += a1 * b2;
            s13 += a1 * b3;
            left += n;
            right += n;
        }
        int at = i * n + j;
        c[at] += s00;
        c[at + 1] += s01;
        c[at + 2] += s02;
        c[at + 3] += s03;
        c[at + n] += s10;
        c[at + n + 1] += s11;
        c[at + n + 2] += s12;
        c[at + n + 3] += s13;
    }
}

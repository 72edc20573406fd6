package org.thalweg.analysis.spectrum;

/** Refuses matrices that do not fit before anything is allocated. */
final class DenseStorage {

    /** Hessian, its copy in the decomposition, eigenvectors there and here, residual and correction. */
    private static final int MATRICES = 6;

    private DenseStorage() {}

    /**
     * Checks that the decomposition of an n × n matrix fits.
     *
     * @param heapBytes largest size of the heap
     * @throws IllegalArgumentException with the size, the limit and the alternative
     */
    static void requireFits(int n, long heapBytes) {
        double matrixBytes = 8.0 * n * n;
        boolean indexable = (long) n * n <= Integer.MAX_VALUE - 8;
        if (!indexable || MATRICES * matrixBytes > heapBytes) {
            throw new IllegalArgumentException("The Hessian of " + n + " parameters has " + n + " x " + n
                    + " entries, " + size(matrixBytes) + ", and its full spectrum needs " + MATRICES
                    + " matrices of that size, but the Java heap is limited to " + size(heapBytes) + ".\n"
                    + "Use the extreme eigenvalues by Hessian-vector products instead, which form no matrix"
                    + (indexable ? ", or raise the heap limit (-Xmx)." : "."));
        }
    }

    private static String size(double bytes) {
        double gibibytes = bytes / (1L << 30);
        long tenths = Math.round(gibibytes * 10);
        return tenths == 0 ? "less than 0.1 GiB" : tenths / 10 + "." + tenths % 10 + " GiB";
    }
}

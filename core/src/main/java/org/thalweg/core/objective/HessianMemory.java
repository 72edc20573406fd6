package org.thalweg.core.objective;

/** Refuses a full Hessian or Jacobian that would not fit into memory, before anything is allocated. */
public final class HessianMemory {

    /** Longest array every virtual machine allows. */
    private static final int LONGEST_ARRAY = Integer.MAX_VALUE - 8;

    private static final double BYTES_PER_NUMBER = 8;

    /** What the sums a Hessian is assembled from take, in bytes per entry. */
    private static final double SUMS_PER_ENTRY = 4;

    private HessianMemory() {}

    /**
     * Checks that a dense n × n matrix and the scratch of its evaluation fit into an array and into what the heap has left.
     *
     * @param dimension number n of parameters
     * @throws IllegalArgumentException if not, naming the size and the alternative
     */
    public static void check(int dimension) {
        check(dimension, 1);
    }

    /**
     * As {@link #check(int)} for an algorithm that keeps several such matrices.
     *
     * @param dimension number n of parameters
     * @param matrices how many n × n matrices there are at a time
     */
    public static void check(int dimension, int matrices) {
        double entries = (double) dimension * dimension;
        double bytes = (matrices * BYTES_PER_NUMBER + SUMS_PER_ENTRY) * entries;
        String what = "The Hessian of " + dimension + " parameters is a matrix of " + dimension + " x " + dimension
                + " numbers; " + (matrices == 1 ? "it needs " : matrices + " such matrices need ") + mebibytes(bytes)
                + " with the sums it is made of";
        check(
                entries,
                bytes,
                what,
                "Use Hessian-vector products instead (Objective.hessianVector, hessianAt) or a solver that forms no"
                        + " matrix, such as l-bfgs or newton-cg; or give Java a larger heap (-Xmx).");
    }

    /**
     * Checks that dense m × n Jacobians fit.
     *
     * @param residuals number m of residuals
     * @param dimension number n of parameters
     * @param matrices how many there are at a time
     * @throws IllegalArgumentException if not, naming the size and the alternative
     */
    public static void checkJacobian(int residuals, int dimension, int matrices) {
        double entries = (double) residuals * dimension;
        double bytes = matrices * BYTES_PER_NUMBER * entries;
        String what = "The Jacobian of " + residuals + " residuals in " + dimension + " parameters is a matrix of "
                + residuals + " x " + dimension + " numbers; "
                + (matrices == 1 ? "it needs " : matrices + " such matrices need ") + mebibytes(bytes);
        check(
                entries,
                bytes,
                what,
                "Use a solver that forms no matrix, such as l-bfgs or newton-cg; or give Java a larger heap (-Xmx).");
    }

    private static void check(double entries, double bytes, String what, String suggestion) {
        if (entries > LONGEST_ARRAY) {
            throw new IllegalArgumentException(
                    what + ", but an array holds at most " + LONGEST_ARRAY + " numbers.\n" + suggestion);
        }
        if (bytes > available()) {
            // Garbage counts as used, so collect it before refusing.
            System.gc();
            double left = available();
            if (bytes > left) {
                throw new IllegalArgumentException(
                        what + ", but the heap has only " + mebibytes(left) + " left.\n" + suggestion);
            }
        }
    }

    private static double available() {
        Runtime runtime = Runtime.getRuntime();
        return (double) runtime.maxMemory() - runtime.totalMemory() + runtime.freeMemory();
    }

    private static String mebibytes(double bytes) {
        return Math.round(bytes / (1 << 20)) + " MiB";
    }
}

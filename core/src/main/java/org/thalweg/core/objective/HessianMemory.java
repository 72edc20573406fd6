package org.thalweg.core.objective;

/** Refuses a full Hessian that would not fit into memory, before anything is allocated. */
public final class HessianMemory {

    /** Longest array every virtual machine allows. */
    private static final int LONGEST_ARRAY = Integer.MAX_VALUE - 8;

    /** The matrix, and half as much again for the sums it is assembled from. */
    private static final double BYTES_PER_ENTRY = 12;

    private HessianMemory() {}

    /**
     * Checks that a dense n × n matrix and the scratch of its evaluation fit into an array and into what the heap has left.
     *
     * @param dimension number n of parameters
     * @throws IllegalArgumentException if not, naming the size and the alternative
     */
    public static void check(int dimension) {
        if ((long) dimension * dimension > LONGEST_ARRAY) {
            throw refusal(dimension, "but an array holds at most " + LONGEST_ARRAY + " of them");
        }
        if (bytes(dimension) > available()) {
            // Garbage counts as used, so collect it before refusing.
            System.gc();
            double left = available();
            if (bytes(dimension) > left) {
                throw refusal(dimension, "but the heap has only " + mebibytes(left) + " left");
            }
        }
    }

    private static double bytes(int dimension) {
        return BYTES_PER_ENTRY * dimension * dimension;
    }

    private static double available() {
        Runtime runtime = Runtime.getRuntime();
        return (double) runtime.maxMemory() - runtime.totalMemory() + runtime.freeMemory();
    }

    private static IllegalArgumentException refusal(int dimension, String limit) {
        return new IllegalArgumentException("The Hessian of " + dimension + " parameters is a matrix of " + dimension
                + " x " + dimension + " numbers, which needs " + mebibytes(bytes(dimension))
                + " with the sums it is made of, " + limit + ".\n"
                + "Use Hessian-vector products instead (Objective.hessianVector, hessianAt), or a larger heap (-Xmx).");
    }

    private static String mebibytes(double bytes) {
        return Math.round(bytes / (1 << 20)) + " MiB";
    }
}

package org.thalweg.core.internal.elementary;

/**
 * One thread's scratch for a stretch of elements that stays in the nearest cache.
 *
 * <p>The scalar kernels are chains of short loops over these arrays, all indexed alike from 0: loops of that form, and only
 * those, the compiler of the JVM turns into vector instructions by itself. It gives up on long bodies, on branches and on
 * arrays indexed from different starts, hence the copies in and out.
 */
final class Tile {

    static final int SIZE = 256;

    private static final ThreadLocal<Tile> OF_THREAD = ThreadLocal.withInitial(Tile::new);

    /** Arguments. */
    final double[] x = new double[SIZE];

    /** Their magnitude, clamped. */
    final double[] y = new double[SIZE];

    /** Powers of two, shifted. */
    final double[] w = new double[SIZE];

    /** e^r − 1 of the reduced argument. */
    final double[] q = new double[SIZE];

    /** The exponential. */
    final double[] e = new double[SIZE];

    /** Intermediate result. */
    final double[] u = new double[SIZE];

    /** Derivatives 0 … 3. */
    final double[][] results = new double[4][SIZE];

    private Tile() {}

    static Tile ofThread() {
        return OF_THREAD.get();
    }

    /** Computes derivatives 0 … order of the tile's first n arguments into its results. */
    interface Function {
        void evaluate(int order, Tile tile, int n);
    }

    /** Applies a function to a range, tile by tile. */
    static void run(Function function, int order, double[] z, int from, int to, double[][] derivatives) {
        Tile tile = ofThread();
        for (int i = from; i < to; i += SIZE) {
            int n = Math.min(SIZE, to - i);
            System.arraycopy(z, i, tile.x, 0, n);
            function.evaluate(order, tile, n);
            tile.copyResults(order, derivatives, i, n);
        }
    }

    /** Applies a function without derivatives to a range. */
    static void run(Function function, double[] x, int from, int to, double[] result) {
        Tile tile = ofThread();
        for (int i = from; i < to; i += SIZE) {
            int n = Math.min(SIZE, to - i);
            System.arraycopy(x, i, tile.x, 0, n);
            function.evaluate(0, tile, n);
            System.arraycopy(tile.results[0], 0, result, i, n);
        }
    }

    void copyResults(int order, double[][] derivatives, int start, int n) {
        for (int k = 0; k <= order; k++) {
            System.arraycopy(results[k], 0, derivatives[k], start, n);
        }
    }
}

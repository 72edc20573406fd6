package org.thalweg.core.internal.kernel;

/** Chooses how many samples a block holds; depends on shapes only, because the bits do. */
final class BlockSize {

    /** An odd number of cache lines, so that rows do not compete for the same cache sets. */
    private static final int LARGE = 248;

    /** For narrow layers, whose rows are small: horizontal sums then come less often. */
    private static final int NARROW = 344;

    private static final int SMALL = 120;

    private static final int FEWEST_GROUPED = 16;
    private static final int GROUPS = 8;

    private BlockSize() {}

    static int of(NetworkPlan plan, boolean narrow, int samples) {
        int widest = 0;
        for (int width : plan.width) {
            widest = Math.max(widest, width);
        }
        int most = narrow ? NARROW : widest > 400 ? SMALL : LARGE;
        int blocks = (samples + most - 1) / most;
        return SampleBlocks.pad((samples + blocks - 1) / blocks);
    }

    /** Number of groups in which that many blocks are added up. */
    static int groups(int blocks) {
        return blocks < FEWEST_GROUPED ? 1 : GROUPS;
    }
}

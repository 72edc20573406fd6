package org.thalweg.core.internal.kernel;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RecursiveAction;

/** One group of blocks on a thread of the common pool. */
final class GroupTask extends RecursiveAction {

    private static final long serialVersionUID = 1;

    private final transient Runnable group;

    private GroupTask(Runnable group) {
        this.group = group;
    }

    @Override
    protected void compute() {
        group.run();
    }

    /** Runs groups first … last−1 side by side, the first of them on the calling thread, and waits for all. */
    static void run(
            BlockKernel kernel,
            Passes passes,
            Passes.Operation operation,
            int first,
            int last,
            int groups,
            double[] theta,
            double[] vector,
            BlockScratch s) {
        GroupTask[] tasks = new GroupTask[last - first];
        for (int k = 1; k < tasks.length; k++) {
            int group = first + k;
            BlockScratch own = kernel.helper(k, s);
            tasks[k] = new GroupTask(() -> kernel.runGroup(passes, operation, group, groups, theta, vector, own));
            ForkJoinPool.commonPool().execute(tasks[k]);
        }
        try {
            kernel.runGroup(passes, operation, first, groups, theta, vector, s);
        } finally {
            for (int k = 1; k < tasks.length; k++) {
                tasks[k].quietlyJoin();
            }
        }
        for (int k = 1; k < tasks.length; k++) {
            tasks[k].join();
        }
    }
}

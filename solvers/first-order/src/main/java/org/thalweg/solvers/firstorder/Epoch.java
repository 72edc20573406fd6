package org.thalweg.solvers.firstorder;

import java.util.Optional;
import java.util.random.RandomGenerator;
import org.thalweg.core.objective.BatchObjective;
import org.thalweg.core.objective.Objective;
import org.thalweg.core.objective.Workspace;

/** The samples in a seeded order, cut into batches; each is used exactly once in an epoch. */
final class Epoch {

    private final BatchObjective objective;
    private final RandomGenerator random;
    private final int batchSize;
    private final int[] order;

    private Epoch(BatchObjective objective, RandomGenerator random, int batchSize) {
        this.objective = objective;
        this.random = random;
        this.batchSize = batchSize;
        this.order = new int[objective.samples()];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
    }

    /**
     * Batches of the size asked for; empty if all samples are used at once.
     *
     * @throws IllegalArgumentException if the objective cannot be evaluated in batches
     */
    static Optional<Epoch> of(Objective objective, int batchSize, RandomGenerator random) {
        if (batchSize == 0) {
            return Optional.empty();
        }
        BatchObjective batches = objective
                .batches()
                .orElseThrow(() -> new IllegalArgumentException("A batch size of " + batchSize
                        + " was asked for, but this objective is no mean over samples: use batch size 0."));
        return Optional.of(new Epoch(batches, random, batchSize));
    }

    /** A new order, drawn by R. Durstenfeld's shuffle (CACM 7 (1964) 420). */
    void shuffle() {
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swapped = order[i];
            order[i] = order[j];
            order[j] = swapped;
        }
    }

    /** Number of batches; the last may be smaller. */
    int batches() {
        return (int) (((long) order.length + batchSize - 1) / batchSize);
    }

    /** Value and gradient of batch b. */
    double gradient(int b, double[] theta, double[] gradient, Workspace workspace) {
        int from = b * batchSize;
        int to = (int) Math.min(order.length, (long) from + batchSize);
        return objective.gradient(theta, order, from, to, gradient, workspace);
    }
}

package org.thalweg.core.objective;

import java.util.List;
import org.thalweg.core.internal.kernel.NetworkKernel;

/** The batch view of a {@link NetworkObjective}. */
record NetworkBatches(NetworkObjective objective, NetworkKernel kernel, List<Penalty> penalties)
        implements BatchObjective {

    @Override
    public int samples() {
        return objective.data().samples();
    }

    @Override
    public double gradient(double[] theta, int[] samples, int from, int to, double[] gradient, Workspace workspace) {
        NetworkKernel.Scratch scratch = objective.check(theta, workspace);
        NetworkObjective.requireLength(gradient, objective.dimension(), "gradient");
        if (from < 0 || from >= to || to > samples.length) {
            throw new IllegalArgumentException("The batch " + from + " to " + to + " is empty or outside the "
                    + samples.length + " sample numbers given.");
        }
        for (int k = from; k < to; k++) {
            if (samples[k] < 0 || samples[k] >= samples()) {
                throw new IllegalArgumentException("The batch names sample " + samples[k]
                        + ", but samples are numbered 0 to " + (samples() - 1) + ".");
            }
        }
        double value = kernel.batchGradient(theta, samples, from, to, gradient, scratch);
        for (Penalty penalty : penalties) {
            penalty.addGradient(theta, gradient);
            value += penalty.value(theta);
        }
        return value;
    }
}

package org.thalweg.solvers.firstorder;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.thalweg.core.objective.BatchObjective;
import org.thalweg.core.objective.Objective;
import org.thalweg.core.objective.Workspace;

/** ½x² as a mean over samples, which notes the samples it is asked for. */
final class RecordingBatches implements Objective, BatchObjective {

    final List<Integer> used = new ArrayList<>();
    final List<Integer> sizes = new ArrayList<>();
    private final int samples;

    RecordingBatches(int samples) {
        this.samples = samples;
    }

    @Override
    public int samples() {
        return samples;
    }

    @Override
    public double gradient(double[] theta, int[] numbers, int from, int to, double[] gradient, Workspace workspace) {
        for (int i = from; i < to; i++) {
            used.add(numbers[i]);
        }
        sizes.add(to - from);
        return gradient(theta, gradient, workspace);
    }

    @Override
    public Optional<BatchObjective> batches() {
        return Optional.of(this);
    }

    @Override
    public int dimension() {
        return 1;
    }

    @Override
    public int maxOrder() {
        return 1;
    }

    @Override
    public Workspace newWorkspace() {
        return new Workspace() {};
    }

    @Override
    public double value(double[] theta, Workspace workspace) {
        return 0.5 * theta[0] * theta[0];
    }

    @Override
    public double gradient(double[] theta, double[] gradient, Workspace workspace) {
        gradient[0] = theta[0];
        return value(theta, workspace);
    }

    @Override
    public double hessian(double[] theta, double[] gradient, double[] hessian, Workspace workspace) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void hessianVector(double[] theta, double[] vector, double[] product, Workspace workspace) {
        throw new UnsupportedOperationException();
    }
}

package org.thalweg.core.solve;

import java.util.Optional;
import java.util.OptionalLong;
import org.thalweg.core.network.ParameterLayout;
import org.thalweg.core.objective.BatchObjective;
import org.thalweg.core.objective.Objective;
import org.thalweg.core.objective.ResidualObjective;
import org.thalweg.core.objective.Workspace;

/** An objective whose evaluations are counted and limited; bits are those of the wrapped one. */
class MeteredObjective implements Objective, MeteredWork {

    private final Objective objective;
    private final EvaluationMeter meter;

    MeteredObjective(Objective objective, EvaluationMeter meter) {
        this.objective = objective;
        this.meter = meter;
    }

    @Override
    public Objective unmetered() {
        return objective;
    }

    @Override
    public OptionalLong remainingEvaluations() {
        return meter.remaining();
    }

    @Override
    public boolean isInterrupted() {
        return meter.isInterrupted();
    }

    @Override
    public void charge(EvaluationCounts counts) {
        meter.charge(counts);
    }

    @Override
    public int dimension() {
        return objective.dimension();
    }

    @Override
    public int maxOrder() {
        return objective.maxOrder();
    }

    @Override
    public Workspace newWorkspace() {
        return objective.newWorkspace();
    }

    @Override
    public double value(double[] theta, Workspace workspace) {
        meter.count(EvaluationMeter.Kind.VALUE);
        return objective.value(theta, workspace);
    }

    @Override
    public double gradient(double[] theta, double[] gradient, Workspace workspace) {
        meter.count(EvaluationMeter.Kind.GRADIENT);
        return objective.gradient(theta, gradient, workspace);
    }

    @Override
    public double hessian(double[] theta, double[] gradient, double[] hessian, Workspace workspace) {
        meter.count(EvaluationMeter.Kind.HESSIAN);
        return objective.hessian(theta, gradient, hessian, workspace);
    }

    @Override
    public void hessianVector(double[] theta, double[] vector, double[] product, Workspace workspace) {
        meter.count(EvaluationMeter.Kind.HESSIAN_VECTOR);
        objective.hessianVector(theta, vector, product, workspace);
    }

    @Override
    public Optional<ResidualObjective> leastSquares() {
        return objective.leastSquares().map(squares -> new Residuals(squares, meter));
    }

    @Override
    public Optional<BatchObjective> batches() {
        return objective.batches().map(batches -> new Batches(batches, meter));
    }

    @Override
    public Optional<ParameterLayout> layout() {
        return objective.layout();
    }

    @Override
    public double totalWeight() {
        return objective.totalWeight();
    }

    @Override
    public String toString() {
        return objective.toString();
    }

    /** Each batch counts as one gradient evaluation, whatever its size. */
    private record Batches(BatchObjective batches, EvaluationMeter meter) implements BatchObjective {

        @Override
        public int samples() {
            return batches.samples();
        }

        @Override
        public double gradient(
                double[] theta, int[] samples, int from, int to, double[] gradient, Workspace workspace) {
            meter.count(EvaluationMeter.Kind.GRADIENT);
            return batches.gradient(theta, samples, from, to, gradient, workspace);
        }
    }

    private static final class Residuals extends MeteredObjective implements ResidualObjective {

        private final ResidualObjective squares;
        private final EvaluationMeter meter;

        Residuals(ResidualObjective squares, EvaluationMeter meter) {
            super(squares, meter);
            this.squares = squares;
            this.meter = meter;
        }

        @Override
        public int residualCount() {
            return squares.residualCount();
        }

        @Override
        public void residuals(double[] theta, double[] residuals, Workspace workspace) {
            meter.count(EvaluationMeter.Kind.VALUE);
            squares.residuals(theta, residuals, workspace);
        }

        @Override
        public void jacobian(double[] theta, double[] residuals, double[] jacobian, Workspace workspace) {
            meter.count(EvaluationMeter.Kind.JACOBIAN);
            squares.jacobian(theta, residuals, jacobian, workspace);
        }

        @Override
        public double gaussNewton(double[] theta, double[] gradient, double[] matrix, Workspace workspace) {
            meter.count(EvaluationMeter.Kind.JACOBIAN);
            return squares.gaussNewton(theta, gradient, matrix, workspace);
        }

        @Override
        public void gaussNewtonVector(double[] theta, double[] vector, double[] product, Workspace workspace) {
            meter.count(EvaluationMeter.Kind.HESSIAN_VECTOR);
            squares.gaussNewtonVector(theta, vector, product, workspace);
        }

        @Override
        public Optional<ResidualObjective> leastSquares() {
            return Optional.of(this);
        }
    }
}

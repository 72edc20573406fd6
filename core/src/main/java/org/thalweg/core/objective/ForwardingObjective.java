package org.thalweg.core.objective;

import java.util.Optional;
import org.thalweg.core.network.ParameterLayout;

/**
 * An objective that is another one but for the methods a subclass overrides: a view, a counter, a guard.
 *
 * <p>Everything is forwarded as it comes, workspaces included, except {@link #hessianAt}, which goes through the
 * subclass's own {@link #hessianVector}.
 */
public abstract class ForwardingObjective implements Objective {

    private final Objective target;

    /**
     * Forwards to another objective.
     *
     * @param target the objective behind this one
     */
    protected ForwardingObjective(Objective target) {
        this.target = target;
    }

    @Override
    public int dimension() {
        return target.dimension();
    }

    @Override
    public int maxOrder() {
        return target.maxOrder();
    }

    @Override
    public Workspace newWorkspace() {
        return target.newWorkspace();
    }

    @Override
    public double value(double[] theta, Workspace workspace) {
        return target.value(theta, workspace);
    }

    @Override
    public double gradient(double[] theta, double[] gradient, Workspace workspace) {
        return target.gradient(theta, gradient, workspace);
    }

    @Override
    public double hessian(double[] theta, double[] gradient, double[] hessian, Workspace workspace) {
        return target.hessian(theta, gradient, hessian, workspace);
    }

    @Override
    public void hessianVector(double[] theta, double[] vector, double[] product, Workspace workspace) {
        target.hessianVector(theta, vector, product, workspace);
    }

    @Override
    public Optional<ResidualObjective> leastSquares() {
        return target.leastSquares();
    }

    @Override
    public Optional<BatchObjective> batches() {
        return target.batches();
    }

    @Override
    public Optional<PointReporter> reporter() {
        return target.reporter();
    }

    @Override
    public Optional<ObjectiveFormula> formula() {
        return target.formula();
    }

    @Override
    public Optional<ParameterLayout> layout() {
        return target.layout();
    }

    @Override
    public double totalWeight() {
        return target.totalWeight();
    }
}

package org.thalweg.testkit;

import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.thalweg.core.objective.Objective;
import org.thalweg.core.objective.ResidualObjective;
import org.thalweg.core.objective.Workspace;

/** An objective that returns NaN for everything after a number of good evaluations. */
class TroubledObjective implements Objective {

    private final Objective objective;
    private final AtomicLong left;

    TroubledObjective(Objective objective, long goodEvaluations) {
        this(objective, new AtomicLong(goodEvaluations));
    }

    private TroubledObjective(Objective objective, AtomicLong left) {
        this.objective = objective;
        this.left = left;
    }

    private boolean isGood() {
        return left.getAndDecrement() > 0;
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
        return isGood() ? objective.value(theta, workspace) : Double.NaN;
    }

    @Override
    public double gradient(double[] theta, double[] gradient, Workspace workspace) {
        if (isGood()) {
            return objective.gradient(theta, gradient, workspace);
        }
        Arrays.fill(gradient, Double.NaN);
        return Double.NaN;
    }

    @Override
    public double hessian(double[] theta, double[] gradient, double[] hessian, Workspace workspace) {
        if (isGood()) {
            return objective.hessian(theta, gradient, hessian, workspace);
        }
        Arrays.fill(gradient, Double.NaN);
        Arrays.fill(hessian, Double.NaN);
        return Double.NaN;
    }

    @Override
    public void hessianVector(double[] theta, double[] vector, double[] product, Workspace workspace) {
        if (isGood()) {
            objective.hessianVector(theta, vector, product, workspace);
        } else {
            Arrays.fill(product, Double.NaN);
        }
    }

    @Override
    public Optional<ResidualObjective> leastSquares() {
        return objective.leastSquares().map(squares -> new Residuals(squares, left));
    }

    private static final class Residuals extends TroubledObjective implements ResidualObjective {

        private final ResidualObjective squares;

        Residuals(ResidualObjective squares, AtomicLong left) {
            super(squares, left);
            this.squares = squares;
        }

        @Override
        public int residualCount() {
            return squares.residualCount();
        }

        @Override
        public void residuals(double[] theta, double[] residuals, Workspace workspace) {
            squares.residuals(theta, residuals, workspace);
            if (!super.isGood()) {
                Arrays.fill(residuals, Double.NaN);
            }
        }

        @Override
        public void jacobian(double[] theta, double[] residuals, double[] jacobian, Workspace workspace) {
            squares.jacobian(theta, residuals, jacobian, workspace);
            if (!super.isGood()) {
                Arrays.fill(residuals, Double.NaN);
                Arrays.fill(jacobian, Double.NaN);
            }
        }

        @Override
        public Optional<ResidualObjective> leastSquares() {
            return Optional.of(this);
        }
    }
}

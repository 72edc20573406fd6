package org.thalweg.solvers.testproblems;

import java.util.function.Function;
import org.thalweg.core.objective.Objective;
import org.thalweg.core.objective.Workspace;

/** A function written in {@link Jet} arithmetic. */
final class JetFunction implements Objective {

    private static final Workspace NOTHING = new Workspace() {};

    private final int dimension;
    private final Function<Jet[], Jet> function;

    JetFunction(int dimension, Function<Jet[], Jet> function) {
        this.dimension = dimension;
        this.function = function;
    }

    @Override
    public int dimension() {
        return dimension;
    }

    @Override
    public int maxOrder() {
        return 2;
    }

    @Override
    public Workspace newWorkspace() {
        return NOTHING;
    }

    @Override
    public double value(double[] theta, Workspace workspace) {
        return function.apply(Jet.variables(theta)).value;
    }

    @Override
    public double gradient(double[] theta, double[] gradient, Workspace workspace) {
        Jet f = function.apply(Jet.variables(theta));
        System.arraycopy(f.gradient, 0, gradient, 0, dimension);
        return f.value;
    }

    @Override
    public double hessian(double[] theta, double[] gradient, double[] hessian, Workspace workspace) {
        Jet f = function.apply(Jet.variables(theta));
        System.arraycopy(f.gradient, 0, gradient, 0, dimension);
        System.arraycopy(f.hessian, 0, hessian, 0, dimension * dimension);
        return f.value;
    }

    @Override
    public void hessianVector(double[] theta, double[] vector, double[] product, Workspace workspace) {
        double[] hessian = function.apply(Jet.variables(theta)).hessian;
        for (int i = 0; i < dimension; i++) {
            product[i] = 0;
            for (int j = 0; j < dimension; j++) {
                product[i] += hessian[i * dimension + j] * vector[j];
            }
        }
    }
}

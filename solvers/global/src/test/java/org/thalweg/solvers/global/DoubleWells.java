package org.thalweg.solvers.global;

import org.thalweg.core.objective.Objective;
import org.thalweg.core.objective.Workspace;

/**
 * E(θ) = Σ<sub>i</sub> (θ<sub>i</sub>² − 1)² + 0.1·3<sup>−i</sup>·θ<sub>i</sub>: 2<sup>n</sup> minima, all losses different, the lowest
 * with all entries near −1.
 *
 * @param dimension n
 */
record DoubleWells(int dimension) implements Objective {

    private static final Workspace NO_SCRATCH = new Workspace() {};

    static double tilt(int i) {
        double tilt = 0.1;
        for (int k = 0; k < i; k++) {
            tilt /= 3;
        }
        return tilt;
    }

    @Override
    public int maxOrder() {
        return 1;
    }

    @Override
    public Workspace newWorkspace() {
        return NO_SCRATCH;
    }

    @Override
    public double value(double[] theta, Workspace workspace) {
        double sum = 0;
        for (int i = 0; i < theta.length; i++) {
            double well = theta[i] * theta[i] - 1;
            sum += well * well + tilt(i) * theta[i];
        }
        return sum;
    }

    @Override
    public double gradient(double[] theta, double[] gradient, Workspace workspace) {
        for (int i = 0; i < theta.length; i++) {
            gradient[i] = 4 * theta[i] * (theta[i] * theta[i] - 1) + tilt(i);
        }
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

    /** The minimum of coordinate i on the given side (−1 or 1), by bisection of the derivative. */
    static double coordinateOfMinimum(int i, int side) {
        double low = side < 0 ? -2 : 1 / Math.sqrt(3);
        double high = side < 0 ? -1 / Math.sqrt(3) : 2;
        for (int k = 0; k < 100; k++) {
            double middle = (low + high) / 2;
            if (4 * middle * (middle * middle - 1) + tilt(i) < 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The minimum whose coordinate i lies on the side of bit i of {@code sides}. */
    double[] minimum(int sides) {
        double[] theta = new double[dimension];
        for (int i = 0; i < dimension; i++) {
            theta[i] = coordinateOfMinimum(i, (sides >> i & 1) == 0 ? -1 : 1);
        }
        return theta;
    }
}

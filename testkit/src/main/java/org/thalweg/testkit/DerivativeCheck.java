package org.thalweg.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.thalweg.core.objective.Objective;
import org.thalweg.core.objective.Workspace;

/** Checks the derivatives of an objective at a point by the order at which central differences approach them. */
public final class DerivativeCheck {

    private static final double FIRST_STEP = 0x1p-5;
    private static final double ULPS = 256;

    private DerivativeCheck() {}

    /**
     * Fails with {@link AssertionError} unless the gradient fits the value, the Hessian the gradient, the product the
     * Hessian, and value and gradient have the same bits whichever method returned them.
     *
     * @param objective what is judged
     * @param point θ[n], away from kinks
     */
    public static void check(Objective objective, double[] point) {
        int n = objective.dimension();
        Workspace workspace = objective.newWorkspace();
        double[] gradient = new double[n];
        double value = objective.value(point, workspace);
        assertEquals(value, objective.gradient(point, gradient, workspace), "value beside the gradient");
        for (int i = 0; i < n; i++) {
            int moved = i;
            ObservedOrder.check(
                    "Gradient entry " + i + " of " + objective,
                    h -> objective.value(at(point, moved, h), workspace),
                    gradient[i],
                    FIRST_STEP,
                    ULPS);
        }
        if (objective.maxOrder() >= 2) {
            checkSecondOrder(objective, point, value, workspace);
        }
    }

    private static void checkSecondOrder(Objective objective, double[] point, double value, Workspace workspace) {
        int n = objective.dimension();
        double[] gradient = new double[n];
        double[] hessian = new double[n * n];
        assertEquals(value, objective.hessian(point, gradient, hessian, workspace), "value beside the Hessian");
        double[] scratch = new double[n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                int row = i;
                int column = j;
                assertEquals(hessian[i * n + j], hessian[j * n + i], "Hessian entries " + i + ", " + j);
                ObservedOrder.check(
                        "Hessian entry " + i + ", " + j + " of " + objective,
                        h -> {
                            objective.gradient(at(point, column, h), scratch, workspace);
                            return scratch[row];
                        },
                        hessian[i * n + j],
                        FIRST_STEP,
                        ULPS);
            }
        }
        checkProduct(objective, point, hessian, workspace);
    }

    private static void checkProduct(Objective objective, double[] point, double[] hessian, Workspace workspace) {
        int n = objective.dimension();
        double[] vector = new double[n];
        double[] product = new double[n];
        for (int i = 0; i < n; i++) {
            vector[i] = 1.0 / (i + 2) - 0.25;
        }
        objective.hessianVector(point, vector, product, workspace);
        for (int i = 0; i < n; i++) {
            double sum = 0;
            double size = Double.MIN_NORMAL;
            for (int j = 0; j < n; j++) {
                sum += hessian[i * n + j] * vector[j];
                size += Math.abs(hessian[i * n + j] * vector[j]);
            }
            assertEquals(sum, product[i], 1e-12 * size, "entry " + i + " of the Hessian-vector product");
        }
    }

    private static double[] at(double[] point, int index, double by) {
        double[] moved = point.clone();
        moved[index] += by;
        return moved;
    }
}

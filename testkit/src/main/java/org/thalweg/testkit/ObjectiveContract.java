package org.thalweg.testkit;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.thalweg.core.network.Xoshiro256PlusPlus;
import org.thalweg.core.objective.Objective;
import org.thalweg.core.objective.ResidualObjective;
import org.thalweg.core.objective.Workspace;

/**
 * What every {@link Objective} must do. Evaluations go through an {@link AssertingObjective}, which checks that
 * destinations are overwritten and θ is not.
 */
public abstract class ObjectiveContract extends Contract {

    private static final int CASES = 3;

    /** For authors. */
    protected ObjectiveContract() {}

    /** {@return the objective under test, small enough that its derivatives can be checked entry by entry} */
    protected abstract Objective objective();

    /**
     * {@return a point around which it is smooth; by default uniform in [−1, 1)}
     *
     * @param random seeded source of randomness
     */
    protected double[] point(RandomGenerator random) {
        return random.doubles(objective().dimension(), -1, 1).toArray();
    }

    /** Dimension, order of derivatives and layout are stated and fit each other. */
    @Test
    public void statesDimensionAndOrder() {
        Objective objective = objective();
        assertTrue(objective.dimension() >= 1, () -> "dimension() is " + objective.dimension() + ".");
        int order = objective.maxOrder();
        assertTrue(order >= 0 && order <= 2, () -> "maxOrder() is " + order + ", but must be 0, 1 or 2.");
        double weight = objective.totalWeight();
        assertTrue(weight > 0 && weight < Double.POSITIVE_INFINITY, () -> "totalWeight() is " + weight + ".");
        objective
                .layout()
                .ifPresent(layout -> assertEquals(
                        objective.dimension(), layout.size(), "The layout has another size than the objective."));
    }

    /** Differences approach every derivative; destinations are overwritten and θ is left alone. */
    @Test
    public void derivativesAgreeByObservedOrder() {
        Objective objective = objective();
        requireDeclared(objective.maxOrder() >= 1, "derivatives");
        Xoshiro256PlusPlus random = Xoshiro256PlusPlus.seeded(1);
        for (int c = 0; c < CASES; c++) {
            DerivativeCheck.check(AssertingObjective.of(objective), point(random));
        }
    }

    /** Value and gradient have the same bits in new and used workspaces and in other threads. */
    @Test
    public void everyWorkspaceAndThreadGivesTheSameBits() {
        Objective objective = objective();
        Xoshiro256PlusPlus random = Xoshiro256PlusPlus.seeded(2);
        double[] theta = point(random);
        double[] other = point(random);
        Workspace used = objective.newWorkspace();
        objective.value(other, used);
        double again = objective.value(theta, used);
        double fresh = objective.value(theta, objective.newWorkspace());
        double elsewhere = CompletableFuture.supplyAsync(() -> objective.value(theta, objective.newWorkspace()))
                .join();
        assertEquals(fresh, again, "value with a workspace that was used at another point");
        assertEquals(fresh, elsewhere, "value in another thread");
    }

    /** All methods that return the value return the same bits. */
    @Test
    public void everyMethodGivesTheSameValue() {
        Objective objective = objective();
        requireDeclared(objective.maxOrder() >= 1, "derivatives");
        Workspace workspace = objective.newWorkspace();
        int n = objective.dimension();
        double[] theta = point(Xoshiro256PlusPlus.seeded(3));
        double[] gradient = new double[n];
        double value = objective.value(theta, workspace);
        assertEquals(value, objective.gradient(theta, gradient, workspace), "value beside the gradient");
        if (objective.maxOrder() >= 2) {
            double[] second = new double[n];
            assertEquals(value, objective.hessian(theta, second, new double[n * n], workspace), "value of hessian");
            for (int i = 0; i < n; i++) {
                double size = 1e-13 * (1 + Math.abs(gradient[i]));
                assertEquals(gradient[i], second[i], size, "gradient entry " + i + " beside the Hessian");
            }
        }
    }

    /** Parameters of another length are refused with IllegalArgumentException. */
    @Test
    public void refusesParametersOfAnotherLength() {
        Objective objective = objective();
        double[] longer = new double[objective.dimension() + 1];
        assertThrows(
                IllegalArgumentException.class,
                () -> objective.value(longer, objective.newWorkspace()),
                "θ of another length must be refused");
    }

    /** A workspace of another objective is refused with IllegalArgumentException. */
    @Test
    public void refusesAForeignWorkspace() {
        Objective objective = objective();
        double[] theta = point(Xoshiro256PlusPlus.seeded(4));
        Workspace foreign = new Workspace() {};
        assertThrows(
                IllegalArgumentException.class,
                () -> objective.value(theta, foreign),
                "a workspace that the objective did not make must be refused");
    }

    /** Parameters that are NaN give NaN and no exception. */
    @Test
    public void notANumberIsReturnedNotThrown() {
        Objective objective = objective();
        double[] theta = Arguments.filled(objective.dimension(), Double.NaN);
        double value = assertDoesNotThrow(
                () -> objective.value(theta, objective.newWorkspace()), "Numerical trouble is data, not an exception.");
        assertFalse(Double.isFinite(value), () -> "The value is " + value + " although every parameter is NaN.");
    }

    /**
     * An objective that says it is a sum of squares equals that of its residuals, with the Jacobian that belongs to
     * them.
     */
    @Test
    public void aSumOfSquaresIsOne() {
        Objective objective = objective();
        Optional<ResidualObjective> squares = objective.leastSquares();
        assertNotNull(squares, "leastSquares() is null: return an empty Optional.");
        requireDeclared(squares.isPresent(), "leastSquares");
        ResidualObjective residual = squares.get();
        Workspace workspace = residual.newWorkspace();
        double[] theta = point(Xoshiro256PlusPlus.seeded(5));
        int n = theta.length;
        int count = residual.residualCount();
        double[] residuals = new double[count];
        double[] jacobian = new double[count * n];
        residual.jacobian(theta, residuals, jacobian, workspace);
        double sum = 0;
        double[] fromJacobian = new double[n];
        for (int k = 0; k < count; k++) {
            sum += residuals[k] * residuals[k];
            for (int i = 0; i < n; i++) {
                fromJacobian[i] += 2 * residuals[k] * jacobian[k * n + i];
            }
        }
        double value = objective.value(theta, objective.newWorkspace());
        assertEquals(value, sum, 1e-11 * (1 + value), "the residuals' squares");
        if (objective.maxOrder() >= 1) {
            double[] gradient = new double[n];
            objective.gradient(theta, gradient, objective.newWorkspace());
            for (int i = 0; i < n; i++) {
                double size = 1e-11 * (1 + Math.abs(gradient[i]) + sum);
                assertEquals(gradient[i], fromJacobian[i], size, "gradient entry " + i + " from the Jacobian");
            }
        }
    }

    /** A warm evaluation allocates nothing. */
    @Test
    public void evaluationDoesNotAllocate() {
        Objective objective = objective();
        requireDeclared(objective.maxOrder() >= 1, "derivatives");
        double[] theta = point(Xoshiro256PlusPlus.seeded(6));
        double[] gradient = new double[theta.length];
        Workspace workspace = objective.newWorkspace();
        Allocation.assertNone("Evaluating " + objective, () -> objective.gradient(theta, gradient, workspace));
    }
}

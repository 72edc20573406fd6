package org.thalweg.testkit;

import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.thalweg.core.network.ParameterLayout;
import org.thalweg.core.objective.Objective;
import org.thalweg.core.objective.ResidualObjective;
import org.thalweg.core.objective.Workspace;

/**
 * Wraps an objective and fails with {@link AssertionError} when a caller breaks the rules of {@link Objective}: wrong
 * lengths, aliased arrays, a foreign workspace, one workspace in two threads, a derivative beyond the declared order. It
 * fails as well when the objective itself writes θ or leaves an entry of a destination unwritten.
 *
 * <p>Results have the bits of the wrapped objective. Counts the evaluations.
 */
public class AssertingObjective implements Objective {

    private final Objective objective;
    private final int allowedOrder;
    private final AtomicLong calls;

    /** A view of the same objective shares the counter, and with it the workspaces. */
    AssertingObjective(Objective objective, int allowedOrder, AtomicLong calls) {
        this.objective = objective;
        this.allowedOrder = allowedOrder;
        this.calls = calls;
    }

    /**
     * Wraps an objective.
     *
     * @param objective what is judged; evaluated with the arrays of the caller
     * @return the wrapper, which fails with AssertionError where a promise is broken
     */
    public static AssertingObjective of(Objective objective) {
        return new AssertingObjective(objective, objective.maxOrder(), new AtomicLong());
    }

    /**
     * As {@link #of}, and derivatives above {@code order} count as broken promises.
     *
     * @param order highest order of derivatives that may be asked for
     * @return the wrapper
     */
    public AssertingObjective limitedTo(int order) {
        return new AssertingObjective(objective, order, new AtomicLong());
    }

    /** {@return evaluations of all kinds so far} */
    public long calls() {
        return calls.get();
    }

    private static final class Scratch implements Workspace {
        private final AtomicLong owner;
        private final Workspace inner;
        private final AtomicReference<Thread> user = new AtomicReference<>();

        Scratch(AtomicLong owner, Workspace inner) {
            this.owner = owner;
            this.inner = inner;
        }
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
        return new Scratch(calls, objective.newWorkspace());
    }

    @Override
    public double value(double[] theta, Workspace workspace) {
        return guarded(0, theta, workspace, inner -> objective.value(theta, inner));
    }

    @Override
    public double gradient(double[] theta, double[] gradient, Workspace workspace) {
        destination("gradient", gradient, dimension(), theta);
        double value = guarded(1, theta, workspace, inner -> objective.gradient(theta, gradient, inner));
        written("gradient", gradient);
        return value;
    }

    @Override
    public double hessian(double[] theta, double[] gradient, double[] hessian, Workspace workspace) {
        destination("gradient", gradient, dimension(), theta);
        destination("hessian", hessian, dimension() * dimension(), theta);
        require(gradient != hessian, "The gradient and the Hessian are one array.");
        double value = guarded(2, theta, workspace, inner -> objective.hessian(theta, gradient, hessian, inner));
        written("gradient", gradient);
        written("hessian", hessian);
        return value;
    }

    @Override
    public void hessianVector(double[] theta, double[] vector, double[] product, Workspace workspace) {
        require(
                vector.length == dimension(),
                "The vector has length " + vector.length + ", but the objective has dimension " + dimension() + ".");
        require(vector != product, "The product must not be the array of the vector.");
        double[] before = vector.clone();
        destination("product", product, dimension(), theta);
        guarded(2, theta, workspace, inner -> {
            objective.hessianVector(theta, vector, product, inner);
            return 0;
        });
        require(Arrays.equals(before, vector), "The objective wrote into the vector.");
        written("product", product);
    }

    @Override
    public Optional<ResidualObjective> leastSquares() {
        return objective.leastSquares().map(squares -> new AssertingResiduals(squares, allowedOrder, calls));
    }

    @Override
    public Optional<ParameterLayout> layout() {
        return objective.layout();
    }

    @Override
    public double totalWeight() {
        return objective.totalWeight();
    }

    /** The call of the wrapped objective. */
    interface Call {
        double on(Workspace inner);
    }

    final double guarded(int order, double[] theta, Workspace workspace, Call call) {
        require(
                order <= allowedOrder,
                "A derivative of order " + order + " was asked for, but order " + allowedOrder
                        + " was declared; a solver declares it by requiredOrder().");
        require(
                theta.length == dimension(),
                "θ has length " + theta.length + ", but the objective has dimension " + dimension() + ".");
        require(
                workspace instanceof Scratch own && own.owner == calls,
                "The workspace was not made by this objective's newWorkspace().");
        Scratch scratch = (Scratch) workspace;
        Thread other = scratch.user.getAndSet(Thread.currentThread());
        require(other == null, "The workspace is in use by " + other + ".");
        calls.incrementAndGet();
        double[] before = theta.clone();
        try {
            return call.on(scratch.inner);
        } finally {
            scratch.user.set(null);
            require(Arrays.equals(before, theta), "The objective wrote into θ.");
        }
    }

    static void destination(String name, double[] array, int length, double[] theta) {
        require(array.length == length, "The " + name + " has length " + array.length + ", but needs " + length + ".");
        require(array != theta, "The " + name + " must not be the array of θ.");
        Arrays.fill(array, UNWRITTEN);
    }

    /** A NaN that no arithmetic produces. */
    private static final double UNWRITTEN = Double.longBitsToDouble(0x7ff8_dead_beef_0001L);

    static void written(String name, double[] array) {
        for (int i = 0; i < array.length; i++) {
            boolean untouched = Double.doubleToRawLongBits(array[i]) == Double.doubleToRawLongBits(UNWRITTEN);
            require(!untouched, "Entry " + i + " of the " + name + " was added to or left unwritten.");
        }
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new AssertionError(message);
        }
    }

    @Override
    public String toString() {
        return "AssertingObjective[" + objective + "]";
    }
}

package org.thalweg.solvers.global;

import org.thalweg.core.objective.Norms;
import org.thalweg.core.solve.EvaluationCounts;
import org.thalweg.core.solve.Iterate;
import org.thalweg.core.solve.SolveResult;
import org.thalweg.core.solve.Status;

/**
 * Where an inner solve ended. Immutable: its arrays are read only and never leave the package.
 *
 * <p>The gradient is missing for a solver without derivatives, the value is NaN if the solve never left its start.
 */
final class EndPoint {

    private final double value;
    private final double[] point;
    private final double[] gradient;
    private final Status status;
    private final EvaluationCounts counts;

    EndPoint(double value, double[] point, double[] gradient, Status status, EvaluationCounts counts) {
        this.value = value;
        this.point = point;
        this.gradient = gradient;
        this.status = status;
        this.counts = counts;
    }

    static EndPoint of(SolveResult result) {
        return new EndPoint(
                result.value(),
                result.point(),
                result.evaluation().gradient().orElse(null),
                result.reason().status(),
                result.evaluations());
    }

    double value() {
        return value;
    }

    double[] point() {
        return point;
    }

    boolean hasGradient() {
        return gradient != null;
    }

    double[] gradient() {
        return gradient;
    }

    double gradientNormInf() {
        return gradient == null ? Double.NaN : Norms.inf(gradient);
    }

    Status status() {
        return status;
    }

    EvaluationCounts counts() {
        return counts;
    }

    /**
     * Status of a search that was carried out and found this point lowest: completed, unless the solve that found it was no
     * success, for then the point is not the end of anything.
     */
    Status statusOfSearch() {
        return status.isSuccess() ? Status.COMPLETED : status;
    }

    /** Whether the solve reached a point with a finite value. */
    boolean isFinite() {
        return Double.isFinite(value);
    }

    /** Moves the iterate here if this point is lower; the first of several equal ones stays. */
    boolean commitIfBetter(Iterate best) {
        // An iterate without a value yet compares as false, hence the negation.
        if (!isFinite() || best.value() <= value) {
            return false;
        }
        return gradient == null ? best.commit(point, value) : best.commit(point, value, gradient);
    }
}

package org.thalweg.solvers.global;

import java.util.Arrays;
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
    private final String escape;

    EndPoint(double value, double[] point, double[] gradient, Status status, EvaluationCounts counts) {
        this(value, point, gradient, status, counts, "");
    }

    private EndPoint(
            double value, double[] point, double[] gradient, Status status, EvaluationCounts counts, String escape) {
        this.value = value;
        this.point = point;
        this.gradient = gradient;
        this.status = status;
        this.counts = counts;
        this.escape = escape;
    }

    static EndPoint of(SolveResult result) {
        Status status = result.reason().status();
        return new EndPoint(
                result.value(),
                result.point(),
                result.evaluation().gradient().orElse(null),
                status,
                result.evaluations(),
                status == Status.ESCAPING ? result.reason().text().replaceAll("\\R", " ") : "");
    }

    /** With a sentence on how the parameters run to infinity. */
    EndPoint withEscape(String sentence) {
        return new EndPoint(value, point, gradient, status, counts, sentence);
    }

    /** How the parameters run to infinity, in one line; empty if they do not. */
    String escape() {
        return escape;
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

    /** What follows in the reason of a search that found this point lowest. */
    String remark() {
        return escape.isEmpty() ? "" : "; there " + escape;
    }

    /** Whether the solve ended at a finite value elsewhere than at {@code start}. */
    boolean hasLeft(double[] start) {
        return isFinite() && !Arrays.equals(point, start);
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

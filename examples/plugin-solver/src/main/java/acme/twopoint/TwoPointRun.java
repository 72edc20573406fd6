package acme.twopoint;

import org.thalweg.core.objective.Objective;
import org.thalweg.core.objective.Workspace;
import org.thalweg.core.solve.Iterate;
import org.thalweg.core.solve.SolverRun;
import org.thalweg.core.solve.Status;
import org.thalweg.core.solve.StepOutcome;
import org.thalweg.core.solve.StopReason;

/** A started run of {@link TwoPoint}. */
final class TwoPointRun implements SolverRun {

    /** Share of the decrease promised by the slope that a step must reach (Armijo's constant). */
    private static final double SUFFICIENT_DECREASE = 1e-4;
    /** Steps as short as this share of the point change nothing any more. */
    private static final double SHORTEST_STEP = 0x1p-52;

    private final Objective objective;
    private final Workspace workspace;
    private final double tolerance;
    private final Iterate iterate;
    private final double[] trial;
    private final double[] trialGradient;
    private double stepLength;

    TwoPointRun(Objective objective, double[] start, double tolerance) {
        this.objective = objective;
        this.tolerance = tolerance;
        workspace = objective.newWorkspace();
        iterate = new Iterate(start);
        trial = new double[start.length];
        trialGradient = new double[start.length];
        double value = objective.gradient(start, trialGradient, workspace);
        iterate.commit(start, value, trialGradient);
        stepLength = 1 / Math.max(1, iterate.gradientNormInf());
    }

    @Override
    public Iterate iterate() {
        return iterate;
    }

    @Override
    public StepOutcome step() {
        if (!iterate.hasGradient()) {
            return StepOutcome.stopped(StopReason.notFiniteAtStart(iterate.value()));
        }
        double norm = iterate.gradientNormInf();
        if (norm <= tolerance) {
            return StepOutcome.stopped(StopReason.gradientNorm(norm, tolerance));
        }
        double longest = stepLength * norm;
        double shortest = SHORTEST_STEP * Math.max(Double.MIN_NORMAL, largestEntry(iterate.point()));
        if (longest < shortest) {
            return StepOutcome.stopped(StopReason.of(
                    Status.STALLED, "step-length", longest, shortest, "no step along the gradient lowers the value"));
        }
        return tryStep();
    }

    private StepOutcome tryStep() {
        double[] point = iterate.point();
        double[] gradient = iterate.gradient();
        double slope = 0;
        for (int i = 0; i < trial.length; i++) {
            trial[i] = point[i] - stepLength * gradient[i];
            slope = Math.fma(gradient[i], gradient[i], slope);
        }
        double value = objective.gradient(trial, trialGradient, workspace);
        boolean falls = value <= iterate.value() - SUFFICIENT_DECREASE * stepLength * slope;
        double next = falls || value <= iterate.value() && isFlatter(slope) ? twoPointLength(slope) : 0;
        // Only what commit accepts becomes the current point: it refuses what is not finite.
        if (next > 0 && iterate.commit(trial, value, trialGradient)) {
            stepLength = next;
            return StepOutcome.accepted();
        }
        stepLength /= 4;
        return StepOutcome.rejected();
    }

    /** Near the end the value cannot show progress any more, but the gradient can. */
    private boolean isFlatter(double squaresBefore) {
        double squares = 0;
        for (double entry : trialGradient) {
            squares = Math.fma(entry, entry, squares);
        }
        return squares < squaresBefore;
    }

    /** Length s·s / s·y (Eq. 5 of the paper) with s the step and y the change of the gradient; doubled where that bends down. */
    private double twoPointLength(double slope) {
        double curvature = 0;
        for (int i = 0; i < trial.length; i++) {
            double entry = iterate.gradient()[i];
            curvature += entry * (entry - trialGradient[i]);
        }
        return curvature > 0 ? stepLength * slope / curvature : 2 * stepLength;
    }

    private static double largestEntry(double[] vector) {
        double largest = 0;
        for (double entry : vector) {
            largest = Math.max(largest, Math.abs(entry));
        }
        return largest;
    }
}

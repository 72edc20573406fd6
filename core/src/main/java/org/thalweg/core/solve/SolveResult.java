package org.thalweg.core.solve;

import java.util.List;
import java.util.OptionalDouble;
import org.thalweg.core.objective.Evaluation;
import org.thalweg.core.objective.Norms;

/** The end of a solve; immutable, keeps no reference to the run. */
public final class SolveResult {

    private final double[] point;
    private final Evaluation evaluation;
    private final double time;
    private final List<StageResult> stages;
    private final EvaluationCounts evaluations;
    private final double wallSeconds;
    private final Trajectory trajectory;
    private final Provenance provenance;

    SolveResult(
            Iterate last,
            List<StageResult> stages,
            EvaluationCounts evaluations,
            double wallSeconds,
            Trajectory trajectory,
            Provenance provenance) {
        this.point = last.point().clone();
        this.evaluation =
                last.hasGradient() ? Evaluation.of(last.value(), last.gradient()) : Evaluation.of(last.value());
        this.time = last.time().orElse(Double.NaN);
        this.stages = List.copyOf(stages);
        this.evaluations = evaluations;
        this.wallSeconds = wallSeconds;
        this.trajectory = trajectory;
        this.provenance = provenance;
    }

    /** {@return a copy of the final θ} */
    public double[] point() {
        return point.clone();
    }

    /** {@return the value E(θ) at the final point} */
    public double value() {
        return evaluation.value();
    }

    /** {@return value and gradient at the final point} */
    public Evaluation evaluation() {
        return evaluation;
    }

    /** {@return Euclidean norm of the final θ} */
    public double parameterNorm() {
        return Norms.euclidean(point);
    }

    /** {@return time reached, if the last stage is a flow} */
    public OptionalDouble time() {
        return Double.isNaN(time) ? OptionalDouble.empty() : OptionalDouble.of(time);
    }

    /** {@return why the solve stopped: the reason of the last stage that ran} */
    public StopReason reason() {
        return stages.get(stages.size() - 1).reason();
    }

    /** {@return one entry for each stage that ran; a single one for a plain solver} */
    public List<StageResult> stages() {
        return stages;
    }

    /** {@return evaluations by the solver over all stages} */
    public EvaluationCounts evaluations() {
        return evaluations;
    }

    /** {@return wall time in seconds} */
    public double wallSeconds() {
        return wallSeconds;
    }

    /** {@return the recorded states} */
    public Trajectory trajectory() {
        return trajectory;
    }

    /** {@return how the result was made} */
    public Provenance provenance() {
        return provenance;
    }
}

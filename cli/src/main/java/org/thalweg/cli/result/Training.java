package org.thalweg.cli.result;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.thalweg.cli.experiment.Experiment;
import org.thalweg.cli.experiment.Problem;
import org.thalweg.cli.experiment.SolverChain;
import org.thalweg.core.objective.Norms;
import org.thalweg.core.objective.PointReport;
import org.thalweg.core.solve.EvaluationCounts;
import org.thalweg.core.solve.SolveResult;
import org.thalweg.core.solve.StageResult;

/**
 * A finished training with all that its result files tell.
 *
 * @param experiment what was asked
 * @param problem the objective
 * @param chain the solvers
 * @param start evaluation where it began
 * @param earlier trainings before the last one, of an objective that changes with them; empty for others
 * @param solved what the driver returned
 * @param end evaluation where it ended
 * @param check the loss computed another way, if that was cheap enough
 * @param report what the objective itself tells about the end point, if it tells anything
 * @param assessment what the end point is
 */
public record Training(
        Experiment experiment,
        Problem problem,
        SolverChain chain,
        PointValue start,
        List<EarlierTraining> earlier,
        SolveResult solved,
        PointValue end,
        Optional<LossCheck> check,
        Optional<PointReport> report,
        Assessment assessment) {

    /**
     * Loss and gradient at a point.
     *
     * @param loss E(θ)
     * @param gradientNormInf largest absolute entry of ∇E(θ)
     */
    public record PointValue(double loss, double gradientNormInf) {

        /** Evaluates the objective of a problem. */
        public static PointValue at(Problem problem, double[] theta) {
            double[] gradient = new double[theta.length];
            double loss = problem.objective()
                    .gradient(theta, gradient, problem.objective().newWorkspace());
            return new PointValue(loss, Norms.inf(gradient));
        }
    }

    /** Evaluations of all trainings. */
    public EvaluationCounts evaluations() {
        EvaluationCounts sum = solved.evaluations();
        for (EarlierTraining before : earlier) {
            sum = sum.plus(before.solved().evaluations());
        }
        return sum;
    }

    /** Iterations of all trainings. */
    public long iterations() {
        return iterations(solved)
                + earlier.stream()
                        .mapToLong(before -> iterations(before.solved()))
                        .sum();
    }

    static long iterations(SolveResult solved) {
        return solved.stages().stream().mapToLong(StageResult::iterations).sum();
    }

    /** Wall time of all trainings. */
    public double wallSeconds() {
        return solved.wallSeconds()
                + earlier.stream()
                        .mapToDouble(before -> before.solved().wallSeconds())
                        .sum();
    }

    /** What the run says of parameters that run to infinity, if it found them to. */
    public Optional<Map<?, ?>> escape() {
        List<StageResult> stages = solved.stages();
        Object escape = stages.get(stages.size() - 1).details().get("escape");
        return escape instanceof Map<?, ?> map ? Optional.of(map) : Optional.empty();
    }

    /** What the end point is, the run's own evidence included: where the point decides nothing, the way to it may. */
    public String verdict() {
        return assessment.verdictAfter(solved.reason().status().text());
    }

    /** Eigenvalues, if they are part of the result. */
    public Optional<double[]> eigenvalues() {
        return experiment.output().spectrum() ? assessment.eigenvalues() : Optional.empty();
    }
}

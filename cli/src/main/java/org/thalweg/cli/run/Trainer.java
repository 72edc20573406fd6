package org.thalweg.cli.run;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.thalweg.cli.experiment.Experiment;
import org.thalweg.cli.experiment.Problem;
import org.thalweg.cli.experiment.SolverChain;
import org.thalweg.cli.result.Assessment;
import org.thalweg.cli.result.LossCheck;
import org.thalweg.cli.result.Training;
import org.thalweg.core.objective.PointReport;
import org.thalweg.core.solve.SolveControls;
import org.thalweg.core.solve.SolveDriver;
import org.thalweg.core.solve.SolveListener;
import org.thalweg.core.solve.SolveResult;
import org.thalweg.core.solve.StageLimits;
import org.thalweg.core.solve.Status;

/**
 * Carries out one training.
 *
 * @param experiment what was asked
 * @param problem its objective
 * @param chain its solvers
 * @param start θ[n] to begin at
 */
public record Trainer(Experiment experiment, Problem problem, SolverChain chain, double[] start) {

    /**
     * Solves, then looks at the end point.
     *
     * @param listener told after each step
     * @param cancelled asked before each evaluation
     */
    public Training train(SolveListener listener, BooleanSupplier cancelled) {
        Training.PointValue before = Training.PointValue.at(problem, start);
        SolveResult solved = SolveDriver.solve(
                problem.objective(),
                start,
                chain.solver(),
                controls().withListener(listener).withCancelled(cancelled));
        Training.PointValue after = Training.PointValue.at(problem, solved.point());
        Optional<LossCheck> check = LossCheck.of(problem, solved.point(), after.loss());
        Optional<PointReport> report = problem.objective().reporter().map(told -> told.report(solved.point()));
        return new Training(
                experiment,
                problem,
                chain,
                before,
                solved,
                after,
                check,
                report,
                assess(solved, cancelled.getAsBoolean()));
    }

    private SolveControls controls() {
        StageLimits budget = experiment.budget();
        SolveControls controls = SolveControls.defaults()
                .withSeed(problem.initial().seed())
                .withRecording(experiment.output().recording());
        if (budget.maxDuration().isPresent()) {
            controls = controls.withMaxDuration(budget.maxDuration().get());
        }
        if (budget.maxEvaluations().isPresent()) {
            controls = controls.withMaxEvaluations(budget.maxEvaluations().getAsLong());
        }
        return budget.maxIterations().isPresent()
                ? controls.withMaxIterations(budget.maxIterations().getAsLong())
                : controls;
    }

    private Assessment assess(SolveResult solved, boolean interrupted) {
        if (interrupted || solved.reason().status() == Status.FAILED) {
            return Assessment.undecided("Not examined: the run was interrupted or failed.");
        }
        return Assessment.ofEnd(problem, solved.point(), experiment.output().spectrum());
    }
}

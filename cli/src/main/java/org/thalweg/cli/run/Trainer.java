package org.thalweg.cli.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.thalweg.cli.experiment.Experiment;
import org.thalweg.cli.experiment.Problem;
import org.thalweg.cli.experiment.SolverChain;
import org.thalweg.cli.plugins.Plugins;
import org.thalweg.cli.result.Assessment;
import org.thalweg.cli.result.EarlierTraining;
import org.thalweg.cli.result.LossCheck;
import org.thalweg.cli.result.Training;
import org.thalweg.core.objective.PointReport;
import org.thalweg.core.solve.SolveControls;
import org.thalweg.core.solve.SolveDriver;
import org.thalweg.core.solve.SolveListener;
import org.thalweg.core.solve.SolveResult;
import org.thalweg.core.solve.Status;

/**
 * Carries out one training.
 *
 * @param experiment what was asked
 * @param problem its objective
 * @param chain its solvers
 * @param start θ[n] to begin at
 * @param plugins where an objective that changes with its trainings is made from
 */
public record Trainer(Experiment experiment, Problem problem, SolverChain chain, double[] start, Plugins plugins) {

    /**
     * Solves, again for as long as the objective asks for it, then looks at the end point.
     *
     * @param listener told after each step
     * @param cancelled asked before each evaluation
     */
    public Training train(SolveListener listener, BooleanSupplier cancelled) {
        Training.PointValue before = Training.PointValue.at(problem, start);
        List<EarlierTraining> earlier = new ArrayList<>();
        Problem last = problem;
        RemainingBudget budget = new RemainingBudget(experiment.budget());
        SolveResult solved = solve(last, start, budget, listener, cancelled);
        while (budget.isLeft(solved)) {
            Optional<Problem> next = last.refined(solved.point(), earlier.size(), plugins);
            if (next.isEmpty()) {
                break;
            }
            earlier.add(new EarlierTraining(last, solved));
            last = next.get();
            solved = solve(last, solved.point(), budget, listener, cancelled);
        }
        return result(last, before, List.copyOf(earlier), solved, cancelled.getAsBoolean());
    }

    private SolveResult solve(
            Problem part, double[] from, RemainingBudget budget, SolveListener listener, BooleanSupplier cancelled) {
        SolveControls controls = budget.limit(SolveControls.defaults())
                .withSeed(problem.initial().seed())
                .withRecording(experiment.output().recording())
                .withListener(listener)
                .withCancelled(cancelled);
        SolveResult solved = SolveDriver.solve(part.objective(), from, chain.solver(), controls);
        budget.spend(solved);
        return solved;
    }

    private Training result(
            Problem last,
            Training.PointValue before,
            List<EarlierTraining> earlier,
            SolveResult solved,
            boolean interrupted) {
        Training.PointValue after = Training.PointValue.at(last, solved.point());
        Optional<LossCheck> check = LossCheck.of(last, solved.point(), after.loss());
        Optional<PointReport> report = last.objective().reporter().map(told -> told.report(solved.point()));
        return new Training(
                experiment,
                last,
                chain,
                before,
                earlier,
                solved,
                after,
                check,
                report,
                assess(last, solved, interrupted));
    }

    private Assessment assess(Problem last, SolveResult solved, boolean interrupted) {
        if (interrupted || solved.reason().status() == Status.FAILED) {
            return Assessment.undecided("Not examined: the run was interrupted or failed.");
        }
        return Assessment.ofEnd(last, solved.point(), experiment.output().spectrum());
    }
}

package org.thalweg.bench.workprecision;

import java.util.Locale;
import org.thalweg.core.objective.Norms;
import org.thalweg.core.solve.EvaluationCounts;
import org.thalweg.core.solve.SolveResult;

/**
 * What one solver did on one problem.
 *
 * @param result the last run, to its own end
 * @param gradient largest absolute entry of the gradient at its end
 * @param seconds median wall time of the runs
 * @param secondsToGoal median wall time of runs that end when the gradient is down to the goal; NaN if it never is
 * @param processorToGoal as {@code secondsToGoal}, in mean processor time of the thread
 * @param repeats number of runs
 */
record Measurement(
        BenchProblem problem,
        String solver,
        SolveResult result,
        double gradient,
        double seconds,
        double secondsToGoal,
        double processorToGoal,
        int repeats) {

    static final String HEADER = "problem,group,solver,status,loss,gradient,value-evaluations,gradient-evaluations,"
            + "hessian-evaluations,hessian-vector-evaluations,jacobian-evaluations,seconds,seconds-to-goal,processor-seconds-to-goal,"
            + "repeats";

    static Measurement of(
            BenchProblem problem,
            String solver,
            SolveResult result,
            double seconds,
            double secondsToGoal,
            double processorToGoal,
            int repeats) {
        double[] gradient = new double[problem.objective().dimension()];
        problem.objective()
                .gradient(result.point(), gradient, problem.objective().newWorkspace());
        return new Measurement(
                problem, solver, result, Norms.inf(gradient), seconds, secondsToGoal, processorToGoal, repeats);
    }

    String csv() {
        EvaluationCounts counts = result.evaluations();
        return String.format(
                Locale.ROOT,
                "\"%s\",\"%s\",%s,%s,%s,%s,%d,%d,%d,%d,%d,%.4g,%.4g,%.4g,%d",
                problem.name(),
                problem.group(),
                solver,
                result.reason().status(),
                result.value(),
                gradient,
                counts.value(),
                counts.gradient(),
                counts.hessian(),
                counts.hessianVector(),
                counts.jacobian(),
                seconds,
                secondsToGoal,
                processorToGoal,
                repeats);
    }
}

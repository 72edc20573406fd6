package org.thalweg.testkit;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.thalweg.core.objective.Norms;
import org.thalweg.core.objective.Objective;
import org.thalweg.core.objective.ResidualObjective;
import org.thalweg.core.solve.SolveResult;
import org.thalweg.core.solve.Solver;
import org.thalweg.core.solve.Status;
import org.thalweg.core.solve.StopReason;

/** What a solver says of its end, computed anew at the point it returned. */
final class ClaimedEnd {

    private ClaimedEnd() {}

    /**
     * Fails unless value, gradient and reason of a result hold at its point.
     *
     * @param solver the solver that made the result; one that works on residuals sums in an order of its own
     * @param problem what it solved
     * @param result how it says that it ended
     */
    static void verify(Solver solver, TestProblem problem, SolveResult result) {
        Objective objective = problem.objective();
        double[] point = result.point();
        String where = solver.name() + " on " + problem;
        double value = objective.value(point, objective.newWorkspace());
        double rounding = solver.needsLeastSquares() ? roundingOfSquares(objective, point) : 0;
        assertClose(value, result.value(), rounding, where + ": the returned value is not that of the returned point");
        double[] gradient = new double[point.length];
        objective.gradient(point, gradient, objective.newWorkspace());
        result.evaluation().gradient().ifPresent(claimed -> {
            for (int i = 0; i < gradient.length; i++) {
                String what = ": the returned gradient is not that of the returned point, entry " + i;
                assertClose(gradient[i], claimed[i], rounding, where + what);
            }
        });
        StopReason reason = result.reason();
        if (reason.criterion().equals("gradient-norm")) {
            assertClose(Norms.inf(gradient), reason.measured(), rounding, where + ": measured gradient norm");
            assertTrue(reason.measured() <= reason.threshold(), where + ": " + reason + " claims what is not so.");
        }
        if (reason.status() == Status.PRECISION_LIMIT) {
            verifyPrecisionLimit(where, objective, point, value);
        }
        assertFalse(reason.text().isBlank(), where + ": the reason has no text.");
    }

    /** Equal bits where nothing may differ. */
    private static void assertClose(double expected, double actual, double rounding, String what) {
        assertTrue(
                expected == actual || Math.abs(expected - actual) <= rounding,
                () -> what + ": " + actual + " instead of " + expected);
    }

    /** A solver that works on residuals sums their squares and slopes itself, in an order of its own. */
    private static double roundingOfSquares(Objective objective, double[] point) {
        ResidualObjective squares = objective.leastSquares().orElseThrow();
        double[] residuals = new double[squares.residualCount()];
        double[] jacobian = new double[residuals.length * point.length];
        squares.jacobian(point, residuals, jacobian, squares.newWorkspace());
        double size = Norms.inf(residuals);
        return 0x1p-48 * residuals.length * size * Math.max(size, Norms.inf(jacobian));
    }

    /** No step against the gradient lowers the value by more than rounding. */
    private static void verifyPrecisionLimit(String where, Objective objective, double[] point, double value) {
        double[] gradient = new double[point.length];
        objective.gradient(point, gradient, objective.newWorkspace());
        double[] trial = new double[point.length];
        for (int k = 0; k <= 40; k++) {
            for (int i = 0; i < point.length; i++) {
                trial[i] = point[i] - Math.scalb(gradient[i], -k);
            }
            double lowered = value - objective.value(trial, objective.newWorkspace());
            double rounding = 1e-13 * Math.max(1, Math.abs(value));
            int exponent = -k;
            assertTrue(
                    lowered <= rounding,
                    () -> where + " claims the precision limit at value " + value + ", but a step of 2^" + exponent
                            + " against the gradient lowers it by " + lowered + ".");
        }
    }
}

package org.thalweg.cli.result;

import java.util.ArrayList;
import java.util.List;
import org.thalweg.analysis.diagnosis.Explainer;
import org.thalweg.analysis.diagnosis.Explanation;
import org.thalweg.analysis.diagnosis.Finding;
import org.thalweg.analysis.stationary.Verdict;
import org.thalweg.cli.experiment.Problem;
import org.thalweg.core.objective.Diagnosis;
import org.thalweg.core.objective.Objective;
import org.thalweg.core.objective.PointReporter;
import org.thalweg.core.objective.Statement;
import org.thalweg.core.solve.Status;

/** Why a run stopped where it did. */
public final class ResultExplanation {

    private ResultExplanation() {}

    /** Everything known of losses on data; of another objective what it says itself, and what its point is. */
    public static Explanation of(Problem problem, StoredResult stored) {
        return problem.dataObjective()
                .map(loss -> Explainer.withDefaults()
                        .naming(problem.names().inputs(), problem.names().outputs())
                        .explain(loss, stored.parameters(), stored.status(), stored.stopReason()))
                .orElseGet(() -> of(problem.objective(), stored));
    }

    /** What the objective finds itself, then what holds for the points of any objective. */
    private static Explanation of(Objective objective, StoredResult stored) {
        double[] theta = stored.parameters();
        Diagnosis diagnosis = objective
                .reporter()
                .map((PointReporter reporter) -> reporter.diagnose(theta))
                .orElse(Diagnosis.NONE);
        List<Finding> findings = new ArrayList<>(
                diagnosis.findings().stream().map(ResultExplanation::finding).toList());
        List<String> clear = new ArrayList<>(diagnosis.checkedAndClear());
        addRun(stored, findings, clear);
        if (objective.maxOrder() >= 2) {
            addPoint(Assessment.of(objective, theta), findings, clear);
        }
        return new Explanation(findings, clear);
    }

    private static Finding finding(Statement statement) {
        return new Finding(statement.name(), statement.sentence(), statement.value(), statement.proved());
    }

    private static void addRun(StoredResult stored, List<Finding> findings, List<String> clear) {
        if (stored.status().equals(Status.BUDGET_EXHAUSTED.text())) {
            findings.add(new Finding(
                    "budget-spent", "The run was cut short by its budget: " + stored.stopReason(), Double.NaN, false));
        } else {
            clear.add("budget-spent");
        }
    }

    private static void addPoint(Assessment assessment, List<Finding> findings, List<String> clear) {
        boolean stuck = assessment.verdict().equals(Verdict.SADDLE.text());
        boolean moving = assessment.verdict().equals(Verdict.UNDECIDED.text());
        if (stuck || moving) {
            findings.add(new Finding(
                    stuck ? "saddle" : "not-stationary", assessment.sentence(), assessment.morseIndex(), false));
        }
        if (!stuck) {
            clear.add("saddle");
        }
        if (!moving) {
            clear.add("not-stationary");
        }
    }
}

package org.thalweg.cli.result;

import java.util.LinkedHashMap;
import java.util.Map;
import org.thalweg.cli.experiment.Problem;
import org.thalweg.core.solve.SolveResult;

/**
 * A training after which the objective asked to be trained on with other options, such as further points.
 *
 * @param problem what was trained
 * @param solved how it ended; the next training began there
 */
public record EarlierTraining(Problem problem, SolveResult solved) {

    /** Options of the objective, end point and work: enough to make the next objective again. */
    Map<String, Object> tree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put(
                "objective",
                ExperimentRecord.named(problem.measure().objective().orElseThrow()));
        tree.put("loss", Training.PointValue.at(problem, solved.point()).loss());
        tree.put("parameters", solved.point());
        tree.put("status", solved.reason().status().text());
        tree.put("stopReason", solved.reason().text());
        tree.put("evaluations", ResultTree.evaluations(solved.evaluations()));
        tree.put("iterations", Training.iterations(solved));
        tree.put("wallSeconds", solved.wallSeconds());
        return tree;
    }
}

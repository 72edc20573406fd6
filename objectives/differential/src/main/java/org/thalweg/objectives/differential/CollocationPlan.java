package org.thalweg.objectives.differential;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.thalweg.core.data.Dataset;

/** All points of an objective in one list, and the blocks of residuals there. Data targets follow a point's coordinates. */
final class CollocationPlan {

    private final List<double[]> points = new ArrayList<>();
    private final List<ResidualBlock> blocks = new ArrayList<>();
    private final Channels channels;
    private int residuals;

    CollocationPlan(DifferentialProblem problem, Optional<Dataset> data) {
        channels = problem.channels();
        double[][] collocation = problem.placement().points(problem.domain());
        add("equation", problem.equations(), collocation, 1);
        int perEdge = Math.max(2, problem.placement().count());
        for (Condition condition : problem.softConditions()) {
            Expression error = condition.what().minus(condition.value());
            add("condition", List.of(error), condition.points(problem.domain(), perEdge), problem.conditionWeight());
        }
        data.ifPresent(known -> addData(problem, known));
    }

    private void add(String name, List<Expression> formulas, double[][] where, double weight) {
        List<Tape> tapes =
                formulas.stream().map(formula -> Tape.of(formula, channels)).toList();
        ResidualBlock block = new ResidualBlock(
                name, tapes, points.size(), where.length, Math.sqrt(weight / where.length), residuals);
        points.addAll(List.of(where));
        blocks.add(block);
        residuals += block.size();
    }

    private void addData(DifferentialProblem problem, Dataset data) {
        if (data.isWeighted() || data.hasLabels()) {
            throw new IllegalArgumentException(
                    "Data beside a differential equation must be target values without weights, but these have "
                            + (data.hasLabels() ? "class labels." : "weights."));
        }
        int inputs = data.inputWidth();
        double[][] rows = new double[data.samples()][inputs + data.targetWidth()];
        List<Expression> formulas = new ArrayList<>();
        for (int j = 0; j < data.targetWidth(); j++) {
            formulas.add(Expression.unknown(j).minus(Expression.variable(inputs + j)));
        }
        for (int n = 0; n < rows.length; n++) {
            for (int i = 0; i < inputs; i++) {
                rows[n][i] = data.input(n, i);
            }
            for (int j = 0; j < data.targetWidth(); j++) {
                rows[n][inputs + j] = data.target(n, j);
            }
        }
        add("data", formulas, rows, problem.dataWeight());
    }

    double[][] points() {
        return points.toArray(double[][]::new);
    }

    List<ResidualBlock> blocks() {
        return List.copyOf(blocks);
    }

    Channels channels() {
        return channels;
    }

    int residualCount() {
        return residuals;
    }
}

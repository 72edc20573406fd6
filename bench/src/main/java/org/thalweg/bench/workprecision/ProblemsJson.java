package org.thalweg.bench.workprecision;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.thalweg.core.objective.L2;
import org.thalweg.core.objective.NetworkObjective;

/** Writes problems so that another program can compute the same functions from the same starts. */
final class ProblemsJson {

    private ProblemsJson() {}

    /** Name, group, start, loss and gradient there, and for a network its data, layers and penalty. */
    static String of(List<BenchProblem> problems) {
        return problems.stream().map(ProblemsJson::of).collect(Collectors.joining(",\n", "[\n", "\n]\n"));
    }

    private static String of(BenchProblem problem) {
        double[] gradient = new double[problem.objective().dimension()];
        double loss = problem.objective()
                .gradient(problem.start(), gradient, problem.objective().newWorkspace());
        String text = "{\"name\": \"" + problem.name() + "\", \"group\": \"" + problem.group() + "\", \"start\": "
                + Arrays.toString(problem.start()) + ", \"loss\": " + loss + ", \"gradient\": "
                + Arrays.toString(gradient);
        return problem.objective() instanceof NetworkObjective network
                ? text + ", \"network\": " + network(network) + "}"
                : text + "}";
    }

    private static String network(NetworkObjective objective) {
        double lambda = objective.regularizers().stream()
                .mapToDouble(r -> ((L2) r).lambda())
                .sum();
        return "{\"layers\": \"" + objective.network().text() + "\", \"inputWidth\": "
                + objective.network().inputWidth() + ", \"targetWidth\": "
                + objective.network().outputWidth() + ", \"lossName\": \""
                + objective.loss().name() + "\", \"lambda\": " + lambda + ", \"inputs\": "
                + Arrays.toString(objective.data().copyInputs()) + ", \"targets\": "
                + Arrays.toString(objective.data().copyTargets()) + "}";
    }
}

package org.thalweg.cli.page;

import java.util.List;
import java.util.Map;
import org.thalweg.analysis.landscape.Connection;
import org.thalweg.analysis.landscape.LandscapePoint;
import org.thalweg.analysis.spectrum.HessianSpectrum;
import org.thalweg.cli.experiment.Problem;
import org.thalweg.cli.landscape.LandscapeTree;
import org.thalweg.cli.landscape.StoredLandscape;
import org.thalweg.cli.result.Assessment;
import org.thalweg.cli.result.PointQuality;

/** One point of a landscape: its numbers, its neighbors and, if asked for, network, prediction and spectrum. */
final class LandscapePointModel {

    private static final double ZERO_WEIGHT = 1e-8;

    private LandscapePointModel() {}

    static Map<String, Object> of(StoredLandscape stored, LandscapePoint point, boolean detailed) {
        Map<String, Object> tree = LandscapeTree.brief(point);
        tree.put("down", neighbors(stored.landscape().from(point.id()), Connection::to));
        tree.put(
                "up",
                neighbors(
                        stored.landscape().connections().stream()
                                .filter(connection -> connection.to() == point.id())
                                .toList(),
                        Connection::from));
        if (detailed) {
            Problem problem = stored.problem();
            double[] theta = point.theta();
            HessianSpectrum spectrum = HessianSpectrum.of(problem.objective(), theta);
            Map<String, Object> eigenvalues = Named.of("eigenvalues", spectrum.eigenvalues());
            eigenvalues.putAll(Assessment.errors(spectrum));
            tree.put("spectrum", eigenvalues);
            tree.put("network", NetworkModel.of(problem.network(), theta));
            tree.put("quality", PointQuality.of(problem, theta, ZERO_WEIGHT).tree());
            problem.dataObjective()
                    .ifPresent(objective -> tree.put("prediction", PredictionModel.values(objective, theta)));
        }
        return tree;
    }

    private static List<Long> neighbors(
            List<Connection> connections, java.util.function.ToLongFunction<Connection> end) {
        return connections.stream().mapToLong(end).distinct().boxed().toList();
    }
}

package org.thalweg.objectives.gaussian;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.thalweg.core.objective.PointReport;
import org.thalweg.core.objective.PointReporter;
import org.thalweg.core.objective.Statement;
import org.thalweg.core.objective.Workspace;

/** How near a student has come to its teacher. */
final class TeacherReport implements PointReporter {

    /** Relative distance up to which a neuron counts as found. */
    private static final double FOUND = 1e-6;

    private final PopulationLoss loss;

    TeacherReport(PopulationLoss loss) {
        this.loss = loss;
    }

    @Override
    public PointReport report(double[] theta) {
        NeuronMatching matching = NeuronMatching.of(loss.student(), theta, loss.teacher());
        long found =
                matching.matches().stream().filter(m -> m.distance() <= FOUND).count();
        int neurons = loss.teacher().network().layers().get(0).width();
        List<Statement> statements = new ArrayList<>();
        statements.add(Statement.measured(
                "teacher-neurons-found",
                found,
                found + " of the teacher's " + neurons + " neurons are found within a relative distance of " + FOUND
                        + "."));
        statements.add(Statement.measured(
                "teacher-distance",
                matching.largestDistance(),
                "The largest relative distance of a student neuron to its teacher neuron is "
                        + matching.largestDistance() + " (" + pairs(matching) + ")."));
        channel(theta).ifPresent(statements::add);
        return PointReport.of(statements);
    }

    /** Whether two neurons run to infinity together, and what is gained by going twice as far. */
    private Optional<Statement> channel(double[] theta) {
        boolean odd =
                ShallowNetwork.activation(loss.student(), "student").traits().odd();
        return MergingNeurons.of(loss.student(), theta, odd).map(pair -> {
            Workspace workspace = loss.newWorkspace();
            double gain = loss.value(theta, workspace) - loss.value(pair.farther(loss.student(), theta), workspace);
            return Statement.measured(
                    "channel-to-infinity",
                    gain,
                    "Neurons " + (pair.first() + 1) + " and " + (pair.second() + 1) + " come together"
                            + (pair.opposite() ? " (one with the opposite sign)" : "")
                            + " up to " + pair.distance() + " of their length, with large output weights that cancel: "
                            + (gain > 0
                                    ? "a channel to infinity, in which the loss falls by " + gain
                                            + " where these weights are twice as large."
                                    : "where these weights are twice as large the loss is higher by " + -gain + "."));
        });
    }

    private static String pairs(NeuronMatching matching) {
        return matching.matches().stream()
                .map(m -> (m.student() + 1) + " to " + (m.teacher() + 1))
                .collect(Collectors.joining(", "));
    }
}

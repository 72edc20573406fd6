package org.thalweg.objectives.gaussian;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.thalweg.core.objective.PointReport;
import org.thalweg.core.objective.PointReporter;
import org.thalweg.core.objective.Statement;

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
        return PointReport.of(statements);
    }

    private static String pairs(NeuronMatching matching) {
        return matching.matches().stream()
                .map(m -> (m.student() + 1) + " to " + (m.teacher() + 1))
                .collect(Collectors.joining(", "));
    }
}

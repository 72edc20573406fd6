package org.thalweg.analysis.diagnosis;

import static org.thalweg.analysis.internal.NumberText.brief;

import java.util.Optional;
import org.thalweg.analysis.stationary.StationaryPoint;
import org.thalweg.analysis.stationary.Verdict;

/** The end point is a saddle, from which the loss falls in some direction. */
final class SaddleCheck implements Check {

    @Override
    public String code() {
        return "saddle";
    }

    @Override
    public boolean applies(Situation s) {
        return s.point().isPresent();
    }

    @Override
    public Optional<Finding> look(Situation s) {
        StationaryPoint point = s.point().orElseThrow();
        if (point.verdict() != Verdict.SADDLE) {
            return Optional.empty();
        }
        double lowest = point.spectrum().eigenvalue(0);
        return suspected(
                "The end point is a saddle, not a minimum: the loss of " + brief(s.value()) + " falls in "
                        + point.morseIndex() + (point.morseIndex() == 1 ? " direction" : " directions")
                        + " (smallest eigenvalue " + brief(lowest)
                        + "); a start at other random parameters, or a step along that direction, leaves it.",
                lowest);
    }
}

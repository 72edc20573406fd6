package org.thalweg.analysis.diagnosis;

import static org.thalweg.analysis.internal.NumberText.brief;

import java.util.Optional;
import org.thalweg.analysis.stationary.StationaryPoint;
import org.thalweg.core.solve.Status;

/**
 * The parameters run to infinity while the loss keeps falling.
 *
 * <p>Said if the run ended so, or if the Newton step is long compared with the parameters and growing all parameters
 * still lowers the loss although they are large already.
 */
final class EscapingCheck implements Check {

    private static final double LONG_STEP = 1e-2;
    /** Root mean square of the parameters beyond which they count as large. */
    private static final double LARGE = 10;

    @Override
    public String code() {
        return "escaping-parameters";
    }

    @Override
    public boolean applies(Situation s) {
        return s.point().isPresent() || s.statusIs(Status.ESCAPING.text());
    }

    @Override
    public Optional<Finding> look(Situation s) {
        if (s.statusIs(Status.ESCAPING.text())) {
            return suspected(
                    "The parameters run to infinity while the loss keeps falling (" + s.reason()
                            + "): there is no minimum in this direction; regularize or bound the parameters.",
                    s.value());
        }
        StationaryPoint point = s.point().orElseThrow();
        double rootMeanSquare = point.parameterNorm() / Math.sqrt(s.theta().length);
        double outward = 0;
        for (int i = 0; i < s.theta().length; i++) {
            outward = Math.fma(-s.gradient()[i], s.theta()[i], outward);
        }
        if (rootMeanSquare < LARGE || outward <= 0 || !(point.relativeNewtonStep() > LONG_STEP)) {
            return Optional.empty();
        }
        return suspected(
                "The parameters seem to run to infinity: their norm is " + brief(point.parameterNorm())
                        + ", the Newton step is " + brief(point.relativeNewtonStep())
                        + " of it, and the loss still falls as they grow; regularize or bound the parameters to make a"
                        + " minimum exist.",
                point.parameterNorm());
    }
}

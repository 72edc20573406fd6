package org.thalweg.analysis.diagnosis;

import static org.thalweg.analysis.internal.NumberText.brief;
import static org.thalweg.analysis.internal.NumberText.significant;

import java.util.List;
import java.util.Optional;
import org.thalweg.analysis.stationary.GrowthEvidence;
import org.thalweg.analysis.stationary.StationaryPoint;
import org.thalweg.core.solve.Status;

/**
 * The parameters run to infinity while the loss keeps falling.
 *
 * <p>Said if the run ended so, or if the Newton step is long compared with the parameters and growing all parameters
 * still lowers the loss although they are large already. The value is the estimated limit of the loss, or the loss itself
 * where the step cannot be computed.
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
        Optional<GrowthEvidence> escape = s.point().flatMap(point -> GrowthEvidence.detect(s.objective(), s.theta()));
        String detail = escape.map(EscapingCheck::detail).orElse("");
        if (s.statusIs(Status.ESCAPING.text())) {
            return suspected(
                    "The parameters run to infinity while the loss keeps falling (" + s.reason() + ")" + detail
                            + "; there is no minimum in this direction, regularize or bound the parameters.",
                    escape.map(GrowthEvidence::limitingLoss).orElse(s.value()));
        }
        StationaryPoint point = s.point().orElseThrow();
        if (escape.isEmpty() && !looksEndless(s, point)) {
            return Optional.empty();
        }
        return suspected(
                "The parameters seem to run to infinity: their norm is " + brief(point.parameterNorm())
                        + ", the Newton step is " + brief(point.relativeNewtonStep())
                        + " of it, and the loss still falls as they grow" + detail
                        + "; regularize or bound the parameters to make a minimum exist.",
                escape.map(GrowthEvidence::limitingLoss).orElse(s.value()));
    }

    private static boolean looksEndless(Situation s, StationaryPoint point) {
        double rootMeanSquare = point.parameterNorm() / Math.sqrt(s.theta().length);
        double outward = 0;
        for (int i = 0; i < s.theta().length; i++) {
            outward = Math.fma(-s.gradient()[i], s.theta()[i], outward);
        }
        return rootMeanSquare >= LARGE && outward > 0 && point.relativeNewtonStep() > LONG_STEP;
    }

    private static String detail(GrowthEvidence escape) {
        return named(escape, GrowthEvidence.Manner.SHARPENING, " sharpening")
                + named(escape, GrowthEvidence.Manner.MERGING, " merging") + ", towards a loss of about "
                + significant(escape.limitingLoss());
    }

    private static String named(GrowthEvidence escape, GrowthEvidence.Manner manner, String doing) {
        List<String> names = escape.neurons(manner).stream()
                .map(neuron -> UnitNames.of(neuron.layer() - 1, neuron.neuron()))
                .toList();
        return names.isEmpty() ? "" : ", with" + doing + " " + UnitNames.list(names);
    }
}

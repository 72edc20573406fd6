package org.thalweg.analysis.diagnosis;

import static org.thalweg.analysis.internal.NumberText.brief;

import java.util.Optional;
import org.thalweg.core.objective.Norms;
import org.thalweg.core.solve.Status;

/**
 * The run did not meet its criterion because double precision can do no better.
 *
 * <p>Applies to runs that ended at the precision limit or stalled; a run that met its criterion has no need of the
 * explanation. Rounding is confirmed if the decrease that the quadratic model promises is below the rounding error of
 * the loss, 16 u (|E| + Σ |∂E/∂θᵢ θᵢ|).
 */
final class RoundingFloorCheck implements Check {

    private static final double OPERATIONS = 16;

    @Override
    public String code() {
        return "rounding-floor";
    }

    @Override
    public boolean applies(Situation s) {
        return s.point().isPresent()
                && (s.statusIs(Status.PRECISION_LIMIT.text()) || s.statusIs(Status.STALLED.text()));
    }

    @Override
    public Optional<Finding> look(Situation s) {
        double rounding = Math.abs(s.value());
        for (int i = 0; i < s.gradient().length; i++) {
            rounding += Math.abs(s.gradient()[i] * s.theta()[i]);
        }
        rounding *= OPERATIONS * 0.5 * Math.ulp(1.0);
        double decrease = PromisedDecrease.at(s).certain();
        if (!(decrease <= rounding) || PromisedDecrease.at(s).isRelevant(s)) {
            return Optional.empty();
        }
        return suspected(
                "The rounding floor is reached: a further step promises to lower the loss of " + brief(s.value())
                        + " by "
                        + brief(decrease) + ", less than its rounding error of " + brief(rounding)
                        + ", with a largest absolute gradient entry of " + brief(Norms.inf(s.gradient()))
                        + "; a smaller tolerance cannot be met in double precision.",
                rounding);
    }
}

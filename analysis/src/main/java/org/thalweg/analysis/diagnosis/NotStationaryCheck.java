package org.thalweg.analysis.diagnosis;

import static org.thalweg.analysis.internal.NumberText.brief;

import java.util.Optional;
import org.thalweg.core.objective.Norms;

/** The loss would still fall noticeably nearby. */
final class NotStationaryCheck implements Check {

    @Override
    public String code() {
        return "not-stationary";
    }

    @Override
    public boolean applies(Situation s) {
        return s.point().isPresent();
    }

    @Override
    public Optional<Finding> look(Situation s) {
        PromisedDecrease decrease = PromisedDecrease.at(s);
        if (!decrease.isRelevant(s)) {
            return Optional.empty();
        }
        double gradientNorm = Norms.inf(s.gradient());
        return suspected(
                "The end point is not stationary yet: the largest absolute gradient entry is " + brief(gradientNorm)
                        + ", and one more step promises to lower the loss of " + brief(s.value()) + " by about "
                        + brief(decrease.total(s)) + ".",
                gradientNorm);
    }
}

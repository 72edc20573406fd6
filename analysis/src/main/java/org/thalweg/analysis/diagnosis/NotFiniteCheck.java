package org.thalweg.analysis.diagnosis;

import java.util.Optional;
import org.thalweg.core.objective.Norms;

/** The loss or its gradient overflows at the end point. */
final class NotFiniteCheck implements Check {

    @Override
    public String code() {
        return "not-finite";
    }

    @Override
    public Optional<Finding> look(Situation s) {
        boolean finite = Double.isFinite(s.value()) && Double.isFinite(Norms.inf(s.gradient()));
        return finite
                ? Optional.empty()
                : proved(
                        "The loss (" + s.value() + ") or its gradient is not finite at this point: start from smaller"
                                + " parameters or scale the data.",
                        s.value());
    }
}

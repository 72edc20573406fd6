package org.thalweg.analysis.diagnosis;

import static org.thalweg.analysis.internal.NumberText.brief;

import java.util.Optional;
import org.thalweg.core.objective.Norms;
import org.thalweg.core.solve.Status;

/** The run was ended by a budget, a listener or an interrupt before any criterion held. */
final class BudgetCheck implements Check {

    @Override
    public String code() {
        return "budget-spent";
    }

    @Override
    public Optional<Finding> look(Situation s) {
        if (!s.statusIs(Status.BUDGET_EXHAUSTED.text()) && !s.statusIs(Status.STOPPED_BY_LISTENER.text())) {
            return Optional.empty();
        }
        double gradientNorm = Norms.inf(s.gradient());
        return proved(
                "The run was stopped before any criterion held (" + s.reason()
                        + "); the largest absolute gradient entry is" + " still " + brief(gradientNorm)
                        + ": continue from this result with a larger budget.",
                gradientNorm);
    }
}

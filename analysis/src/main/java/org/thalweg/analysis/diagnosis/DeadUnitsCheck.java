package org.thalweg.analysis.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Hidden neurons whose slope is exactly 0 for every sample, as a relu that is never active: no gradient reaches their
 * inputs, so no method that uses derivatives can bring them back.
 */
final class DeadUnitsCheck implements Check {

    @Override
    public String code() {
        return "dead-units";
    }

    @Override
    public boolean applies(Situation s) {
        return s.network().layers().size() > 1;
    }

    @Override
    public Optional<Finding> look(Situation s) {
        List<String> dead = new ArrayList<>();
        double[][] steepest = s.units().steepest();
        int hidden = 0;
        for (int l = 0; l < steepest.length - 1; l++) {
            for (int i = 0; i < steepest[l].length; i++) {
                hidden++;
                if (steepest[l][i] == 0) {
                    dead.add(UnitNames.of(l, i));
                }
            }
        }
        return dead.isEmpty()
                ? Optional.empty()
                : proved(
                        dead.size() + " of " + hidden + " hidden neurons are dead, their slope is 0 for every sample: "
                                + UnitNames.list(dead) + "; no gradient can revive them, start from other parameters.",
                        dead.size());
    }
}

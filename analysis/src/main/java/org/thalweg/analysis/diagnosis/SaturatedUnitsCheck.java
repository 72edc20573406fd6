package org.thalweg.analysis.diagnosis;

import static org.thalweg.analysis.internal.NumberText.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Hidden neurons whose slope is tiny, though not 0, for every sample, so that training hardly moves them. */
final class SaturatedUnitsCheck implements Check {

    private static final double TINY_SLOPE = 1e-6;

    @Override
    public String code() {
        return "saturated-units";
    }

    @Override
    public boolean applies(Situation s) {
        return s.network().layers().size() > 1;
    }

    @Override
    public Optional<Finding> look(Situation s) {
        List<String> saturated = new ArrayList<>();
        double[][] steepest = s.units().steepest();
        double largest = 0;
        for (int l = 0; l < steepest.length - 1; l++) {
            for (int i = 0; i < steepest[l].length; i++) {
                if (steepest[l][i] > 0 && steepest[l][i] < TINY_SLOPE) {
                    saturated.add(UnitNames.of(l, i));
                    largest = Math.max(largest, steepest[l][i]);
                }
            }
        }
        return saturated.isEmpty()
                ? Optional.empty()
                : suspected(
                        saturated.size() + (saturated.size() == 1 ? " hidden neuron is" : " hidden neurons are")
                                + " saturated for every sample (largest slope " + brief(largest) + "): "
                                + UnitNames.list(saturated) + "; scale the inputs or start from smaller weights.",
                        saturated.size());
    }
}

package org.thalweg.analysis.diagnosis;

import static org.thalweg.analysis.internal.NumberText.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.thalweg.core.network.ActivationTraits;

/**
 * Hidden neurons that are next to flat on every sample, though their slope is not 0, so that training hardly moves them and
 * they do little more than a bias: outputs next to one bound of a bounded activation, or a tiny slope of any.
 */
final class SaturatedUnitsCheck implements Check {

    private static final double TINY_SLOPE = 1e-6;

    /** Part of the range of a bounded activation that counts as its end: |tanh| above 0.99. */
    private static final double END_OF_RANGE = 0.005;

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
                if (isSaturated(s, l, i)) {
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

    /** Whether any hidden neuron is saturated for every sample. */
    static boolean anyIn(Situation s) {
        double[][] steepest = s.units().steepest();
        for (int l = 0; l < steepest.length - 1; l++) {
            for (int i = 0; i < steepest[l].length; i++) {
                if (isSaturated(s, l, i)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isSaturated(Situation s, int layer, int unit) {
        UnitStatistics units = s.units();
        double slope = units.steepest()[layer][unit];
        if (!(slope > 0)) {
            return false;
        }
        ActivationTraits traits =
                s.network().layers().get(layer).activations().get(unit).traits();
        double end = END_OF_RANGE * (traits.upperBound() - traits.lowerBound());
        boolean bounded = Double.isFinite(end);
        return slope < TINY_SLOPE
                || bounded && units.lowest()[layer][unit] > traits.upperBound() - end
                || bounded && units.highest()[layer][unit] < traits.lowerBound() + end;
    }
}

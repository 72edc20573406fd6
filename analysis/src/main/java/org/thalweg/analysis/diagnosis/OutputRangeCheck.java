package org.thalweg.analysis.diagnosis;

import static org.thalweg.analysis.internal.NumberText.brief;
import static org.thalweg.analysis.internal.NumberText.exact;

import java.util.Optional;
import org.thalweg.core.data.Dataset;
import org.thalweg.core.network.Activation;
import org.thalweg.core.network.ActivationTraits;

/** Targets that the output activation cannot reach: their squared distance from its range is a floor of the loss. */
final class OutputRangeCheck implements Check {

    @Override
    public String code() {
        return "targets-out-of-range";
    }

    @Override
    public boolean applies(Situation s) {
        return s.isSquaredError() && s.floorsHold();
    }

    @Override
    public Optional<Finding> look(Situation s) {
        Dataset data = s.data();
        double floor = 0;
        int outside = 0;
        String range = "";
        for (int j = 0; j < data.targetWidth(); j++) {
            Activation activation = s.outputLayer().activations().get(j);
            for (int n = 0; n < data.samples(); n++) {
                double distance = distance(data.target(n, j), activation.traits());
                if (distance > 0 && data.weight(n) > 0) {
                    outside++;
                    floor += data.weight(n) * distance * distance;
                    range = activation.name() + " (" + brief(activation.traits().lowerBound()) + " to "
                            + brief(activation.traits().upperBound()) + ")";
                }
            }
        }
        floor /= data.totalWeight();
        if (outside == 0) {
            return Optional.empty();
        }
        return proved(
                outside + (outside == 1 ? " target lies" : " targets lie")
                        + " outside the range of the output activation "
                        + range + ", so the loss cannot be below " + exact(floor) + " (here it is "
                        + brief(s.dataLoss()) + "): scale the targets or use an identity output.",
                floor);
    }

    private static double distance(double target, ActivationTraits traits) {
        return Math.max(0, Math.max(traits.lowerBound() - target, target - traits.upperBound()));
    }
}

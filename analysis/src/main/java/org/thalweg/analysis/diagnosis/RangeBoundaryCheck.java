package org.thalweg.analysis.diagnosis;

import static org.thalweg.analysis.internal.NumberText.brief;

import java.util.Optional;
import org.thalweg.core.data.Dataset;
import org.thalweg.core.network.Activation;

/**
 * Targets at or beyond a bound that the output activation approaches only at infinity.
 *
 * <p>For such a sample the loss falls for ever as the preactivation grows. It is certain that no minimum exists only if
 * the loss could come as near to its floor as one likes, which is not checked here; so this is a suspicion. Activations
 * with a kink (relu) attain their bounds and are left out.
 */
final class RangeBoundaryCheck implements Check {

    @Override
    public String code() {
        return "targets-on-range-boundary";
    }

    @Override
    public boolean applies(Situation s) {
        return s.isSquaredError() && s.isUnregularized();
    }

    @Override
    public Optional<Finding> look(Situation s) {
        Dataset data = s.data();
        int count = 0;
        for (int j = 0; j < data.targetWidth(); j++) {
            Activation activation = s.outputLayer().activations().get(j);
            for (int n = 0; n < data.samples(); n++) {
                double target = data.target(n, j);
                boolean reached = target <= activation.traits().lowerBound()
                        || target >= activation.traits().upperBound();
                count += reached && !activation.traits().kinkAtZero() && data.weight(n) > 0 ? 1 : 0;
            }
        }
        return count == 0
                ? Optional.empty()
                : suspected(
                        count + (count == 1 ? " target equals or exceeds" : " targets equal or exceed")
                                + " a bound that the output activation reaches only at infinity, so the loss of "
                                + brief(s.dataLoss())
                                + " can fall for ever as weights grow: move the targets inside the range or regularize.",
                        count);
    }
}

package org.thalweg.analysis.diagnosis;

import static org.thalweg.analysis.internal.NumberText.brief;

import java.util.Optional;
import org.thalweg.core.data.Dataset;

/**
 * All samples are classified right and nothing holds the weights: no minimum exists.
 *
 * <p>Proof: multiplying the weights and biases of the softmax layer by c multiplies the logits by c; if at θ the logit of
 * the right class is the strictly largest of every sample, the loss tends to 0 as c → ∞, while it is positive at every
 * finite point. So its infimum 0 is not attained.
 */
final class SeparableCheck implements Check {

    @Override
    public String code() {
        return "separable-without-minimum";
    }

    @Override
    public boolean applies(Situation s) {
        return s.isCrossEntropy() && s.isUnregularized() && isOneHot(s.data());
    }

    @Override
    public Optional<Finding> look(Situation s) {
        double margin = Double.POSITIVE_INFINITY;
        for (int n = 0; n < s.data().samples(); n++) {
            if (s.data().weight(n) > 0) {
                margin = Math.min(margin, margin(s, n));
            }
        }
        return margin > 0
                ? proved(
                        "All samples are classified correctly (smallest logit margin " + brief(margin)
                                + ") and no regularizer holds the weights, so the loss of " + brief(s.value())
                                + " falls towards 0 for ever and has no minimum: regularize to make one exist.",
                        0)
                : Optional.empty();
    }

    private static double margin(Situation s, int n) {
        int right = 0;
        while (s.data().target(n, right) != 1) {
            right++;
        }
        double margin = Double.POSITIVE_INFINITY;
        for (int j = 0; j < s.data().targetWidth(); j++) {
            if (j != right) {
                margin = Math.min(margin, s.units().output(n, right) - s.units().output(n, j));
            }
        }
        return margin;
    }

    private static boolean isOneHot(Dataset data) {
        for (int n = 0; n < data.samples(); n++) {
            boolean one = false;
            for (int j = 0; j < data.targetWidth(); j++) {
                one |= data.target(n, j) == 1;
            }
            if (!one) {
                return false;
            }
        }
        return true;
    }
}

package org.thalweg.analysis.diagnosis;

import static org.thalweg.analysis.internal.NumberText.brief;

import java.util.Optional;

/**
 * The loss is above that of the best constant prediction, as after a divergence.
 *
 * <p>Without a regularizer, which may hold the parameters where the data alone would not. Proof that it can be lower: output weights of 0 and suitable output biases give that constant, as nearly as one likes
 * where it is a bound of the output activation. At a stationary point with identity outputs it cannot happen, because the
 * squared error is convex in the output layer's parameters.
 */
final class WorseThanConstantCheck implements Check {

    /** What the loss must exceed the constant's by, as rounding and a run cut short near it are no divergence. */
    private static final double MARGIN = 1.01;

    @Override
    public String code() {
        return "worse-than-constant";
    }

    @Override
    public boolean applies(Situation s) {
        return s.isUnregularized()
                && (s.isSquaredError() || s.isCrossEntropy())
                && s.network().layout().hasBias(s.network().layout().layerCount());
    }

    @Override
    public Optional<Finding> look(Situation s) {
        double constantLoss = s.constantLoss();
        return s.dataLoss() > MARGIN * constantLoss && constantLoss > 0
                ? proved(
                        "The loss of the data, " + brief(s.dataLoss()) + ", is above " + brief(constantLoss)
                                + ", which a constant prediction gives: the run diverged, has hardly begun or is"
                                + " stuck; take a smaller learning rate or step, more iterations, or other initial"
                                + " parameters.",
                        constantLoss)
                : Optional.empty();
    }
}

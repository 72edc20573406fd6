package org.thalweg.analysis.diagnosis;

import static org.thalweg.analysis.internal.NumberText.brief;
import static org.thalweg.analysis.internal.NumberText.exact;

import java.util.List;
import java.util.Optional;
import org.thalweg.core.network.Layer;
import org.thalweg.core.network.ParameterLayout;

/**
 * The network computes an affine function of its inputs whatever its parameters.
 *
 * <p>With the squared error its lowest loss is then that of a linear model: the product of the weight matrices is any
 * matrix of rank at most the smallest hidden width, and an output bias any intercept.
 */
final class LinearNetworkCheck implements Check {

    private static final double AT_OPTIMUM = 1e-9;

    @Override
    public String code() {
        return "linear-network";
    }

    @Override
    public boolean applies(Situation s) {
        return DependentInputsCheck.isAffordable(s.data());
    }

    @Override
    public Optional<Finding> look(Situation situation) {
        List<Layer> layers = situation.network().layers();
        boolean linear = layers.stream()
                .flatMap(layer -> layer.activations().stream())
                .allMatch(activation -> activation.traits().linear());
        if (!linear) {
            return Optional.empty();
        }
        if (!situation.isSquaredError()) {
            // Whoever chose softmax without a hidden layer knows that it is a linear classifier.
            return layers.size() == 1
                    ? Optional.empty()
                    : proved(
                            "All hidden units are linear, so the network is no more than a linear classifier: nonlinear hidden"
                                    + " units are needed to separate what a plane cannot.",
                            Double.NaN);
        }
        return situation.isUnregularized() ? attainable(situation) : floorOnly(situation);
    }

    private Optional<Finding> attainable(Situation s) {
        ParameterLayout layout = s.network().layout();
        int last = layout.layerCount();
        int rank = Integer.MAX_VALUE;
        boolean hiddenBias = false;
        for (int l = 1; l < last; l++) {
            rank = Math.min(rank, layout.width(l));
            hiddenBias |= layout.hasBias(l);
        }
        boolean freeRank = rank >= Math.min(layout.width(0) + 1, layout.width(last));
        if (!layout.hasBias(last) && hiddenBias && !freeRank) {
            return floorOnly(s);
        }
        double optimum = LinearOptimum.loss(s.data(), rank, layout.hasBias(last) || hiddenBias);
        boolean limited = rank < Math.min(layout.width(0), layout.width(last));
        return proved(
                "The network is linear, and its lowest possible loss is the global optimum of a linear model"
                        + (limited ? " of rank " + rank : "") + ", " + exact(optimum) + "; " + whereYouAre(s, optimum)
                        + ". Hidden units that are not linear are needed to go lower.",
                optimum);
    }

    private static String whereYouAre(Situation s, double optimum) {
        double above = s.value() - optimum;
        return above <= AT_OPTIMUM * (optimum + 1e-6 * s.constantLoss())
                ? "you are there"
                : "the loss here is " + brief(above) + " above it";
    }

    private Optional<Finding> floorOnly(Situation s) {
        double floor = LinearOptimum.loss(s.data(), Integer.MAX_VALUE, true);
        return proved(
                "The network is linear, so its loss cannot be below the global optimum of a linear model, "
                        + exact(floor) + " (the loss here is " + brief(s.value()) + ").",
                floor);
    }
}

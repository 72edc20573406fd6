package org.thalweg.solvers.global;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import org.thalweg.core.network.ParameterInitializer;
import org.thalweg.core.objective.Objective;

/** How initial points are drawn; every distribution is multiplied by a scale. */
public enum StartDistribution {
    /** {@link ParameterInitializer#glorotNormal()}; needs a network. */
    GLOROT_NORMAL("glorot-normal", ParameterInitializer.glorotNormal()),
    /** {@link ParameterInitializer#glorotUniform()}; needs a network. */
    GLOROT_UNIFORM("glorot-uniform", ParameterInitializer.glorotUniform()),
    /** {@link ParameterInitializer#he()}; needs a network. */
    HE("he", ParameterInitializer.he()),
    /** Every parameter uniform in [−1, 1). */
    UNIFORM("uniform", random -> 2 * random.nextDouble() - 1),
    /** Every parameter normal with standard deviation 1. */
    NORMAL("normal", RandomGenerator::nextGaussian);

    /** Draws θ[n] for an objective. */
    @FunctionalInterface
    private interface Draw {
        double[] theta(Objective objective, RandomGenerator random);
    }

    private final String text;
    private final boolean needsLayout;
    private final transient Draw draw;

    StartDistribution(String text, ParameterInitializer initializer) {
        this.text = text;
        this.needsLayout = true;
        this.draw = (objective, random) ->
                initializer.draw(objective.layout().orElseThrow(), random).toArray();
    }

    StartDistribution(String text, ToDoubleFunction<RandomGenerator> entry) {
        this.text = text;
        this.needsLayout = false;
        this.draw = (objective, random) -> {
            double[] theta = new double[objective.dimension()];
            for (int i = 0; i < theta.length; i++) {
                theta[i] = entry.applyAsDouble(random);
            }
            return theta;
        };
    }

    /** {@return the name used as an option} */
    public String text() {
        return text;
    }

    /** {@return whether the layers of a network must be known} */
    public boolean needsLayout() {
        return needsLayout;
    }

    static List<String> texts() {
        return Arrays.stream(values()).map(StartDistribution::text).toList();
    }

    static StartDistribution of(String text) {
        return Arrays.stream(values())
                .filter(d -> d.text.equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no distribution of starts '" + text
                        + "': there are " + String.join(", ", texts()) + "."));
    }

    /** Refuses an objective that is no network where layers are needed. */
    void check(Objective objective) {
        if (needsLayout && objective.layout().isEmpty()) {
            throw new IllegalArgumentException("Initializer '" + text + "' needs the layers of a network, but this"
                    + " objective of " + objective.dimension() + " parameters has none.\n"
                    + "Use initializer 'uniform' or 'normal' with a scale.");
        }
    }

    /** Draws θ[n], in the order of θ. */
    double[] draw(Objective objective, double scale, RandomGenerator random) {
        double[] theta = draw.theta(objective, random);
        for (int i = 0; i < theta.length; i++) {
            theta[i] *= scale;
        }
        return theta;
    }
}

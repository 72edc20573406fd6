package org.thalweg.analysis.arithmetic;

import java.util.Map;
import java.util.Optional;
import org.thalweg.core.network.Activation;

/** The formulas by name, and the check that an activation is what its name says. */
final class GenericActivations {

    /** Numbers at which values are compared; none is the kink of an activation known here. */
    private static final double[] PROBES = {
        -37.5, -12.25, -6.5, -4.125, -2.75, -1.875, -1.25, -0.8125, -0.4375, -0.1875, -0.03125, 0.0625, 0.21875,
        0.53125, 0.90625, 1.4375, 2.0625, 2.9375, 4.375, 7.75, 14.5, 33.25
    };

    /** Difference that rounding may make, relative to the value, or to 1 for small ones. */
    private static final double ROUNDING = 1e-13;

    private static final double SELU_ALPHA = 1.6732632423543772848170429916717;
    private static final double SELU_LAMBDA = 1.0507009873554804934193349852946;

    private static final Map<String, GenericActivation> FIXED = Map.ofEntries(
            Map.entry("identity", new GenericActivation.Power(1, 1)),
            Map.entry("square", new GenericActivation.Power(2, 0.5)),
            Map.entry("cube", new GenericActivation.Power(3, 1)),
            Map.entry("tanh", new GenericActivation.Tanh()),
            Map.entry("sigmoid", new GenericActivation.Sigmoid()),
            Map.entry("softplus", new GenericActivation.Softplus()),
            Map.entry("exp", new GenericActivation.Exponential()),
            Map.entry("silu", new GenericActivation.Silu()),
            Map.entry("g", new GenericActivation.SigmoidPlusSoftplus()),
            Map.entry("sin", new GenericActivation.Sine()),
            Map.entry("normal-cdf", new GenericActivation.Normal(1, 0)),
            Map.entry("erf", new GenericActivation.Normal(2, -1)),
            Map.entry("gelu", new GenericActivation.Gelu()),
            Map.entry("relu", new GenericActivation.Relu()),
            Map.entry("leaky-relu", new GenericActivation.LeakyRelu(0.01)),
            Map.entry("elu", new GenericActivation.Elu(1, 1)),
            Map.entry("selu", new GenericActivation.Elu(SELU_ALPHA, SELU_LAMBDA)));

    private GenericActivations() {}

    static Optional<GenericActivation> named(String name) {
        GenericActivation fixed = FIXED.get(name);
        return fixed != null ? Optional.of(fixed) : withOption(name);
    }

    /** {@code leaky-relu(0.05)} and {@code elu(2.0)}. */
    private static Optional<GenericActivation> withOption(String name) {
        int open = name.indexOf('(');
        if (open < 0 || !name.endsWith(")")) {
            return Optional.empty();
        }
        try {
            double option = Double.parseDouble(name.substring(open + 1, name.length() - 1));
            return switch (name.substring(0, open)) {
                case "leaky-relu" -> Optional.of(new GenericActivation.LeakyRelu(option));
                case "elu" -> Optional.of(new GenericActivation.Elu(option, 1));
                default -> Optional.empty();
            };
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Whether value and slope agree with the formula at the probes, up to rounding. */
    static boolean agree(GenericActivation formula, Activation activation) {
        IntervalArithmetic intervals = new IntervalArithmetic();
        double[][] derivatives = new double[2][PROBES.length];
        activation.evaluate(1, PROBES, 0, PROBES.length, derivatives);
        for (int i = 0; i < PROBES.length; i++) {
            Interval z = intervals.of(PROBES[i]);
            if (!near(formula.value(intervals, z), derivatives[0][i])
                    || !near(formula.slope(intervals, z), derivatives[1][i])) {
                return false;
            }
        }
        return true;
    }

    private static boolean near(Interval exact, double value) {
        double margin = ROUNDING * Math.max(1, exact.magnitude());
        return exact.low() - margin <= value && value <= exact.high() + margin;
    }
}

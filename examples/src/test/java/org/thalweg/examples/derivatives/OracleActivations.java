package org.thalweg.examples.derivatives;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.hipparchus.analysis.differentiation.DerivativeStructure;
import org.hipparchus.special.Erf;
import org.hipparchus.util.FastMath;

/**
 * The activations written down from their definitions on Hipparchus's derivative structures, options included. Where a
 * definition needs the error function, its Taylor coefficients are given, since that is how the function is defined.
 */
final class OracleActivations {

    private static final double SELU_ALPHA = 1.6732632423543772848170429916717;
    private static final double SELU_LAMBDA = 1.0507009873554804934193349852946;

    private static final Map<String, BiFunction<DerivativeStructure, List<Double>, DerivativeStructure>> FUNCTIONS =
            Map.ofEntries(
                    Map.entry("identity", (x, o) -> x),
                    Map.entry("tanh", (x, o) -> x.tanh()),
                    Map.entry("sigmoid", (x, o) -> sigmoid(x)),
                    Map.entry("softplus", (x, o) -> softplus(x)),
                    Map.entry("exp", (x, o) -> x.exp()),
                    Map.entry("gelu", (x, o) -> x.multiply(normalCdf(x))),
                    Map.entry("silu", (x, o) -> x.multiply(sigmoid(x))),
                    Map.entry("erf", (x, o) -> erf(x.multiply(FastMath.sqrt(0.5)))),
                    Map.entry("normal-cdf", (x, o) -> normalCdf(x)),
                    Map.entry("g", (x, o) -> sigmoid(x.multiply(4)).add(softplus(x))),
                    Map.entry("square", (x, o) -> x.multiply(x).multiply(0.5)),
                    Map.entry("cube", (x, o) -> x.multiply(x).multiply(x)),
                    Map.entry("sin", (x, o) -> x.sin()),
                    Map.entry("polynomial", OracleActivations::polynomial),
                    Map.entry("relu", (x, o) -> leaky(x, 0)),
                    Map.entry("leaky-relu", (x, o) -> leaky(x, o.get(0))),
                    Map.entry("elu", (x, o) -> elu(x, o.get(0), 1)),
                    Map.entry("selu", (x, o) -> elu(x, SELU_ALPHA, SELU_LAMBDA)));

    private OracleActivations() {}

    static boolean knows(String name) {
        return FUNCTIONS.containsKey(name);
    }

    /** Applies the activation of that name with its options in order. */
    static DerivativeStructure apply(String name, List<Double> options, DerivativeStructure x) {
        return FUNCTIONS.get(name).apply(x, options);
    }

    private static DerivativeStructure sigmoid(DerivativeStructure x) {
        return x.negate().exp().add(1).reciprocal();
    }

    private static DerivativeStructure softplus(DerivativeStructure x) {
        return x.exp().log1p();
    }

    private static DerivativeStructure erf(DerivativeStructure x) {
        double v = x.getValue();
        double slope = 2 / FastMath.sqrt(FastMath.PI) * FastMath.exp(-v * v);
        return x.compose(Erf.erf(v), slope, -2 * v * slope);
    }

    private static DerivativeStructure normalCdf(DerivativeStructure x) {
        return erf(x.multiply(FastMath.sqrt(0.5))).add(1).multiply(0.5);
    }

    private static DerivativeStructure polynomial(DerivativeStructure x, List<Double> coefficients) {
        DerivativeStructure sum = x.getField().getZero().add(x.multiply(0));
        for (int j = coefficients.size() - 1; j >= 0; j--) {
            sum = sum.multiply(x).add(coefficients.get(j));
        }
        return sum;
    }

    private static DerivativeStructure leaky(DerivativeStructure x, double slope) {
        return x.getValue() > 0 ? x : x.multiply(slope);
    }

    private static DerivativeStructure elu(DerivativeStructure x, double alpha, double lambda) {
        return x.getValue() > 0 ? x.multiply(lambda) : x.expm1().multiply(alpha * lambda);
    }
}

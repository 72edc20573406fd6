package org.thalweg.objectives.gaussian;

import org.thalweg.core.internal.elementary.ElementaryKernels;
import org.thalweg.core.internal.elementary.QuarterTurns;

/**
 * Densities and distribution functions of one and two standard normal variables.
 *
 * <p>Absolute errors of a few 1e-16. Holds scratch, confined to one thread.
 */
final class BivariateNormal {

    private static final double DENSITY = 0.3989422804014326779399460599;

    /** Gauss–Legendre nodes and weights of order 20 on [−1, 1], positive half. */
    private static final double[] NODES = {
        0.0765265211334973337546404, 0.2277858511416450780804962, 0.3737060887154195606725482,
        0.5108670019508270980043641, 0.6360536807265150254528367, 0.7463319064601507926143051,
        0.8391169718222188233945291, 0.9122344282513259058677524, 0.9639719272779137912676661,
        0.9931285991850949247861224
    };

    private static final double[] WEIGHTS = {
        0.1527533871307258506980843, 0.1491729864726037467878287, 0.1420961093183820513292983,
        0.1316886384491766268984945, 0.1181945319615184173123774, 0.1019301198172404350367501,
        0.0832767415767047487247581, 0.0626720483341090635695065, 0.0406014298003869413310400,
        0.0176140071391521183118620
    };

    /** The integrand is at most 1. */
    private static final double NEGLIGIBLE = 1e-17;

    private final double[] argument = new double[1];
    private final double[][] result = new double[1][1];

    /** exp(−x²/2) / √(2π). */
    static double density(double x) {
        return DENSITY * StrictMath.exp(-0.5 * x * x);
    }

    /** Φ(x). */
    double cumulative(double x) {
        if (Double.isInfinite(x)) {
            return x > 0 ? 1 : 0;
        }
        argument[0] = x;
        ElementaryKernels.chosen().normalCdf(0, argument, 0, 1, result);
        return result[0][0];
    }

    /**
     * P(u &lt; h, y &lt; k) for correlation ρ, with s = √(1 − ρ²) given apart because it may be known better.
     *
     * <p>Φ(h)Φ(k) + (1/2π) ∫₀^{asin ρ} exp(−(h² + k² − 2hk sin t) / (2 cos² t)) dt (R. L. Plackett, Biometrika 41, 351, 1954;
     * Z. Drezner, G. O. Wesolowsky, J. Stat. Comput. Simul. 35, 101, 1990), in panels that halve towards t = π/2.
     */
    double cumulative(double h, double k, double rho, double s) {
        if (rho < 0) {
            return cumulative(h) - cumulative(h, -k, -rho, s);
        }
        double product = cumulative(h) * cumulative(k);
        if (rho == 0 || Double.isInfinite(h) || Double.isInfinite(k)) {
            return product;
        }
        double end = StrictMath.atan2(s, rho);
        double sum = 0;
        for (double upper = Math.PI / 2, lower; upper > Math.max(end, NEGLIGIBLE); upper = lower) {
            lower = Math.max(end, upper / 2);
            sum += panel(h, k, lower, upper);
        }
        return product + sum / (2 * Math.PI);
    }

    /** Integral over τ = π/2 − t. */
    private static double panel(double h, double k, double lower, double upper) {
        double middle = 0.5 * (lower + upper);
        double half = 0.5 * (upper - lower);
        double sum = 0;
        for (int i = 0; i < NODES.length; i++) {
            double both = integrand(h, k, middle - half * NODES[i]) + integrand(h, k, middle + half * NODES[i]);
            sum = Math.fma(WEIGHTS[i], both, sum);
        }
        return half * sum;
    }

    /** h² + k² − 2hk cos τ = (h − k)² + 4hk sin²(τ/2), without cancellation. */
    private static double integrand(double h, double k, double tau) {
        double sine = QuarterTurns.sine(tau);
        double halfSine = QuarterTurns.sine(tau / 2);
        double d = h - k;
        return StrictMath.exp(-(d * d + 4 * h * k * halfSine * halfSine) / (2 * sine * sine));
    }
}

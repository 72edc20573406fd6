package acme.swish;

import org.thalweg.core.network.Activation;
import org.thalweg.core.network.ActivationTraits;

/**
 * z / (1 + exp(−βz)) with two derivatives (P. Ramachandran, B. Zoph, Q. Le, arXiv:1710.05941, 2017). Immutable.
 *
 * @param beta steepness β
 */
public record Swish(double beta) implements Activation {

    /** Its permanent name. */
    public static final String NAME = "acme:swish";

    /** With β = 1. */
    public static final Swish STANDARD = new Swish(1);

    /** Beyond this the logistic function is 0 or 1 to the last bit, and products with it must not overflow. */
    private static final double SATURATED = 800;

    /** Checks the steepness. */
    public Swish {
        if (!(beta > 0 && beta < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("beta is " + beta + ", but must be positive and finite.");
        }
    }

    /** The text form, which results hold: the name with the options in parentheses. */
    @Override
    public String name() {
        return NAME + "(" + beta + ")";
    }

    @Override
    public int maxOrder() {
        return 2;
    }

    /** Promises that analysis may rely on: smooth, not odd, and no bounds named. */
    @Override
    public ActivationTraits traits() {
        return ActivationTraits.smooth(false, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    // StrictMath and plain arithmetic give the same bits on every Java; Math.exp does not.
    @Override
    public void evaluate(int order, double[] z, int from, int to, double[][] derivatives) {
        for (int i = from; i < to; i++) {
            double x = z[i];
            double scaled = Math.max(-SATURATED, Math.min(SATURATED, beta * x));
            double e = StrictMath.exp(-Math.abs(scaled));
            double small = e / (1 + e);
            double large = 1 / (1 + e);
            double logistic = scaled >= 0 ? large : small;
            double slope = small * large;
            derivatives[0][i] = x * logistic;
            if (order >= 1) {
                derivatives[1][i] = logistic + scaled * slope;
            }
            if (order >= 2) {
                double difference = scaled >= 0 ? small - large : large - small;
                derivatives[2][i] = beta * slope * (2 + scaled * difference);
            }
        }
    }
}

package org.thalweg.solvers.quasinewton;

/**
 * Constants of the strong Wolfe conditions: φ(α) − φ(0) ≤ δ α φ′(0) and |φ′(α)| ≤ σ |φ′(0)|.
 *
 * @param sufficientDecrease δ, 0 &lt; δ &lt; ½
 * @param curvature σ, δ ≤ σ &lt; 1
 */
public record WolfeConstants(double sufficientDecrease, double curvature) {

    /** W. Hager and H. Zhang, SIAM J. Optim. 16 (2005), section 4. */
    private static final WolfeConstants DEFAULTS = new WolfeConstants(0.1, 0.9);

    /** Checks 0 &lt; δ &lt; ½ and δ ≤ σ &lt; 1. */
    public WolfeConstants {
        if (!(sufficientDecrease > 0 && sufficientDecrease < 0.5)) {
            throw new IllegalArgumentException(
                    "The sufficient decrease of a line search must be between 0 and 0.5, but is " + sufficientDecrease
                            + ".");
        }
        if (!(curvature >= sufficientDecrease && curvature < 1)) {
            throw new IllegalArgumentException(
                    "The curvature constant of a line search must be at least the sufficient decrease "
                            + sufficientDecrease + " and below 1, but is " + curvature + ".");
        }
    }

    /** {@return the constants δ = 0.1, σ = 0.9} */
    public static WolfeConstants defaults() {
        return DEFAULTS;
    }
}

package org.thalweg.analysis.stationary;

/** What a point is. */
public enum Verdict {
    /** Stationary, and every eigenvalue of the Hessian is certainly positive. */
    MINIMUM("minimum"),
    /** Stationary, and at least one eigenvalue is certainly negative. */
    SADDLE("saddle"),
    /** Stationary, no eigenvalue is negative, and at least one is zero, each for a known reason. */
    DEGENERATE("degenerate"),
    /** Not stationary: the loss keeps falling while the parameters run to infinity. */
    ESCAPING("escaping"),
    /**
     * On the kink of a piecewise activation, where no gradient vanishes and yet 0 is a convex combination of the gradients
     * of the pieces that meet: stationary in Clarke's sense only.
     */
    KINK("kink"),
    /** Nothing can be claimed; the evidence says why. */
    UNDECIDED("undecided");

    private final String text;

    Verdict(String text) {
        this.text = text;
    }

    /** {@return the word written in results} */
    public String text() {
        return text;
    }
}

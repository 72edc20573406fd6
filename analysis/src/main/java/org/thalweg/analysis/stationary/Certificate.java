package org.thalweg.analysis.stationary;

import static org.thalweg.analysis.internal.NumberText.brief;

/**
 * A proof that one stationary point lies near a given point, with its Morse index.
 *
 * <p>With Y an approximate inverse of the Hessian, b ≥ ‖Y∇E(θ)‖ and q ≥ ‖I − Y∇²E(θ′)‖ for every θ′ in the box
 * |θ′ᵢ − θᵢ| ≤ r (largest absolute entry and row sum), b + q·r &lt; r and q &lt; 1 imply that the box holds exactly one
 * stationary point, within b / (1 − q) of θ, and that no Hessian in the box is singular (R. Krawczyk, Computing 4, 1969;
 * R. E. Moore, SIAM J. Numer. Anal. 14, 1977). So all Hessians in the box have the inertia of one of them, which the
 * eigenvalues of that one and their proven error bound give. All bounds come from outward rounded intervals.
 *
 * @param radius r, half the edge of the box in which the stationary point is the only one
 * @param distance upper bound of the distance (largest absolute entry) of the stationary point from θ
 * @param newtonBound b
 * @param contraction q
 * @param morseIndex number of negative eigenvalues at the stationary point and everywhere in the box
 * @param smallestCurvature smallest |λ| of the Hessian at the middle, less the proven error of eigenvalues
 */
public record Certificate(
        double radius,
        double distance,
        double newtonBound,
        double contraction,
        int morseIndex,
        double smallestCurvature) {

    /** {@return the proven verdict} */
    public Verdict verdict() {
        return morseIndex == 0 ? Verdict.MINIMUM : Verdict.SADDLE;
    }

    /** {@return what is proved, in one sentence} */
    public String sentence() {
        return "Proved: exactly one stationary point lies within " + brief(radius)
                + " of this point in every parameter, at"
                + " most " + brief(distance) + " away, and it is "
                + (morseIndex == 0 ? "a minimum." : "a saddle of index " + morseIndex + ".");
    }
}

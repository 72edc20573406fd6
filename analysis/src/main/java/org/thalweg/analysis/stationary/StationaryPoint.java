package org.thalweg.analysis.stationary;

import static org.thalweg.analysis.internal.NumberText.brief;

import java.util.List;
import org.thalweg.analysis.spectrum.HessianSpectrum;

/**
 * A verdict on a point with the numbers it rests on.
 *
 * @param verdict what the point is
 * @param morseIndex number of eigenvalues that are certainly negative
 * @param nullity number of eigenvalues that cannot be told from zero
 * @param explainedNullity how many of these must be zero, by a continuous symmetry or because all data are fitted
 * @param tolerance absolute size up to which an eigenvalue counts as zero
 * @param gradientNormInf largest absolute entry of the gradient
 * @param parameterNorm Euclidean norm of θ
 * @param newtonStepNorm Euclidean length of the Newton step, directions without slope or curvature left out
 * @param curvatureChange largest relative change of curvature over the Newton step, estimated at its end; below 1 the
 *     signs of the eigenvalues stay the same
 * @param spectrum the eigenvalues
 * @param evidence plain sentences with the numbers behind the verdict
 */
public record StationaryPoint(
        Verdict verdict,
        int morseIndex,
        int nullity,
        int explainedNullity,
        double tolerance,
        double gradientNormInf,
        double parameterNorm,
        double newtonStepNorm,
        double curvatureChange,
        HessianSpectrum spectrum,
        List<String> evidence) {

    /** Copies the list. */
    public StationaryPoint {
        evidence = List.copyOf(evidence);
    }

    /** {@return the length of the Newton step as a part of the parameter norm; NaN if both are 0} */
    public double relativeNewtonStep() {
        return newtonStepNorm / parameterNorm;
    }

    /** {@return the verdict in one sentence with its main numbers} */
    public String sentence() {
        return switch (verdict) {
            case MINIMUM ->
                "This is a minimum: the smallest of the " + spectrum.dimension() + " eigenvalues is "
                        + brief(spectrum.eigenvalue(0)) + ", certain to " + brief(tolerance) + ".";
            case SADDLE ->
                "This is a saddle of index " + morseIndex + nullityClause() + ": the smallest eigenvalue is "
                        + brief(spectrum.eigenvalue(0)) + ", certain to " + brief(tolerance) + ".";
            case DEGENERATE ->
                "This is a degenerate stationary point: " + nullity + " of " + spectrum.dimension()
                        + " eigenvalues are zero within " + brief(tolerance) + " and the others are positive.";
            case ESCAPING ->
                "The loss keeps falling while the parameters run to infinity; their norm is " + brief(parameterNorm)
                        + ".";
            case KINK -> "This is a kink, stationary in Clarke's sense only: " + evidence.get(0);
            case UNDECIDED -> "Undecided: " + evidence.get(0);
        };
    }

    private String nullityClause() {
        return nullity == 0 ? "" : " at least, with " + nullity + " eigenvalues zero within the tolerance";
    }
}

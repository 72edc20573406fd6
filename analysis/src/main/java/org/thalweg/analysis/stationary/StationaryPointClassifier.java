package org.thalweg.analysis.stationary;

import static org.thalweg.analysis.internal.NumberText.brief;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.thalweg.analysis.spectrum.HessianSpectrum;
import org.thalweg.core.objective.Norms;
import org.thalweg.core.objective.Objective;
import org.thalweg.core.objective.Workspace;

/**
 * Tells minimum, saddle and degenerate point apart, and says so when it cannot.
 *
 * <p>An eigenvalue counts as positive or negative only if it is larger in size than the tolerance τ = the larger of
 * ε·max|λ| and the sum of the spectrum's error bound and the error of the Hessian's evaluation. A point counts as
 * stationary only if all of this holds:
 *
 * <ul>
 *   <li>the Newton step is at most {@code maxRelativeStep} times max(1, ‖θ‖) long;
 *   <li>over that step the curvature changes by less than {@code maxCurvatureChange} relative to itself, so that the
 *       stationary point ahead has the same inertia;
 *   <li>where the curvature is uncertain there is no slope beyond rounding;
 *   <li>no sample lies on the kink of a piecewise activation (but see {@link Verdict#KINK});
 *   <li>every eigenvalue that cannot be told from zero has a reason to be zero, unless others are negative.
 * </ul>
 *
 * <p>Otherwise the verdict is {@link Verdict#UNDECIDED}, whatever the signs of the eigenvalues. These are tests in
 * floating point, not proofs. Immutable.
 *
 * @param maxRelativeStep longest Newton step, relative to max(1, ‖θ‖)
 * @param maxCurvatureChange largest relative change of curvature over the step
 */
public record StationaryPointClassifier(double maxRelativeStep, double maxCurvatureChange) {

    private static final int SMALLEST_TOLD = 4;

    /** Checks that both are positive. */
    public StationaryPointClassifier {
        if (!(maxRelativeStep > 0) || !(maxCurvatureChange > 0) || maxCurvatureChange >= 1) {
            throw new IllegalArgumentException(
                    "A classifier needs maxRelativeStep > 0 and 0 < maxCurvatureChange < 1, but" + " got "
                            + maxRelativeStep + " and " + maxCurvatureChange + ".");
        }
    }

    /**
     * {@return a classifier that allows a Newton step of at most 1e-3 of max(1, ‖θ‖) and a relative change of curvature
     * below ¼}
     */
    public static StationaryPointClassifier withDefaults() {
        return new StationaryPointClassifier(1e-3, 0.25);
    }

    /**
     * Classifies a point.
     *
     * @param objective an objective with second derivatives
     * @param theta θ[n]
     * @return the verdict with Morse index, nullity and the numbers that speak for it
     * @throws IllegalArgumentException as {@link HessianSpectrum#of}
     */
    public StationaryPoint classify(Objective objective, double[] theta) {
        HessianSpectrum spectrum = HessianSpectrum.of(objective, theta);
        double tolerance = Math.max(spectrum.resolution(), spectrum.errorBound() + spectrum.evaluationError());
        Workspace workspace = objective.newWorkspace();
        double[] gradient = new double[theta.length];
        objective.gradient(theta, gradient, workspace);
        NewtonStep step = NewtonStep.at(objective, theta, spectrum, tolerance, workspace);
        double change = CurvatureChange.over(step.step(), objective, theta, spectrum, tolerance, workspace);
        int negative = 0;
        int zero = 0;
        for (int i = 0; i < spectrum.dimension(); i++) {
            double lambda = spectrum.eigenvalue(i);
            negative += lambda < -tolerance ? 1 : 0;
            zero += Math.abs(lambda) <= tolerance ? 1 : 0;
        }
        double parameterNorm = Norms.euclidean(theta);
        ExplainedZeros explained = ExplainedZeros.of(objective, theta, spectrum, tolerance, zero);
        List<String> evidence = new ArrayList<>();
        Optional<String> kink = Kinks.first(objective, theta);
        kink.ifPresent(evidence::add);
        Optional<String> clarke = kink.flatMap(found -> ClarkeStationarity.at(objective, theta));
        clarke.ifPresent(evidence::add);
        addDoubts(evidence, step, change, parameterNorm);
        if (negative == 0 && explained.count() < zero) {
            evidence.add((zero - explained.count()) + " of " + spectrum.dimension()
                    + " eigenvalues cannot be told from zero and no known symmetry makes them zero: higher derivatives"
                    + " decide.");
        }
        Verdict verdict = clarke.isPresent() ? Verdict.KINK : verdict(!evidence.isEmpty(), negative, zero);
        if (explained.count() > 0) {
            evidence.add(explained.count() + " of " + zero + " zero eigenvalues are explained by " + explained.reason()
                    + ".");
        }
        addNumbers(evidence, spectrum, tolerance, zero, step, parameterNorm, Norms.inf(gradient));
        return new StationaryPoint(
                verdict,
                negative,
                zero,
                explained.count(),
                tolerance,
                Norms.inf(gradient),
                parameterNorm,
                step.norm(),
                change,
                spectrum,
                evidence);
    }

    private static Verdict verdict(boolean doubtful, int negative, int zero) {
        if (doubtful) {
            return Verdict.UNDECIDED;
        }
        if (negative > 0) {
            return Verdict.SADDLE;
        }
        return zero > 0 ? Verdict.DEGENERATE : Verdict.MINIMUM;
    }

    private void addDoubts(List<String> evidence, NewtonStep step, double change, double parameterNorm) {
        double limit = maxRelativeStep * Math.max(1, parameterNorm);
        if (!(step.norm() <= limit)) {
            evidence.add("The Newton step is " + brief(step.norm()) + " long, " + brief(step.norm() / parameterNorm)
                    + " of the parameter norm " + brief(parameterNorm) + ", more than the " + brief(limit)
                    + " allowed: the point is not stationary, or its minimum is far away or at infinity.");
        }
        if (step.slopesWhereFlat()) {
            evidence.add("The loss still has a slope of " + brief(step.steepestUncertainSlope())
                    + " in a direction whose curvature is too small to be computed; rounding explains a slope of "
                    + brief(step.slopeNoise()) + " only.");
        }
        if (!(change < maxCurvatureChange)) {
            evidence.add("Over the Newton step the curvature changes by " + brief(change)
                    + " relative to itself, not less than " + maxCurvatureChange
                    + ": the signs found here need not hold at the stationary point ahead.");
        }
    }

    private static void addNumbers(
            List<String> evidence,
            HessianSpectrum spectrum,
            double tolerance,
            int zero,
            NewtonStep step,
            double parameterNorm,
            double gradientNorm) {
        int n = spectrum.dimension();
        evidence.add(
                "The eigenvalues run from " + brief(spectrum.eigenvalue(0)) + " to " + brief(spectrum.eigenvalue(n - 1))
                        + "; below " + brief(tolerance) + " their signs are not certain (error bound "
                        + brief(spectrum.errorBound())
                        + ", evaluation " + brief(spectrum.evaluationError()) + ", machine epsilon times the largest "
                        + brief(spectrum.resolution()) + "), which concerns " + zero + " of " + n + ".");
        evidence.add("The eigenvalues smallest in size are " + smallest(spectrum) + ".");
        evidence.add("The largest absolute gradient entry is " + brief(gradientNorm) + " and the Newton step "
                + brief(step.norm()) + " long, with a parameter norm of " + brief(parameterNorm) + ".");
    }

    private static String smallest(HessianSpectrum spectrum) {
        return Arrays.stream(spectrum.eigenvalues())
                .boxed()
                .sorted(Comparator.comparingDouble(Math::abs))
                .limit(SMALLEST_TOLD)
                .map(value -> brief(value))
                .collect(Collectors.joining(", "));
    }
}

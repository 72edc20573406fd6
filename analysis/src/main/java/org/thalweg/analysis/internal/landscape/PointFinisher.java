package org.thalweg.analysis.internal.landscape;

import java.math.BigDecimal;
import java.util.Optional;
import org.thalweg.analysis.arithmetic.GenericFormula;
import org.thalweg.analysis.landscape.LandscapePoint;
import org.thalweg.analysis.landscape.LandscapeProblem;
import org.thalweg.analysis.stationary.Certificate;
import org.thalweg.analysis.stationary.Certifier;
import org.thalweg.analysis.stationary.StationaryPoint;
import org.thalweg.analysis.stationary.StationaryPointClassifier;
import org.thalweg.analysis.stationary.Verdict;
import org.thalweg.core.objective.Norms;
import org.thalweg.core.objective.Objective;

/**
 * Decides whether a candidate is a nondegenerate stationary point, and makes it a point of the landscape if so.
 *
 * <p>For objectives with known formulas the point is polished in extended precision and must be proved by a certificate. For
 * other objectives the classifier's tests must leave no doubt and no eigenvalue near zero. Safe for any number of threads.
 */
public final class PointFinisher {

    private static final double MATCH = 1e-9;

    private final LandscapeProblem problem;
    private final boolean provable;

    /** For the points of a problem. */
    public PointFinisher(LandscapeProblem problem) {
        this.problem = problem;
        this.provable = GenericFormula.obstacle(problem.objective()).isEmpty();
    }

    /**
     * The point, without number, or empty if it cannot be confirmed.
     *
     * @param theta candidate, polished in double precision
     * @param origin how it was found
     */
    public Optional<LandscapePoint> finish(double[] theta, String origin) {
        return provable ? prove(problem.objective(), theta, origin) : classify(theta, origin);
    }

    private Optional<LandscapePoint> prove(Objective objective, double[] theta, String origin) {
        Optional<ExtendedPoint> exact = ExtendedPoint.of(objective, theta);
        if (exact.isEmpty()) {
            return Optional.empty();
        }
        double[] point = exact.get().theta();
        Optional<Certificate> certificate = Certifier.certify(objective, point).certificate();
        return certificate.map(c -> point(point, exact.get().value(), c.morseIndex(), certificate, origin));
    }

    private Optional<LandscapePoint> classify(double[] theta, String origin) {
        StationaryPoint point = StationaryPointClassifier.withDefaults().classify(problem.objective(), theta);
        boolean certain = (point.verdict() == Verdict.MINIMUM || point.verdict() == Verdict.SADDLE)
                && point.nullity() == 0
                && point.newtonStepNorm() <= MATCH * Math.max(1, point.parameterNorm());
        if (!certain) {
            return Optional.empty();
        }
        double value = problem.objective().value(theta, problem.objective().newWorkspace());
        return Optional.of(point(theta, new BigDecimal(value), point.morseIndex(), Optional.empty(), origin));
    }

    private LandscapePoint point(
            double[] theta, BigDecimal loss, int morseIndex, Optional<Certificate> certificate, String origin) {
        double[] gradient = new double[theta.length];
        problem.objective().gradient(theta, gradient, problem.objective().newWorkspace());
        double tolerance = MATCH * (1 + Norms.inf(theta));
        return new LandscapePoint(
                0,
                theta,
                loss,
                morseIndex,
                Norms.inf(gradient),
                problem.symmetry().orbitSize(theta, tolerance),
                certificate,
                origin);
    }
}

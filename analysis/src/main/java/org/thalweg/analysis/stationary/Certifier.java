package org.thalweg.analysis.stationary;

import static org.thalweg.analysis.internal.NumberText.brief;

import java.util.Optional;
import org.thalweg.analysis.arithmetic.GenericFormula;
import org.thalweg.analysis.arithmetic.Interval;
import org.thalweg.analysis.arithmetic.IntervalDerivatives;
import org.thalweg.analysis.spectrum.HessianSpectrum;
import org.thalweg.core.objective.Norms;
import org.thalweg.core.objective.Objective;

/**
 * Proves that a stationary point exists near a point and what it is.
 *
 * <p>See {@link Certificate} for the theorem. Works for the activations with a formula in this module (identity, square, cube,
 * tanh, sigmoid, softplus, exp, silu, g, sin, erf, normal-cdf, gelu, and away from their kinks relu, leaky-relu, elu and
 * selu), recognized by name and by their values; squared error or cross-entropy with softmax; and the regularizers l2, merge
 * and max-norm; and for other objectives with a formula ({@link Objective#formula}). A degenerate point cannot be proved this way. Costs O(n²N + n³) interval operations.
 */
public final class Certifier {

    /** Interval operations, about, beyond which no proof is attempted. */
    private static final double LARGEST_WORK = 2e8;

    /** Parameters times samples beyond which the gradient is not enclosed with many digits: about a second. */
    private static final double LARGEST_TIGHT_WORK = 1e4;

    /** Box sizes tried, as multiples of the length of the Newton step. */
    private static final double[] INFLATIONS = {2, 1.25, 8};

    private Certifier() {}

    /**
     * Attempts a proof at a point; one that was polished to a tiny gradient succeeds best.
     *
     * @param objective the objective of a network
     * @param theta θ[n], read only
     * @return the certificate, or why there is none
     * @throws IllegalArgumentException if θ has another length
     */
    public static Certification certify(Objective objective, double[] theta) {
        Optional<String> obstacle = obstacle(objective, theta);
        if (obstacle.isPresent()) {
            return Certification.none(obstacle.get());
        }
        Attempt attempt = new Attempt(objective, theta);
        Certification outcome = attempt.tryBoxes();
        if (outcome.certificate().isEmpty() && attempt.isRegular() && isTightAffordable(objective)) {
            // Rounding of the gradient alone may be more than nearly flat directions bear.
            attempt.tighten();
            outcome = attempt.tryBoxes();
        }
        return outcome;
    }

    /**
     * Proves a certificate again from the point alone.
     *
     * @param objective the objective of a network
     * @param theta θ[n], read only
     * @param claimed the certificate to prove again; nothing of it is believed
     * @return whether the claims hold: the radius suffices, the distance is not understated, and the index is right
     */
    public static boolean verify(Objective objective, double[] theta, Certificate claimed) {
        if (obstacle(objective, theta).isPresent() || !(claimed.radius() > 0) || Double.isInfinite(claimed.radius())) {
            return false;
        }
        Attempt attempt = new Attempt(objective, theta);
        Optional<Certificate> proved = attempt.within(claimed.radius()).certificate();
        boolean same = proved.isPresent() && proved.get().equals(claimed);
        if (!same && isTightAffordable(objective)) {
            attempt.tighten();
            proved = attempt.within(claimed.radius()).certificate();
        }
        return proved.isPresent() && proved.get().equals(claimed);
    }

    private static boolean isTightAffordable(Objective objective) {
        return (double) objective.dimension() * GenericFormula.samples(objective) <= LARGEST_TIGHT_WORK;
    }

    private static Optional<String> obstacle(Objective objective, double[] theta) {
        int n = objective.dimension();
        if (theta.length != n) {
            throw new IllegalArgumentException(
                    "The point has " + theta.length + " parameters, but the objective has " + n + ".");
        }
        double work = 6.0 * n * n * GenericFormula.samples(objective) + (double) n * n * n;
        if (work > LARGEST_WORK) {
            return Optional.of(n + " parameters and " + GenericFormula.samples(objective) + " samples would need about "
                    + brief(work) + " interval operations");
        }
        return GenericFormula.obstacle(objective);
    }

    /** The quantities of the theorem at one point. */
    private static final class Attempt {

        private final double[] theta;
        private final int n;
        private final IntervalDerivatives derivatives;
        private final double[] inverse;
        private Interval[] gradient;

        Attempt(Objective objective, double[] theta) {
            this.theta = theta;
            this.n = theta.length;
            this.derivatives = new IntervalDerivatives(objective);
            this.inverse = inverse(middle(derivatives.hessian(theta, 0)));
            this.gradient = derivatives.gradient(theta);
        }

        /** Whether there is an inverse to work with. */
        boolean isRegular() {
            return Norms.inf(inverse) > 0;
        }

        /** Encloses the gradient with many digits. */
        void tighten() {
            Interval[] tight = derivatives.tightGradient(theta);
            for (int i = 0; i < n; i++) {
                // Not every function is offered with many digits.
                gradient[i] = Double.isFinite(tight[i].magnitude()) ? tight[i] : gradient[i];
            }
        }

        Certification tryBoxes() {
            double bound = newtonBound();
            Certification outcome = Certification.none("the Newton step from this point cannot be bounded");
            for (double inflation : INFLATIONS) {
                double radius = Math.max(inflation * bound, 4 * Math.ulp(Norms.inf(theta)));
                outcome = Double.isFinite(radius) ? within(radius) : outcome;
                if (outcome.certificate().isPresent()) {
                    return outcome;
                }
            }
            return outcome;
        }

        private double[] middle(Interval[] matrix) {
            double[] middle = new double[matrix.length];
            for (int i = 0; i < middle.length; i++) {
                middle[i] = matrix[i].middle();
            }
            return middle;
        }

        /** VΛ⁻¹Vᵀ; any matrix would be a valid Y, a good inverse makes the proof succeed. */
        private double[] inverse(double[] matrix) {
            if (!Double.isFinite(Norms.inf(matrix))) {
                return new double[n * n];
            }
            HessianSpectrum spectrum = HessianSpectrum.ofMatrix(matrix, n);
            double[] result = new double[n * n];
            for (int k = 0; k < n; k++) {
                double[] v = spectrum.eigenvector(k);
                double factor = 1 / spectrum.eigenvalue(k);
                for (int i = 0; i < n && Double.isFinite(factor); i++) {
                    for (int j = 0; j < n; j++) {
                        result[i * n + j] = Math.fma(factor * v[i], v[j], result[i * n + j]);
                    }
                }
            }
            return result;
        }

        /** b: an upper bound of the largest entry of |Y∇E(θ)|. */
        double newtonBound() {
            double bound = 0;
            for (int i = 0; i < n; i++) {
                OutwardSum sum = new OutwardSum();
                for (int j = 0; j < n; j++) {
                    sum.addProduct(inverse[i * n + j], gradient[j]);
                }
                bound = Math.max(bound, sum.magnitude());
            }
            return bound;
        }

        Certification within(double radius) {
            Interval[] hessian = derivatives.hessian(theta, radius);
            double[] middle = middle(hessian);
            if (!Double.isFinite(Norms.inf(middle))) {
                return Certification.none("the Hessian is not bounded near this point, as at a kink");
            }
            double bound = newtonBound();
            double contraction = contraction(hessian);
            double needed = Math.nextUp(bound + Math.nextUp(contraction * radius));
            if (!(contraction < 1) || !(needed < radius)) {
                return Certification.none("with a Newton step of up to " + brief(bound) + " and a contraction of "
                        + brief(contraction) + " in a box of half edge " + brief(radius)
                        + " the condition for a unique stationary point fails");
            }
            return inertia(radius, bound, contraction, middle);
        }

        /** q: an upper bound of the largest row sum of |I − Y[H]|. */
        private double contraction(Interval[] hessian) {
            double largest = 0;
            for (int i = 0; i < n; i++) {
                double row = 0;
                for (int j = 0; j < n; j++) {
                    OutwardSum sum = new OutwardSum();
                    sum.add(i == j ? -1 : 0);
                    for (int k = 0; k < n; k++) {
                        sum.addProduct(inverse[i * n + k], hessian[k * n + j]);
                    }
                    row = Math.nextUp(row + sum.magnitude());
                }
                largest = Math.max(largest, row);
            }
            return largest;
        }

        private Certification inertia(double radius, double bound, double contraction, double[] middle) {
            HessianSpectrum spectrum = HessianSpectrum.ofMatrix(middle, n);
            int negative = 0;
            double smallest = Double.POSITIVE_INFINITY;
            for (double lambda : spectrum.eigenvalues()) {
                negative += lambda < 0 ? 1 : 0;
                smallest = Math.min(smallest, Math.nextDown(Math.abs(lambda) - spectrum.errorBound()));
            }
            if (!(smallest > 0)) {
                return Certification.none("a stationary point exists, but the sign of its smallest eigenvalue is below"
                        + " the error bound " + brief(spectrum.errorBound()));
            }
            double distance = Math.nextUp(bound / Math.nextDown(1 - contraction));
            return Certification.of(new Certificate(radius, distance, bound, contraction, negative, smallest));
        }
    }
}

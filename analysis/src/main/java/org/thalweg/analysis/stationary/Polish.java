package org.thalweg.analysis.stationary;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.hipparchus.dfp.Dfp;
import org.thalweg.analysis.arithmetic.DfpArithmetic;
import org.thalweg.analysis.arithmetic.GenericFormula;
import org.thalweg.analysis.spectrum.HessianSpectrum;
import org.thalweg.core.objective.Objective;
import org.thalweg.core.objective.ObjectiveFormula;

/**
 * A stationary point to many digits, by Newton's method with gradients in extended precision and a fixed inverse Hessian
 * in double precision; each step gains the digits of that inverse.
 *
 * <p>Needed where differences of losses are smaller than double precision resolves, as for barriers between nearly equal
 * points. Works for the objectives that {@link Certifier} works for.
 */
public final class Polish {

    private static final int MAX_STEPS = 40;

    private final List<BigDecimal> point;
    private final BigDecimal value;
    private final double gradientNormInf;

    private Polish(List<BigDecimal> point, BigDecimal value, double gradientNormInf) {
        this.point = List.copyOf(point);
        this.value = value;
        this.gradientNormInf = gradientNormInf;
    }

    /**
     * Polishes a nondegenerate stationary point.
     *
     * @param objective the objective of a network whose functions are known to many digits
     * @param theta θ[n], within reach of Newton's method
     * @param digits decimal digits to compute with, at least 20
     * @return the polished point, good to the digits asked for
     * @throws IllegalArgumentException if the objective cannot be evaluated in extended precision, the length differs or
     *     fewer than 20 digits are asked
     */
    public static Polish of(Objective objective, double[] theta, int digits) {
        if (digits < 20) {
            throw new IllegalArgumentException("Polishing needs at least 20 digits, but " + digits + " were asked.");
        }
        ObjectiveFormula formula = GenericFormula.of(objective);
        DfpArithmetic arithmetic = new DfpArithmetic(digits);
        HessianSpectrum spectrum = HessianSpectrum.of(objective, theta);
        List<Dfp> point = new ArrayList<>();
        for (double t : theta) {
            point.add(arithmetic.of(t));
        }
        List<Dfp> gradient = formula.gradient(arithmetic, point);
        double norm = norm(gradient);
        for (int step = 0; step < MAX_STEPS && norm > 0; step++) {
            List<Dfp> next = newtonStep(arithmetic, point, gradient, norm, spectrum);
            List<Dfp> nextGradient = formula.gradient(arithmetic, next);
            double nextNorm = norm(nextGradient);
            if (!(nextNorm < norm)) {
                break;
            }
            point = next;
            gradient = nextGradient;
            norm = nextNorm;
        }
        return new Polish(
                point.stream().map(Polish::decimal).toList(), decimal(formula.value(arithmetic, point)), norm);
    }

    /** θ − VΛ⁻¹Vᵀ∇E; the gradient is scaled so that it does not underflow in double precision. */
    private static List<Dfp> newtonStep(
            DfpArithmetic a, List<Dfp> point, List<Dfp> gradient, double norm, HessianSpectrum spectrum) {
        int n = point.size();
        double[] step = new double[n];
        for (int i = 0; i < n; i++) {
            double[] v = spectrum.eigenvector(i);
            double slope = 0;
            for (int k = 0; k < n; k++) {
                slope = Math.fma(v[k], gradient.get(k).divide(a.of(norm)).toDouble(), slope);
            }
            for (int k = 0; k < n; k++) {
                step[k] = Math.fma(-slope / spectrum.eigenvalue(i), v[k], step[k]);
            }
        }
        List<Dfp> next = new ArrayList<>();
        for (int k = 0; k < n; k++) {
            next.add(point.get(k).add(a.of(step[k]).multiply(a.of(norm))));
        }
        return next;
    }

    private static double norm(List<Dfp> gradient) {
        double norm = 0;
        for (Dfp entry : gradient) {
            norm = Math.max(norm, Math.abs(entry.toDouble()));
        }
        return norm;
    }

    private static BigDecimal decimal(Dfp number) {
        return new BigDecimal(number.toString());
    }

    /** {@return the point θ[n] to all digits computed with} */
    public List<BigDecimal> point() {
        return point;
    }

    /** {@return the point θ[n], each entry rounded to double} */
    public double[] roundedPoint() {
        return point.stream().mapToDouble(BigDecimal::doubleValue).toArray();
    }

    /** {@return the value E(θ) to all digits computed with} */
    public BigDecimal value() {
        return value;
    }

    /** {@return largest absolute entry of the gradient} */
    public double gradientNormInf() {
        return gradientNormInf;
    }
}

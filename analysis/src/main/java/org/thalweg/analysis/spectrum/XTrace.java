package org.thalweg.analysis.spectrum;

import java.util.ArrayList;
import java.util.List;
import org.thalweg.core.network.Xoshiro256PlusPlus;
import org.thalweg.core.objective.HessianOperator;
import org.thalweg.core.objective.Norms;

/**
 * Trace and diagonal of a Hessian from products with vectors, by the exchangeable estimators XTrace and XDiag (E. Epperly,
 * J. Tropp and R. Webber, SIAM J. Matrix Anal. Appl. 45, 2024).
 *
 * <p>With test vectors ω₁ … ω<sub>m</sub> and a basis Q of their images, test vector i measures what the basis made
 * without it leaves over; all m estimates are unbiased, and their spread gives the error. Spends m products on the images
 * and m on the basis; memory is 4m vectors. Immutable.
 */
public final class XTrace {

    /** Part of the largest diagonal entry of R below which an image adds nothing to the basis. */
    private static final double DEPENDENT = 1e-14;

    private final int n;
    private final int m;
    private final List<double[]> tests;
    private final List<double[]> basis;
    private final List<double[]> images;
    /** R of the factorization AΩ = QR, W = QᵀΩ, H = QᵀAQ and S, the normalized columns of R⁻ᵀ; m × m, row-major. */
    private final double[] r;

    private final double[] w;
    private final double[] h;
    private final double[] s;

    private XTrace(HessianOperator operator, int tests, long seed) {
        this.n = operator.dimension();
        this.m = tests;
        Xoshiro256PlusPlus random = Xoshiro256PlusPlus.seeded(seed);
        this.tests = new ArrayList<>();
        this.basis = new ArrayList<>();
        this.images = new ArrayList<>();
        this.r = new double[m * m];
        for (int i = 0; i < m; i++) {
            double[] omega = TraceEstimator.signs(n, random);
            this.tests.add(omega);
            double[] image = new double[n];
            operator.apply(omega, image);
            addToBasis(image, i, random);
        }
        for (double[] q : basis) {
            double[] image = new double[n];
            operator.apply(q, image);
            images.add(image);
        }
        this.w = products(basis, this.tests);
        this.h = products(basis, images);
        this.s = leftOut();
    }

    /** Column i of Q and R, by Gram and Schmidt done twice. */
    private void addToBasis(double[] image, int i, Xoshiro256PlusPlus random) {
        double before = Norms.euclidean(image);
        for (int pass = 0; pass < 2; pass++) {
            for (int k = 0; k < i; k++) {
                double along = LanczosBasis.dot(basis.get(k), image);
                LanczosBasis.addScaled(-along, basis.get(k), image);
                r[k * m + i] += along;
            }
        }
        double left = Norms.euclidean(image);
        if (left > DEPENDENT * before) {
            r[i * m + i] = left;
            basis.add(scaled(image, 1 / left));
            return;
        }
        // Any direction does, as its part in R is 0; what R⁻¹ needs is kept from 0 by a rounding error.
        r[i * m + i] = DEPENDENT * Math.max(before, Double.MIN_NORMAL / DEPENDENT);
        double[] fresh = TraceEstimator.signs(n, random);
        for (int pass = 0; pass < 2; pass++) {
            for (double[] q : basis) {
                LanczosBasis.addScaled(-LanczosBasis.dot(q, fresh), q, fresh);
            }
        }
        basis.add(scaled(fresh, 1 / Norms.euclidean(fresh)));
    }

    private static double[] scaled(double[] vector, double factor) {
        double[] scaled = vector.clone();
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] *= factor;
        }
        return scaled;
    }

    private double[] products(List<double[]> left, List<double[]> right) {
        double[] products = new double[m * m];
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < m; j++) {
                products[i * m + j] = LanczosBasis.dot(left.get(i), right.get(j));
            }
        }
        return products;
    }

    /** Column i spans what the basis loses without test vector i. */
    private double[] leftOut() {
        double[] columns = new double[m * m];
        for (int i = 0; i < m; i++) {
            // Forward substitution with Rᵀ, which is lower triangular.
            double[] x = new double[m];
            for (int k = 0; k < m; k++) {
                double sum = k == i ? 1 : 0;
                for (int j = 0; j < k; j++) {
                    sum = Math.fma(-r[j * m + k], x[j], sum);
                }
                x[k] = sum / r[k * m + k];
            }
            double norm = Norms.euclidean(x);
            for (int k = 0; k < m; k++) {
                columns[k * m + i] = x[k] / norm;
            }
        }
        return columns;
    }

    /**
     * Estimates the trace; exact up to rounding if the products suffice for a complete basis.
     *
     * @param operator the Hessian at a point
     * @param products products to spend, at least 4; half of them test vectors
     * @param seed seed of the random signs
     * @return the estimate with its standard error
     * @throws IllegalArgumentException if fewer than 4 products are allowed
     */
    public static Estimate trace(HessianOperator operator, int products, long seed) {
        requireProducts(products);
        if (products / 2 >= operator.dimension()) {
            double sum = 0;
            for (double entry : exactDiagonal(operator)) {
                sum += entry;
            }
            return new Estimate(sum, 0);
        }
        return new XTrace(operator, products / 2, seed).trace();
    }

    /**
     * Estimates each entry of the diagonal.
     *
     * @param operator products of the Hessian with vectors
     * @param products how many products may be used, at least 2
     * @param seed seed of the random vectors
     * @return n estimates
     * @throws IllegalArgumentException as {@link #trace}
     */
    public static List<Estimate> diagonal(HessianOperator operator, int products, long seed) {
        requireProducts(products);
        if (products / 2 < operator.dimension()) {
            return new XTrace(operator, products / 2, seed).diagonal();
        }
        List<Estimate> exact = new ArrayList<>();
        for (double entry : exactDiagonal(operator)) {
            exact.add(new Estimate(entry, 0));
        }
        return exact;
    }

    private static void requireProducts(int products) {
        if (products < 4) {
            throw new IllegalArgumentException("XTrace needs at least 4 products, but got " + products + ".");
        }
    }

    private static double[] exactDiagonal(HessianOperator operator) {
        int n = operator.dimension();
        double[] unit = new double[n];
        double[] image = new double[n];
        double[] diagonal = new double[n];
        for (int i = 0; i < n; i++) {
            unit[i] = 1;
            operator.apply(unit, image);
            diagonal[i] = image[i];
            unit[i] = 0;
        }
        return diagonal;
    }

    /** tr(Q<sub>i</sub>ᵀAQ<sub>i</sub>) + ωᵢᵀ(I − Pᵢ)A(I − Pᵢ)ωᵢ, scaled to the length the remainder should have. */
    private Estimate trace() {
        double whole = 0;
        for (int k = 0; k < m; k++) {
            whole += h[k * m + k];
        }
        double[] samples = new double[m];
        for (int i = 0; i < m; i++) {
            double sw = column(s, w, i);
            double sr = column(s, r, i);
            double[] u = new double[m];
            double uu = 0;
            double ur = 0;
            for (int k = 0; k < m; k++) {
                u[k] = Math.fma(-sw, s[k * m + i], w[k * m + i]);
                uu = Math.fma(u[k], u[k], uu);
                ur = Math.fma(u[k], r[k * m + i] - sr * s[k * m + i], ur);
            }
            double shs = 0;
            double uhu = 0;
            for (int k = 0; k < m; k++) {
                for (int j = 0; j < m; j++) {
                    shs = Math.fma(s[k * m + i] * h[k * m + j], s[j * m + i], shs);
                    uhu = Math.fma(u[k] * h[k * m + j], u[j], uhu);
                }
            }
            double rest = column(w, r, i) - 2 * ur + uhu;
            samples[i] = whole - shs + rest * (n - m + 1) / (n - uu);
        }
        return Estimate.ofMean(samples);
    }

    /** Product of columns i. */
    private double column(double[] a, double[] b, int i) {
        double sum = 0;
        for (int k = 0; k < m; k++) {
            sum = Math.fma(a[k * m + i], b[k * m + i], sum);
        }
        return sum;
    }

    /** diag(PᵢA) + ωᵢ ∘ (I − Pᵢ)Aωᵢ for each i. */
    private List<Estimate> diagonal() {
        double[][] samples = new double[n][m];
        double[] whole = new double[n];
        for (int k = 0; k < m; k++) {
            double[] q = basis.get(k);
            double[] z = images.get(k);
            for (int e = 0; e < n; e++) {
                whole[e] = Math.fma(q[e], z[e], whole[e]);
            }
        }
        for (int i = 0; i < m; i++) {
            double sr = column(s, r, i);
            double[] qs = new double[n];
            double[] zs = new double[n];
            for (int k = 0; k < m; k++) {
                LanczosBasis.addScaled(s[k * m + i], basis.get(k), qs);
                LanczosBasis.addScaled(s[k * m + i], images.get(k), zs);
            }
            double[] omega = tests.get(i);
            for (int e = 0; e < n; e++) {
                samples[e][i] = whole[e] - qs[e] * zs[e] + omega[e] * qs[e] * sr;
            }
        }
        List<Estimate> estimates = new ArrayList<>();
        for (double[] entry : samples) {
            estimates.add(Estimate.ofMean(entry));
        }
        return estimates;
    }
}

package org.thalweg.analysis.spectrum;

import java.util.ArrayList;
import java.util.List;
import org.thalweg.core.network.Xoshiro256PlusPlus;
import org.thalweg.core.objective.HessianOperator;
import org.thalweg.core.objective.Norms;

/**
 * An orthonormal Krylov basis q<sub>1</sub>, q<sub>2</sub>, … with H projected on it, a symmetric tridiagonal matrix.
 *
 * <p>Every new vector is orthogonalized twice against all earlier ones (B. Parlett, The Symmetric Eigenvalue Problem,
 * chapter 13), so that no copies of eigenvalues appear. If the space becomes invariant, the basis goes on with a random
 * vector and a coupling of 0. Mutable, confined to one thread.
 */
final class LanczosBasis {

    /** A coupling this small relative to the largest entry seen means that the space is invariant. */
    private static final double INVARIANT = 1e-13;

    private final HessianOperator operator;
    private final Xoshiro256PlusPlus random;
    private final int n;
    private final List<double[]> vectors = new ArrayList<>();
    private final List<Double> diagonal = new ArrayList<>();
    private final List<Double> couplings = new ArrayList<>();
    private double scale;
    private boolean closed;

    LanczosBasis(HessianOperator operator, double[] start, Xoshiro256PlusPlus random) {
        this.operator = operator;
        this.random = random;
        this.n = operator.dimension();
        double[] first = start.clone();
        normalize(first);
        vectors.add(first);
    }

    /** Number of columns processed, one product each. */
    int size() {
        return diagonal.size();
    }

    /** Whether the basis spans everything. */
    boolean isComplete() {
        return closed;
    }

    /** Processes one more column. */
    void extend() {
        int k = size();
        double[] q = vectors.get(k);
        double[] next = new double[n];
        operator.apply(q, next);
        double alpha = dot(q, next);
        diagonal.add(alpha);
        scale = Math.max(scale, Math.abs(alpha));
        orthogonalize(next);
        double beta = Norms.euclidean(next);
        scale = Math.max(scale, beta);
        if (k + 1 == n) {
            closed = true;
            couplings.add(0.0);
        } else if (beta > INVARIANT * scale) {
            couplings.add(beta);
            divide(next, beta);
            vectors.add(next);
        } else {
            couplings.add(0.0);
            vectors.add(freshDirection());
        }
    }

    /** Coupling of the last column to what is outside the basis. */
    double lastCoupling() {
        return couplings.get(size() - 1);
    }

    /** Eigenvalues and eigenvectors of the projected matrix. */
    SymmetricEigensystem projected() {
        int k = size();
        double[] matrix = new double[k * k];
        for (int i = 0; i < k; i++) {
            matrix[i * k + i] = diagonal.get(i);
            if (i + 1 < k) {
                matrix[i * k + i + 1] = couplings.get(i);
                matrix[(i + 1) * k + i] = couplings.get(i);
            }
        }
        return SymmetricEigensystem.of(matrix, k);
    }

    /** The combination Σ c<sub>i</sub> q<sub>i</sub> with the coefficients at {@code from}, normalized. */
    double[] combine(double[] coefficients, int from) {
        double[] sum = new double[n];
        for (int i = 0; i < size(); i++) {
            addScaled(coefficients[from + i], vectors.get(i), sum);
        }
        normalize(sum);
        return sum;
    }

    private double[] freshDirection() {
        double[] fresh = new double[n];
        for (int i = 0; i < n; i++) {
            fresh[i] = random.nextGaussian();
        }
        normalize(fresh);
        orthogonalize(fresh);
        normalize(fresh);
        return fresh;
    }

    private void orthogonalize(double[] vector) {
        for (int pass = 0; pass < 2; pass++) {
            for (double[] q : vectors) {
                addScaled(-dot(q, vector), q, vector);
            }
        }
    }

    private static void normalize(double[] vector) {
        divide(vector, Norms.euclidean(vector));
    }

    private static void divide(double[] vector, double divisor) {
        for (int i = 0; i < vector.length; i++) {
            vector[i] /= divisor;
        }
    }

    static double dot(double[] a, double[] b) {
        double even = 0;
        double odd = 0;
        for (int i = 0; i + 1 < a.length; i += 2) {
            even = Math.fma(a[i], b[i], even);
            odd = Math.fma(a[i + 1], b[i + 1], odd);
        }
        return a.length % 2 == 0 ? even + odd : Math.fma(a[a.length - 1], b[a.length - 1], even + odd);
    }

    static void addScaled(double factor, double[] direction, double[] sum) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] = Math.fma(factor, direction[i], sum[i]);
        }
    }
}

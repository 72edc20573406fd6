package org.thalweg.analysis.spectrum;

import java.util.Arrays;
import org.thalweg.core.objective.Norms;
import org.thalweg.core.objective.Objective;
import org.thalweg.core.objective.Workspace;

/**
 * All eigenvalues and eigenvectors of a Hessian, with what is known about their error.
 *
 * <p>Two errors are kept apart. {@link #errorBound()} is proven: each exact eigenvalue of the matrix as stored lies
 * within it of the computed one. {@link #evaluationError()} estimates how far the stored matrix is from the exact Hessian
 * at the point. An eigenvalue smaller in size than their sum has no certain sign.
 *
 * <p>Immutable, safe for any number of threads. Same bits on every run and JDK. Cost O(n³) with six n × n matrices.
 */
public final class HessianSpectrum {

    private final double[] values;
    private final double[] vectors;
    private final double errorBound;
    private final double evaluationError;

    private HessianSpectrum(SymmetricEigensystem system, double errorBound, double evaluationError) {
        this.values = system.values();
        this.vectors = system.vectors();
        this.errorBound = errorBound;
        this.evaluationError = evaluationError;
    }

    /**
     * {@return the spectrum of an objective's Hessian}
     *
     * @param objective an objective with second derivatives
     * @param theta θ[n]
     * @throws IllegalArgumentException if the length differs, second derivatives are not available, the matrix does not
     *     fit into memory, or an entry is not finite
     */
    public static HessianSpectrum of(Objective objective, double[] theta) {
        int n = objective.dimension();
        if (theta.length != n) {
            throw new IllegalArgumentException(
                    "The point has " + theta.length + " parameters, but the objective has " + n + ".");
        }
        if (objective.maxOrder() < 2) {
            throw new IllegalArgumentException(
                    "The spectrum needs second derivatives, but the objective supplies order " + objective.maxOrder()
                            + ".");
        }
        DenseStorage.requireFits(n, Runtime.getRuntime().maxMemory());
        Workspace workspace = objective.newWorkspace();
        double[] hessian = new double[n * n];
        objective.hessian(theta, new double[n], hessian, workspace);
        requireFiniteSymmetric(hessian, n);
        return decompose(hessian, n, EvaluationError.estimate(objective, theta, hessian, workspace));
    }

    /**
     * {@return the spectrum of a matrix taken as exact}
     *
     * @param hessian hessian[n × n], exactly symmetric, finite
     * @param n order of the matrix, at least 1
     * @throws IllegalArgumentException if the length is not n², the matrix does not fit into memory, is not symmetric or
     *     has an entry that is not finite
     */
    public static HessianSpectrum ofMatrix(double[] hessian, int n) {
        if (n < 1) {
            throw new IllegalArgumentException("A matrix needs at least 1 row, but n = " + n + ".");
        }
        DenseStorage.requireFits(n, Runtime.getRuntime().maxMemory());
        if (hessian.length != n * n) {
            throw new IllegalArgumentException("A " + n + " x " + n + " matrix has " + (long) n * n
                    + " entries, but the array has " + hessian.length + ".");
        }
        requireFiniteSymmetric(hessian, n);
        return decompose(hessian, n, 0);
    }

    private static HessianSpectrum decompose(double[] hessian, int n, double evaluationError) {
        SymmetricEigensystem system = SymmetricEigensystem.of(hessian, n);
        double bound = EigenResidual.bound(hessian, system.values(), system.vectors(), n);
        return new HessianSpectrum(system, bound, evaluationError);
    }

    private static void requireFiniteSymmetric(double[] matrix, int n) {
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double lower = matrix[i * n + j];
                double upper = matrix[j * n + i];
                if (!Double.isFinite(lower) || !Double.isFinite(upper)) {
                    throw new IllegalArgumentException("Entry (" + i + ", " + j + ") of the Hessian is "
                            + (Double.isFinite(lower) ? upper : lower) + ", but every entry must be finite.");
                }
                if (lower != upper) {
                    throw new IllegalArgumentException("The Hessian is not symmetric: entry (" + i + ", " + j + ") is "
                            + lower + ", but entry (" + j + ", " + i + ") is " + upper + ".");
                }
            }
        }
    }

    /** {@return number n of eigenvalues} */
    public int dimension() {
        return values.length;
    }

    /** {@return a copy of the eigenvalues, ascending, eigenvalues[n]} */
    public double[] eigenvalues() {
        return values.clone();
    }

    /**
     * {@return eigenvalue i in ascending order, from 0}
     *
     * @param i place in ascending order, from 0
     */
    public double eigenvalue(int i) {
        return values[i];
    }

    /**
     * {@return a copy of the unit eigenvector of eigenvalue i, eigenvector[n]; its largest entry is positive}
     *
     * @param i place in ascending order, from 0
     */
    public double[] eigenvector(int i) {
        int n = values.length;
        return Arrays.copyOfRange(vectors, i * n, (i + 1) * n);
    }

    /**
     * {@return largest distance between a computed eigenvalue and the exact one of the stored matrix, proven from the
     * residual HV − VΛ and the defect VᵀV − I, rounding of the proof included} Absolute.
     */
    public double errorBound() {
        return errorBound;
    }

    /**
     * {@return estimated Frobenius norm of the rounding error in the evaluation of the Hessian; 0 for a matrix given as
     * exact} By Weyl's theorem no eigenvalue is moved by more than the norm of the error. Absolute.
     */
    public double evaluationError() {
        return evaluationError;
    }

    /** {@return the size ε·max|λ|, ε = 2<sup>−52</sup>: what double precision resolves in a matrix of this size} */
    public double resolution() {
        return Math.ulp(1.0) * Norms.inf(values);
    }

    @Override
    public String toString() {
        return "HessianSpectrum[" + values.length + " eigenvalues from " + values[0] + " to "
                + values[values.length - 1] + ", error bound " + errorBound + ", evaluation error " + evaluationError
                + "]";
    }
}

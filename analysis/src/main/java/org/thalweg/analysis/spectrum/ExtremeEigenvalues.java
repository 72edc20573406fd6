package org.thalweg.analysis.spectrum;

import java.util.ArrayList;
import java.util.List;
import org.thalweg.core.network.Xoshiro256PlusPlus;
import org.thalweg.core.objective.HessianOperator;
import org.thalweg.core.objective.Norms;

/**
 * The smallest and largest eigenvalues of a Hessian from products with vectors, by the Lanczos method with full
 * reorthogonalization; for networks whose Hessian is too large to be formed.
 *
 * <p>Each value comes with the bound ‖Hv − λv‖ measured afterwards: an eigenvalue of the operator, as it is evaluated, lies
 * within it. That none lies further out is made very likely by the random start, not proved; of a multiple eigenvalue one
 * copy is found unless the basis becomes complete. Memory is one vector for each product.
 */
public final class ExtremeEigenvalues {

    private static final double UNIT_ROUNDOFF = 0x1.0p-53;
    private static final int FIRST_LOOK = 10;

    private final List<Eigenpair> smallest;
    private final List<Eigenpair> largest;
    private final int products;

    private ExtremeEigenvalues(List<Eigenpair> smallest, List<Eigenpair> largest, int products) {
        this.smallest = List.copyOf(smallest);
        this.largest = List.copyOf(largest);
        this.products = products;
    }

    /**
     * Computes extreme eigenvalues.
     *
     * @param operator the Hessian at a point
     * @param countSmallest how many from the lower end, at least 0
     * @param countLargest how many from the upper end, at least 0
     * @param relativeTolerance wanted error of each, relative to the largest |λ|, for instance 1e-10
     * @param maxProducts most products to spend, besides one for each pair returned
     * @param seed seed of the random start
     * @return the pairs at both ends with their error bounds
     * @throws IllegalArgumentException if a count is negative, none or more than n are asked, or a limit is not positive
     */
    public static ExtremeEigenvalues of(
            HessianOperator operator,
            int countSmallest,
            int countLargest,
            double relativeTolerance,
            int maxProducts,
            long seed) {
        int n = operator.dimension();
        if (countSmallest < 0
                || countLargest < 0
                || countSmallest + countLargest < 1
                || countSmallest + countLargest > n) {
            throw new IllegalArgumentException("Between 1 and " + n + " eigenvalues can be asked for, but got "
                    + countSmallest + " smallest and " + countLargest + " largest.");
        }
        if (!(relativeTolerance > 0) || maxProducts < 1) {
            throw new IllegalArgumentException("The tolerance and the budget of products must be positive, but are "
                    + relativeTolerance + " and " + maxProducts + ".");
        }
        Xoshiro256PlusPlus random = Xoshiro256PlusPlus.seeded(seed);
        double[] start = new double[n];
        for (int i = 0; i < n; i++) {
            start[i] = random.nextGaussian();
        }
        LanczosBasis basis = new LanczosBasis(operator, start, random);
        int look = Math.max(FIRST_LOOK, 2 * (countSmallest + countLargest));
        SymmetricEigensystem projected = null;
        while (projected == null || !isEnough(basis, projected, countSmallest, countLargest, relativeTolerance)) {
            if (projected != null && (basis.isComplete() || basis.size() >= maxProducts)) {
                break;
            }
            while (basis.size() < Math.min(look, Math.max(maxProducts, countSmallest + countLargest))
                    && !basis.isComplete()) {
                basis.extend();
            }
            projected = basis.projected();
            look = basis.size() + Math.max(5, basis.size() / 5);
        }
        return measured(operator, basis, projected, countSmallest, countLargest, relativeTolerance);
    }

    private static boolean isEnough(
            LanczosBasis basis, SymmetricEigensystem projected, int countSmallest, int countLargest, double tolerance) {
        int k = basis.size();
        double limit = 0.1 * tolerance * Norms.inf(projected.values());
        for (int i = 0; i < k; i++) {
            boolean wanted = i < countSmallest || i >= k - countLargest;
            // The residual of a Ritz pair is the last entry of its vector times the coupling outward.
            double residual = Math.abs(projected.vectors()[i * k + k - 1]) * basis.lastCoupling();
            if (wanted && residual > limit) {
                return false;
            }
        }
        return k >= countSmallest + countLargest;
    }

    private static ExtremeEigenvalues measured(
            HessianOperator operator,
            LanczosBasis basis,
            SymmetricEigensystem projected,
            int countSmallest,
            int countLargest,
            double tolerance) {
        int k = basis.size();
        double scale = Norms.inf(projected.values());
        List<Eigenpair> smallest = new ArrayList<>();
        List<Eigenpair> largest = new ArrayList<>();
        for (int i = 0; i < countSmallest; i++) {
            smallest.add(measure(operator, basis.combine(projected.vectors(), i * k), scale, tolerance));
        }
        for (int i = 0; i < countLargest; i++) {
            largest.add(measure(operator, basis.combine(projected.vectors(), (k - 1 - i) * k), scale, tolerance));
        }
        return new ExtremeEigenvalues(smallest, largest, k + countSmallest + countLargest);
    }

    static Eigenpair measure(HessianOperator operator, double[] vector, double scale, double tolerance) {
        int n = vector.length;
        double[] image = new double[n];
        operator.apply(vector, image);
        double value = LanczosBasis.dot(vector, image);
        double imageNorm = Norms.euclidean(image);
        for (int i = 0; i < n; i++) {
            image[i] = Math.fma(-value, vector[i], image[i]);
        }
        // Rounding of the subtraction, and the vector's length of 1 up to n + 2 roundings.
        double slack = (2 + (n + 2) * UNIT_ROUNDOFF) * UNIT_ROUNDOFF * (imageNorm + Math.abs(value));
        double bound = (Norms.euclidean(image) + slack) * (1 + 2 * (n + 4) * UNIT_ROUNDOFF);
        return new Eigenpair(value, vector, bound, bound <= Math.max(tolerance * scale, 8 * slack));
    }

    /** {@return pairs from the lower end, most negative first} */
    public List<Eigenpair> smallest() {
        return smallest;
    }

    /** {@return pairs from the upper end, largest first} */
    public List<Eigenpair> largest() {
        return largest;
    }

    /** {@return products with the Hessian that were spent} */
    public int products() {
        return products;
    }
}

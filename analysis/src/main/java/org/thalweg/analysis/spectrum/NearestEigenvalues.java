package org.thalweg.analysis.spectrum;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.thalweg.core.network.Xoshiro256PlusPlus;
import org.thalweg.core.objective.HessianOperator;
import org.thalweg.core.objective.Norms;

/**
 * The eigenvalues of a Hessian nearest to a number, for instance 0, by shift and invert: the Lanczos method on
 * (H − σI)<sup>−1</sup>, whose products are solved by MINRES, so that no matrix is formed.
 *
 * <p>Each value comes with the bound ‖Hv − λv‖ measured afterwards. That no nearer one exists is likely, not proved. Many
 * eigenvalues crowded around the number, as zero modes are, take many products.
 */
public final class NearestEigenvalues {

    private static final double INNER = 1e-11;
    /** Distance from the number, relative to the norm, that keeps H − σI regular where the number is an eigenvalue. */
    private static final double ASIDE = 1e-7;

    private static final int NORM_STEPS = 12;

    private final List<Eigenpair> pairs;
    private final int products;

    private NearestEigenvalues(List<Eigenpair> pairs, int products) {
        this.pairs = List.copyOf(pairs);
        this.products = products;
    }

    /**
     * Computes the nearest eigenvalues.
     *
     * @param operator the Hessian at a point
     * @param target the number
     * @param count how many, from 1 to n
     * @param relativeTolerance wanted error of each, relative to the largest |λ|
     * @param maxProducts most products to spend, about
     * @param seed seed of the random start
     * @return the pairs with their error bounds
     * @throws IllegalArgumentException if the count does not fit, the target is not finite or a limit is not positive
     */
    public static NearestEigenvalues of(
            HessianOperator operator, double target, int count, double relativeTolerance, int maxProducts, long seed) {
        int n = operator.dimension();
        if (count < 1 || count > n) {
            throw new IllegalArgumentException(
                    "Between 1 and " + n + " eigenvalues can be asked for, but got " + count + ".");
        }
        if (!Double.isFinite(target) || !(relativeTolerance > 0) || maxProducts < 1) {
            throw new IllegalArgumentException("A finite target, a positive tolerance and a positive budget are needed,"
                    + " but got " + target + ", " + relativeTolerance + " and " + maxProducts + ".");
        }
        Xoshiro256PlusPlus random = Xoshiro256PlusPlus.seeded(seed);
        double scale = norm(operator, random);
        int spent = Math.min(NORM_STEPS, n);
        MinimumResidual solver = new MinimumResidual(operator, target + ASIDE * scale, INNER);
        int[] left = {maxProducts - spent};
        LanczosBasis basis = new LanczosBasis(inverse(solver, n, left), gaussian(n, random), random);
        List<Eigenpair> pairs = List.of();
        int checks = 0;
        int look = Math.min(n, count + 2);
        while (true) {
            while (basis.size() < look && !basis.isComplete() && left[0] > 0) {
                basis.extend();
            }
            pairs = measured(operator, basis, target, Math.min(count, basis.size()), scale, relativeTolerance);
            checks += pairs.size();
            boolean enough = pairs.size() == count && pairs.stream().allMatch(Eigenpair::converged);
            if (enough || basis.isComplete() || left[0] <= 0) {
                return new NearestEigenvalues(pairs, spent + checks + solver.products());
            }
            look = Math.min(n, look + Math.max(2, look / 4));
        }
    }

    private static HessianOperator inverse(MinimumResidual solver, int n, int[] left) {
        return new HessianOperator() {
            @Override
            public int dimension() {
                return n;
            }

            @Override
            public void apply(double[] vector, double[] product) {
                int before = solver.products();
                double[] x = solver.solve(vector, Math.max(1, left[0]));
                left[0] -= solver.products() - before;
                System.arraycopy(x, 0, product, 0, n);
            }
        };
    }

    private static double norm(HessianOperator operator, Xoshiro256PlusPlus random) {
        int n = operator.dimension();
        LanczosBasis basis = new LanczosBasis(operator, gaussian(n, random), random);
        while (basis.size() < Math.min(NORM_STEPS, n) && !basis.isComplete()) {
            basis.extend();
        }
        return Norms.inf(basis.projected().values());
    }

    private static double[] gaussian(int n, Xoshiro256PlusPlus random) {
        double[] vector = new double[n];
        for (int i = 0; i < n; i++) {
            vector[i] = random.nextGaussian();
        }
        return vector;
    }

    private static List<Eigenpair> measured(
            HessianOperator operator, LanczosBasis basis, double target, int count, double scale, double tolerance) {
        SymmetricEigensystem projected = basis.projected();
        int k = basis.size();
        Integer[] order = new Integer[k];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingDouble(i -> -Math.abs(projected.values()[i])));
        List<Eigenpair> pairs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            pairs.add(ExtremeEigenvalues.measure(
                    operator, basis.combine(projected.vectors(), order[i] * k), scale, tolerance));
        }
        pairs.sort(Comparator.comparingDouble(pair -> Math.abs(pair.value() - target)));
        return pairs;
    }

    /** {@return pairs, nearest first} */
    public List<Eigenpair> pairs() {
        return pairs;
    }

    /** {@return products with the Hessian that were spent} */
    public int products() {
        return products;
    }
}

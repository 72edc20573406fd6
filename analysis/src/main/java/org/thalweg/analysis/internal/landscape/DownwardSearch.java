package org.thalweg.analysis.internal.landscape;

import org.thalweg.core.network.Xoshiro256PlusPlus;
import org.thalweg.core.objective.Norms;
import org.thalweg.core.objective.Objective;
import org.thalweg.core.objective.Workspace;

/**
 * From a saddle of index k to one of index k − 1 below it: the downward search of solution landscapes (J. Yin, Y. Wang, J. Z.
 * Y. Chen, P. Zhang, L. Zhang, Phys. Rev. Lett. 124, 090601, 2020). The point is moved along one of its k unstable modes and
 * follows the high-index saddle dynamics whose directions are the other k − 1. Confined to one thread.
 *
 * <p>As a path down does, these dynamics keep the symmetries of point and mode, and are followed among the points that these
 * fix. Where that ends at a saddle of another index, because modes outside changed their sign on the way, the search is
 * repeated in all of space with a little noise.
 */
final class DownwardSearch {

    private static final int STEPS = 600;
    private static final int POLISHING = 25;
    private static final double TOLERANCE = 1e-3;
    private static final double DISPLACEMENT = 1e-3;
    private static final double NOISE = 0.03;
    private static final double FIXED = 1e-6;
    private static final double INDEPENDENT = 1e-3;
    private static final int NOISY_TRIES = 3;

    private final Objective objective;
    private final Workspace workspace;
    private final StratumDraw strata;
    private final SurfaceMaker surfaces;
    private final Surface whole;
    private final BunchKaufman inertia;
    private final double[] hessian;
    private long evaluations;

    DownwardSearch(Objective objective, Workspace workspace, StratumDraw strata, SurfaceMaker surfaces) {
        this.objective = objective;
        this.workspace = workspace;
        this.strata = strata;
        this.surfaces = surfaces;
        this.whole = new Surface(objective, workspace, strata.whole().subspace());
        this.inertia = new BunchKaufman(objective.dimension());
        this.hessian = new double[objective.dimension() * objective.dimension()];
    }

    /**
     * Moves θ to a saddle of the next lower index and lower value.
     *
     * @param theta θ[n] of a saddle, overwritten
     * @param index its index, at least 1
     * @param mode which of its unstable modes, from 0 for the lowest
     * @param sign along the mode or against it
     * @return whether it arrived at one
     */
    boolean run(double[] theta, int index, int mode, double sign) {
        evaluations = 0;
        double[] saddle = theta.clone();
        double value = objective.value(theta, workspace);
        double[] x = new double[whole.dimension()];
        whole.subspace().project(saddle, x);
        double[] away = mode(x, mode);
        double length = sign * DISPLACEMENT * (1 + Norms.euclidean(x));
        for (int t = 0; t <= NOISY_TRIES; t++) {
            double[] moved = moved(x, away, length, t == 0 ? 0 : NOISE, mode + index * (long) t);
            whole.subspace().expand(moved, theta);
            Surface surface = t == 0 ? surfaces.of(strata.keptBy(theta, FIXED * Math.abs(length))) : whole;
            long before = surface.evaluations();
            boolean found = follow(surface, saddle, away, theta) && indexAt(theta) == index - 1;
            evaluations += surface.evaluations() - before;
            if (found && objective.value(theta, workspace) < value) {
                return true;
            }
        }
        return false;
    }

    /** Gradients and Hessians of the last run. */
    long evaluations() {
        return evaluations;
    }

    private double[] mode(double[] x, int mode) {
        whole.hessianAt(x);
        evaluations++;
        SymmetricEigen eigen = new SymmetricEigen(x.length);
        eigen.decompose(whole.hessian());
        return new UnstableModes(eigen, whole.subspace()).direction(mode);
    }

    private static double[] moved(double[] x, double[] away, double length, double noise, long seed) {
        Xoshiro256PlusPlus random = Xoshiro256PlusPlus.seeded(seed);
        double[] moved = x.clone();
        for (int i = 0; i < x.length; i++) {
            moved[i] += length * (away[i] + noise * random.nextGaussian());
        }
        return moved;
    }

    private boolean follow(Surface surface, double[] saddle, double[] away, double[] theta) {
        int m = surface.dimension();
        double[] full = new double[theta.length];
        whole.subspace().expand(away, full);
        double[] along = new double[m];
        double[] x = new double[m];
        surface.subspace().project(full, along);
        surface.subspace().project(saddle, x);
        Reflection reflection = Reflection.along(others(surface, x, along));
        surface.subspace().project(theta, x);
        boolean arrived =
                new SteepestDescent(surface, reflection).run(x, TOLERANCE, STEPS) == SteepestDescent.End.ARRIVED;
        boolean found = arrived && new NewtonIteration(surface).run(x, 0.1 * (1 + Norms.euclidean(x)), POLISHING);
        surface.subspace().expand(x, theta);
        return found;
    }

    /** The unstable directions at a saddle that are orthogonal to one of them. */
    private static double[][] others(Surface surface, double[] saddle, double[] away) {
        int m = surface.dimension();
        surface.hessianAt(saddle);
        SymmetricEigen eigen = new SymmetricEigen(m);
        eigen.decompose(surface.hessian());
        double[][] others = new double[m][];
        int count = 0;
        for (int k = 0; k < m && eigen.value(k) < 0; k++) {
            double[] vector = new double[m];
            eigen.copyVector(k, vector);
            removeComponent(vector, away);
            for (int j = 0; j < count; j++) {
                removeComponent(vector, others[j]);
            }
            double norm = Norms.euclidean(vector);
            if (norm > INDEPENDENT) {
                for (int i = 0; i < m; i++) {
                    vector[i] /= norm;
                }
                others[count++] = vector;
            }
        }
        return java.util.Arrays.copyOf(others, count);
    }

    private static void removeComponent(double[] vector, double[] unit) {
        double dot = 0;
        for (int i = 0; i < unit.length; i++) {
            dot = Math.fma(unit[i], vector[i], dot);
        }
        for (int i = 0; i < unit.length; i++) {
            vector[i] = Math.fma(-dot, unit[i], vector[i]);
        }
    }

    private int indexAt(double[] theta) {
        objective.hessian(theta, new double[theta.length], hessian, workspace);
        evaluations++;
        inertia.factorize(hessian);
        return inertia.negative();
    }
}

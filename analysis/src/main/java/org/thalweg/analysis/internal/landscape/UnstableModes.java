package org.thalweg.analysis.internal.landscape;

import org.thalweg.core.objective.Norms;

/**
 * The lowest modes of a Hessian, the same ones whatever rounding does: modes of equal curvature, as zero neurons and tied
 * ones have, are replaced by combinations that each change as few parameters as possible.
 *
 * <p>Of a space of equal modes with projector P the first is Pe for the axis e of θ nearest to it (the first of several), the
 * next the same for the rest of the space.
 */
final class UnstableModes {

    private static final double EQUAL = 1e-7;
    private static final double RESOLVED = 1e-13;
    private static final double AS_NEAR = 1e-6;

    private final SymmetricEigen eigen;
    private final InvariantSubspace subspace;
    private final int m;

    /**
     * The modes of a decomposed Hessian.
     *
     * @param subspace what the Hessian is restricted to
     */
    UnstableModes(SymmetricEigen eigen, InvariantSubspace subspace) {
        this.eigen = eigen;
        this.subspace = subspace;
        this.m = subspace.dimension();
    }

    /** The unit vector of mode k, from 0 for the lowest. */
    double[] direction(int k) {
        int first = k;
        while (first > 0 && equal(first - 1, first)) {
            first--;
        }
        int end = k + 1;
        while (end < m && equal(end - 1, end)) {
            end++;
        }
        double[] vector = new double[m];
        if (end - first == 1) {
            eigen.copyVector(k, vector);
            return vector;
        }
        double[] projector = projector(first, end);
        for (int i = first; i <= k; i++) {
            take(projector, vector);
        }
        return vector;
    }

    private boolean equal(int i, int j) {
        double scale = Math.max(Math.abs(eigen.value(0)), Math.abs(eigen.value(m - 1)));
        double margin = EQUAL * Math.abs(eigen.value(i)) + RESOLVED * scale;
        return Math.abs(eigen.value(i) - eigen.value(j)) <= margin;
    }

    private double[] projector(int first, int end) {
        double[] projector = new double[m * m];
        for (int mode = first; mode < end; mode++) {
            for (int i = 0; i < m; i++) {
                for (int j = 0; j < m; j++) {
                    projector[i * m + j] += eigen.vector(mode, i) * eigen.vector(mode, j);
                }
            }
        }
        return projector;
    }

    /** Takes the vector nearest to an axis of θ out of the space. */
    private void take(double[] projector, double[] vector) {
        double[] axis = new double[subspace.fullDimension()];
        double[] x = new double[m];
        double longest = 0;
        for (int i = 0; i < axis.length; i++) {
            axis[i] = 1;
            subspace.project(axis, x);
            axis[i] = 0;
            double[] shadow = image(projector, x);
            double length = Norms.euclidean(shadow);
            if (length > longest + AS_NEAR) {
                longest = length;
                System.arraycopy(shadow, 0, vector, 0, m);
            }
        }
        for (int i = 0; i < m; i++) {
            vector[i] /= longest;
        }
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < m; j++) {
                projector[i * m + j] -= vector[i] * vector[j];
            }
        }
    }

    private double[] image(double[] projector, double[] x) {
        double[] image = new double[m];
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < m; j++) {
                image[i] += projector[i * m + j] * x[j];
            }
        }
        return image;
    }
}

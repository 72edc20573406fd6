package org.thalweg.analysis.internal.landscape;

/**
 * The lowest modes of a Hessian, the same ones whatever rounding does: modes of equal curvature, as zero neurons and tied
 * ones have, are replaced by combinations that each change as few parameters as possible.
 *
 * <p>Of a space of equal modes with projector P the first is Pe for the axis e nearest to it (the first of several), the
 * next the same for the rest of the space.
 */
final class UnstableModes {

    private static final double EQUAL = 1e-7;
    private static final double RESOLVED = 1e-13;
    private static final double AS_NEAR = 1e-6;

    private final SymmetricEigen eigen;
    private final int m;

    UnstableModes(SymmetricEigen eigen, int m) {
        this.eigen = eigen;
        this.m = m;
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

    /** Takes the vector nearest to an axis out of the space. */
    private void take(double[] projector, double[] vector) {
        int axis = 0;
        for (int i = 1; i < m; i++) {
            axis = projector[i * m + i] > projector[axis * m + axis] + AS_NEAR ? i : axis;
        }
        double length = Math.sqrt(projector[axis * m + axis]);
        for (int i = 0; i < m; i++) {
            vector[i] = projector[axis * m + i] / length;
        }
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < m; j++) {
                projector[i * m + j] -= vector[i] * vector[j];
            }
        }
    }
}

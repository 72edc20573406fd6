package org.thalweg.analysis.internal.landscape;

import java.util.List;
import org.thalweg.analysis.symmetry.SignedPermutation;

/**
 * The points that some symmetries leave fixed: θ = Bx with orthonormal columns. A stationary point of E on this subspace is
 * one of E (R. S. Palais, Commun. Math. Phys. 69, 1979), so that symmetric points can be looked for in fewer dimensions.
 *
 * <p>Each entry of θ is zero or ± one entry of x over the square root of how many share it. Immutable.
 */
public final class InvariantSubspace {

    private final int[] coordinate;
    private final double[] factor;
    private final int dimension;

    private InvariantSubspace(int[] coordinate, double[] factor, int dimension) {
        this.coordinate = coordinate;
        this.factor = factor;
        this.dimension = dimension;
    }

    /** All points. */
    public static InvariantSubspace whole(int n) {
        return of(n, List.of());
    }

    /** The points fixed by all the maps. */
    public static InvariantSubspace of(int n, List<SignedPermutation> maps) {
        SignedClasses classes = new SignedClasses(n);
        for (SignedPermutation map : maps) {
            for (int i = 0; i < n; i++) {
                classes.join(i, map.source(i), map.negates(i));
            }
        }
        return of(classes);
    }

    static InvariantSubspace of(SignedClasses classes) {
        int n = classes.size();
        int[] coordinate = new int[n];
        int[] number = new int[n];
        int[] count = new int[n];
        int dimension = 0;
        for (int i = 0; i < n; i++) {
            int root = classes.root(i);
            number[i] = root == i && !classes.isZero(i) ? dimension++ : -1;
            count[root]++;
        }
        double[] factor = new double[n];
        for (int i = 0; i < n; i++) {
            int root = classes.root(i);
            coordinate[i] = number[root];
            double size = 1 / Math.sqrt(count[root]);
            factor[i] = coordinate[i] < 0 ? 0 : classes.isNegative(i) ? -size : size;
        }
        return new InvariantSubspace(coordinate, factor, dimension);
    }

    /**
     * The map from x to other numbers, each some entry of θ times a factor; no longer orthonormal.
     *
     * @param places which entry of θ
     * @param factors what it is multiplied by
     */
    InvariantSubspace composed(int[] places, double[] factors) {
        int[] newCoordinate = new int[places.length];
        double[] newFactor = new double[places.length];
        for (int c = 0; c < places.length; c++) {
            newCoordinate[c] = coordinate[places[c]];
            newFactor[c] = factor[places[c]] * factors[c];
        }
        return new InvariantSubspace(newCoordinate, newFactor, dimension);
    }

    /** The diagonal of BᵀDB for a diagonal matrix D. */
    double[] projectDiagonal(double[] diagonal) {
        double[] reduced = new double[dimension];
        for (int i = 0; i < coordinate.length; i++) {
            if (coordinate[i] >= 0) {
                reduced[coordinate[i]] += factor[i] * factor[i] * diagonal[i];
            }
        }
        return reduced;
    }

    /** Number of entries of x. */
    public int dimension() {
        return dimension;
    }

    /** Number of entries of θ. */
    public int fullDimension() {
        return coordinate.length;
    }

    /** θ = Bx. */
    public void expand(double[] x, double[] theta) {
        for (int i = 0; i < theta.length; i++) {
            theta[i] = coordinate[i] < 0 ? 0 : factor[i] * x[coordinate[i]];
        }
    }

    /** x = Bᵀθ, the nearest point of the subspace; also turns a gradient into the one on the subspace. */
    public void project(double[] theta, double[] x) {
        java.util.Arrays.fill(x, 0, dimension, 0);
        for (int i = 0; i < theta.length; i++) {
            if (coordinate[i] >= 0) {
                x[coordinate[i]] += factor[i] * theta[i];
            }
        }
    }

    /** BᵀHB. */
    public void projectMatrix(double[] full, double[] reduced) {
        int n = coordinate.length;
        java.util.Arrays.fill(reduced, 0, dimension * dimension, 0);
        for (int i = 0; i < n; i++) {
            if (coordinate[i] < 0) {
                continue;
            }
            int row = coordinate[i] * dimension;
            double f = factor[i];
            for (int j = 0; j < n; j++) {
                if (coordinate[j] >= 0) {
                    reduced[row + coordinate[j]] += f * factor[j] * full[i * n + j];
                }
            }
        }
    }
}

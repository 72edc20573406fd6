package org.thalweg.analysis.internal.landscape;

/**
 * The modes along which high-index saddle dynamics go uphill (J. Yin, L. Zhang, P. Zhang, SIAM J. Sci. Comput. 41, 2019).
 *
 * <p>There the directions V relax towards the lowest modes while the point moves; here they are modes of each Hessian, those
 * that lie nearest to the ones before, so that a path that starts along one mode keeps the others. Confined to one thread.
 */
final class Reflection {

    private final double[][] directions;
    private double[] sign = new double[0];

    private Reflection(double[][] directions) {
        this.directions = directions;
    }

    /** None: steepest descent. */
    static Reflection none() {
        return new Reflection(new double[0][]);
    }

    /**
     * Along some directions.
     *
     * @param directions directions[index][m], orthonormal, copied
     */
    static Reflection along(double[][] directions) {
        double[][] copies = new double[directions.length][];
        for (int d = 0; d < copies.length; d++) {
            copies[d] = directions[d].clone();
        }
        return new Reflection(copies);
    }

    /** Chooses as many modes as there are directions, the nearest ones, and takes them as directions. */
    void follow(SymmetricEigen eigen, int m) {
        if (sign.length != m) {
            sign = new double[m];
        }
        java.util.Arrays.fill(sign, 1);
        double[] share = new double[m];
        for (int i = 0; i < m && directions.length > 0; i++) {
            share[i] = share(eigen, i);
        }
        for (int d = 0; d < directions.length; d++) {
            int nearest = 0;
            for (int i = 1; i < m; i++) {
                nearest = share[i] > share[nearest] ? i : nearest;
            }
            share[nearest] = -1;
            sign[nearest] = -1;
        }
        for (int i = 0, d = 0; i < m && d < directions.length; i++) {
            if (sign[i] < 0) {
                eigen.copyVector(i, directions[d++]);
            }
        }
    }

    /** Σ (d · v)² over the directions d, for mode v. */
    private double share(SymmetricEigen eigen, int mode) {
        double sum = 0;
        for (double[] direction : directions) {
            double dot = 0;
            for (int k = 0; k < direction.length; k++) {
                dot += direction[k] * eigen.vector(mode, k);
            }
            sum += dot * dot;
        }
        return sum;
    }

    /** −1 along a mode that was chosen, 1 along the others. */
    double sign(int mode) {
        return sign[mode];
    }
}

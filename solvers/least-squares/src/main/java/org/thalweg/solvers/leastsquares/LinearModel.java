package org.thalweg.solvers.leastsquares;

/**
 * Minimizes |b + Jx|² + λ|Dx|² with the Jacobian at the current point.
 *
 * <p>By orthogonal factorization of J, unless J has many more rows than columns: then the Gauss–Newton matrix of the
 * objective, which costs a tenth, is factored instead as long as λ is so large that squaring the condition does no harm.
 */
final class LinearModel {

    /** From this number of rows for each column on, factoring J takes most of the time of a step. */
    private static final int TALL = 8;

    private final ResidualPoint point;
    private final int n;
    private final boolean tall;
    private final NormalEquations normal;
    private final ColumnScale scale;
    private final double[] squares;
    private final double[] right;
    private DampedLeastSquares orthogonal;
    private boolean factored;
    private boolean squared;

    LinearModel(ResidualPoint point) {
        this.point = point;
        this.n = point.iterate().point().length;
        this.tall = point.residuals().length >= TALL * n;
        this.normal = new NormalEquations(tall ? n : 0);
        this.scale = new ColumnScale(n);
        this.squares = new double[n];
        this.right = new double[n];
    }

    /** Takes the Jacobian of the current point. */
    void renew() {
        factored = false;
        if (tall) {
            point.gaussNewton(normal.matrix());
            for (int i = 0; i < n; i++) {
                squares[i] = normal.columnSquare(i);
            }
        } else {
            point.columnSquares(squares);
        }
        scale.observe(squares);
    }

    /** D[n]; live. */
    double[] scale() {
        return scale.values();
    }

    /** Sets λ. */
    void damping(double lambda) {
        squared = tall && lambda >= normal.leastDamping() && normal.factor(lambda, scale.values());
        if (squared) {
            return;
        }
        if (orthogonal == null) {
            orthogonal = new DampedLeastSquares(point.residuals().length, n);
        }
        if (!factored) {
            orthogonal.jacobian(point.jacobian());
            factored = true;
        }
        orthogonal.damping(lambda, scale.values());
    }

    /**
     * Solves for one b.
     *
     * @param b b[m], read only
     * @param x x[n], overwritten
     * @return whether the matrix was regular
     */
    boolean solve(double[] b, double[] x) {
        if (!squared) {
            return orthogonal.solve(b, x);
        }
        point.transposed(b, right);
        for (int i = 0; i < n; i++) {
            right[i] = -right[i];
        }
        normal.solve(right, x);
        return true;
    }
}

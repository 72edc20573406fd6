package org.thalweg.analysis.spectrum;

import org.thalweg.core.objective.HessianOperator;
import org.thalweg.core.objective.Norms;

/**
 * Solves (A − σI)x = b for a symmetric, possibly indefinite A by MINRES (C. Paige and M. Saunders, SIAM J. Numer. Anal. 12,
 * 1975), with one product per iteration and seven vectors.
 */
final class MinimumResidual {

    private final HessianOperator operator;
    private final double shift;
    private final double tolerance;
    private int products;

    MinimumResidual(HessianOperator operator, double shift, double tolerance) {
        this.operator = operator;
        this.shift = shift;
        this.tolerance = tolerance;
    }

    /** Products spent so far. */
    int products() {
        return products;
    }

    /** x after at most {@code maxProducts} iterations, or when ‖b − (A − σI)x‖ ≤ tolerance · ‖b‖. */
    double[] solve(double[] b, int maxProducts) {
        int n = b.length;
        double[] x = new double[n];
        double beta = Norms.euclidean(b);
        double phi = beta;
        double[] before = new double[n];
        double[] v = new double[n];
        double[] d = new double[n];
        double[] older = new double[n];
        for (int i = 0; i < n; i++) {
            v[i] = b[i] / beta;
        }
        double[] image = new double[n];
        double c = -1;
        double s = 0;
        double delta = 0;
        double epsilon = 0;
        double lastBeta = 0;
        double goal = tolerance * beta;
        for (int k = 0; k < maxProducts && Math.abs(phi) > goal; k++) {
            operator.apply(v, image);
            products++;
            LanczosBasis.addScaled(-shift, v, image);
            double alpha = LanczosBasis.dot(v, image);
            LanczosBasis.addScaled(-alpha, v, image);
            LanczosBasis.addScaled(-lastBeta, before, image);
            double nextBeta = Norms.euclidean(image);
            // The last rotation, then a new one that annihilates nextBeta.
            double oldEpsilon = epsilon;
            double delta2 = c * delta + s * alpha;
            double gammaBar = s * delta - c * alpha;
            epsilon = s * nextBeta;
            delta = -c * nextBeta;
            double gamma = Math.sqrt(gammaBar * gammaBar + nextBeta * nextBeta);
            if (gamma == 0) {
                break;
            }
            c = gammaBar / gamma;
            s = nextBeta / gamma;
            double tau = c * phi;
            phi = s * phi;
            double[] next = new double[n];
            for (int i = 0; i < n; i++) {
                next[i] = (v[i] - delta2 * d[i] - oldEpsilon * older[i]) / gamma;
                x[i] = Math.fma(tau, next[i], x[i]);
            }
            older = d;
            d = next;
            if (nextBeta == 0) {
                break;
            }
            before = v;
            v = new double[n];
            for (int i = 0; i < n; i++) {
                v[i] = image[i] / nextBeta;
            }
            lastBeta = nextBeta;
        }
        return x;
    }
}

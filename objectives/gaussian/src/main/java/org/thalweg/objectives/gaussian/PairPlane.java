package org.thalweg.objectives.gaussian;

/**
 * The plane of two neurons' input weights, w₁ = σ₁e₁ and w₂ = pe₁ + qe₂ with orthonormal e₁, e₂, and expectations over the
 * input from those over the plane.
 *
 * <p>A direction that does not exist, because a vector is zero or both are parallel, is a zero vector: the input in that
 * direction is independent of both neurons, as it is in all others outside the plane. Mutable, confined to one thread.
 */
final class PairPlane {

    final double[] e1;
    final double[] e2;
    double p;
    double q;

    PairPlane(int inputs) {
        e1 = new double[inputs];
        e2 = new double[inputs];
    }

    void set(double[] w1, double sigma1, double[] w2, double sigma2) {
        double[] base = sigma1 > 0 ? w1 : w2;
        double norm = sigma1 > 0 ? sigma1 : sigma2;
        for (int k = 0; k < e1.length; k++) {
            e1[k] = norm > 0 ? base[k] / norm : 0;
            e2[k] = w2[k];
        }
        p = project();
        p += project();
        double square = 0;
        for (double e : e2) {
            square = Math.fma(e, e, square);
        }
        q = Math.sqrt(square);
        if (!(q > 4 * Math.ulp(sigma2))) {
            q = 0;
        }
        for (int k = 0; k < e2.length; k++) {
            e2[k] = q > 0 ? e2[k] / q : 0;
        }
    }

    /** Takes the part along e1 out of e2; done twice, because the first time cancels. */
    private double project() {
        double product = 0;
        for (int k = 0; k < e1.length; k++) {
            product = Math.fma(e1[k], e2[k], product);
        }
        for (int k = 0; k < e1.length; k++) {
            e2[k] = Math.fma(-product, e1[k], e2[k]);
        }
        return product;
    }

    /** E F x_k from E F × {1, u, v}. */
    double linear(double[] m, int k) {
        return Math.fma(m[1], e1[k], m[2] * e2[k]);
    }

    /** E F x_k x_l from E F × {1, u, v, u², uv, v²}. */
    double quadratic(double[] m, int k, int l) {
        double inPlane =
                (m[3] - m[0]) * e1[k] * e1[l] + m[4] * (e1[k] * e2[l] + e2[k] * e1[l]) + (m[5] - m[0]) * e2[k] * e2[l];
        return k == l ? m[0] + inPlane : inPlane;
    }
}

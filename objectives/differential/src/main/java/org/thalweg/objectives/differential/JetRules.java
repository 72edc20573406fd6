package org.thalweg.objectives.differential;

/**
 * The chain rule for an activation of a neuron whose preactivation z depends on an input variable: a = φ(z) with
 * a′ = φ′z′, a″ = φ″z′² + φ′z″, a‴ = φ‴z′³ + 3φ″z′z″ + φ′z‴ (Faà di Bruno), its transpose, and the derivative of both.
 *
 * <p>Arrays are [channel][neuron × point]; channel 0 is the value, {@code base + k} the k-th derivative in one variable.
 * {@code d[k]} is φ<sup>(k)</sup>(z). Entries from … to−1 are treated. The terms of the value itself, φ′ā₀ and the like, are
 * the caller's.
 */
final class JetRules {

    private JetRules() {}

    /** a from z for the derivatives of one variable. */
    static void forward(int order, int base, int from, int to, double[][] d, double[][] z, double[][] a) {
        double[] z1 = order >= 1 ? z[base + 1] : null;
        double[] z2 = order >= 2 ? z[base + 2] : null;
        double[] z3 = order >= 3 ? z[base + 3] : null;
        for (int i = from; order >= 1 && i < to; i++) {
            a[base + 1][i] = d[1][i] * z1[i];
        }
        for (int i = from; order >= 2 && i < to; i++) {
            a[base + 2][i] = d[2][i] * z1[i] * z1[i] + d[1][i] * z2[i];
        }
        for (int i = from; order >= 3 && i < to; i++) {
            a[base + 3][i] = d[3][i] * z1[i] * z1[i] * z1[i] + 3 * d[2][i] * z1[i] * z2[i] + d[1][i] * z3[i];
        }
    }

    /** z̄ from ā: z̄<sub>0</sub> is added to, the others are overwritten. */
    static void reverse(
            int order, int base, int from, int to, double[][] d, double[][] z, double[][] abar, double[][] zbar) {
        if (order == 0) {
            return;
        }
        double[] zbar0 = zbar[0];
        double[] d1 = d[1];
        double[] d2 = d[2];
        if (order >= 1) {
            double[] z1 = z[base + 1];
            double[] a1 = abar[base + 1];
            double[] b1 = zbar[base + 1];
            for (int i = from; i < to; i++) {
                zbar0[i] += a1[i] * d2[i] * z1[i];
                b1[i] = a1[i] * d1[i];
            }
        }
        if (order >= 2) {
            double[] z1 = z[base + 1];
            double[] z2 = z[base + 2];
            double[] a2 = abar[base + 2];
            for (int i = from; i < to; i++) {
                zbar0[i] += a2[i] * (d[3][i] * z1[i] * z1[i] + d2[i] * z2[i]);
                zbar[base + 1][i] += a2[i] * 2 * d2[i] * z1[i];
                zbar[base + 2][i] = a2[i] * d1[i];
            }
        }
        if (order >= 3) {
            reverseThird(base, from, to, d, z, abar[base + 3], zbar);
        }
    }

    private static void reverseThird(
            int base, int from, int to, double[][] d, double[][] z, double[] a3, double[][] zbar) {
        double[] z1 = z[base + 1];
        double[] z2 = z[base + 2];
        double[] z3 = z[base + 3];
        for (int i = from; i < to; i++) {
            double square = z1[i] * z1[i];
            zbar[0][i] += a3[i] * (d[4][i] * square * z1[i] + 3 * d[3][i] * z1[i] * z2[i] + d[2][i] * z3[i]);
            zbar[base + 1][i] += a3[i] * 3 * (d[3][i] * square + d[2][i] * z2[i]);
            zbar[base + 2][i] += a3[i] * 3 * d[2][i] * z1[i];
            zbar[base + 3][i] = a3[i] * d[1][i];
        }
    }

    /** ȧ from ż for the derivatives of one variable. */
    static void tangent(
            int order, int base, int from, int to, double[][] d, double[][] z, double[][] zdot, double[][] adot) {
        double[] e0 = zdot[0];
        for (int i = from; order >= 1 && i < to; i++) {
            adot[base + 1][i] = d[2][i] * e0[i] * z[base + 1][i] + d[1][i] * zdot[base + 1][i];
        }
        for (int i = from; order >= 2 && i < to; i++) {
            double z1 = z[base + 1][i];
            adot[base + 2][i] = (d[3][i] * z1 * z1 + d[2][i] * z[base + 2][i]) * e0[i]
                    + 2 * d[2][i] * z1 * zdot[base + 1][i]
                    + d[1][i] * zdot[base + 2][i];
        }
        for (int i = from; order >= 3 && i < to; i++) {
            double z1 = z[base + 1][i];
            double z2 = z[base + 2][i];
            adot[base + 3][i] = (d[4][i] * z1 * z1 * z1 + 3 * d[3][i] * z1 * z2 + d[2][i] * z[base + 3][i]) * e0[i]
                    + 3 * (d[3][i] * z1 * z1 + d[2][i] * z2) * zdot[base + 1][i]
                    + 3 * d[2][i] * z1 * zdot[base + 2][i]
                    + d[1][i] * zdot[base + 3][i];
        }
    }

    /** The derivative of {@link #reverse} along ż: dz̄ from dā, ā and ż; dz̄<sub>0</sub> is added to. */
    static void reverseTangent(
            int order,
            int base,
            int from,
            int to,
            double[][] d,
            double[][] z,
            double[][] zdot,
            double[][] abar,
            double[][] abarDot,
            double[][] zbarDot) {
        if (order == 0) {
            return;
        }
        double[] e0 = zdot[0];
        double[] out0 = zbarDot[0];
        double[] d1 = d[1];
        double[] d2 = d[2];
        if (order >= 1) {
            double[] z1 = z[base + 1];
            double[] e1 = zdot[base + 1];
            double[] a1 = abar[base + 1];
            double[] f1 = abarDot[base + 1];
            double[] d3 = d[3];
            for (int i = from; i < to; i++) {
                out0[i] += f1[i] * d2[i] * z1[i] + a1[i] * (d3[i] * z1[i] * e0[i] + d2[i] * e1[i]);
                zbarDot[base + 1][i] = f1[i] * d1[i] + a1[i] * d2[i] * e0[i];
            }
        }
        if (order >= 2) {
            reverseTangentSecond(base, from, to, d, z, zdot, abar[base + 2], abarDot[base + 2], zbarDot);
        }
        if (order >= 3) {
            reverseTangentThird(base, from, to, d, z, zdot, abar[base + 3], abarDot[base + 3], zbarDot);
        }
    }

    private static void reverseTangentSecond(
            int base,
            int from,
            int to,
            double[][] d,
            double[][] z,
            double[][] zdot,
            double[] a2,
            double[] f2,
            double[][] zbarDot) {
        double[] z1 = z[base + 1];
        double[] z2 = z[base + 2];
        double[] e0 = zdot[0];
        double[] e1 = zdot[base + 1];
        double[] e2 = zdot[base + 2];
        double[] d2 = d[2];
        double[] d3 = d[3];
        double[] d4 = d[4];
        for (int i = from; i < to; i++) {
            double square = z1[i] * z1[i];
            zbarDot[0][i] += f2[i] * (d3[i] * square + d2[i] * z2[i])
                    + a2[i] * ((d4[i] * square + d3[i] * z2[i]) * e0[i] + 2 * d3[i] * z1[i] * e1[i] + d2[i] * e2[i]);
            zbarDot[base + 1][i] += 2 * (f2[i] * d2[i] * z1[i] + a2[i] * (d3[i] * z1[i] * e0[i] + d2[i] * e1[i]));
            zbarDot[base + 2][i] = f2[i] * d[1][i] + a2[i] * d2[i] * e0[i];
        }
    }

    private static void reverseTangentThird(
            int base,
            int from,
            int to,
            double[][] d,
            double[][] z,
            double[][] zdot,
            double[] a3,
            double[] f3,
            double[][] zbarDot) {
        double[] e0 = zdot[0];
        for (int i = from; i < to; i++) {
            double z1 = z[base + 1][i];
            double z2 = z[base + 2][i];
            double z3 = z[base + 3][i];
            double e1 = zdot[base + 1][i];
            double e2 = zdot[base + 2][i];
            double d2 = d[2][i];
            double d3 = d[3][i];
            double d4 = d[4][i];
            double mixed = d4 * z1 * z1 + d3 * z2;
            zbarDot[0][i] += f3[i] * (d4 * z1 * z1 * z1 + 3 * d3 * z1 * z2 + d2 * z3)
                    + a3[i]
                            * ((d[5][i] * z1 * z1 * z1 + 3 * d4 * z1 * z2 + d3 * z3) * e0[i]
                                    + 3 * mixed * e1
                                    + 3 * d3 * z1 * e2
                                    + d2 * zdot[base + 3][i]);
            zbarDot[base + 1][i] +=
                    3 * (f3[i] * (d3 * z1 * z1 + d2 * z2) + a3[i] * (mixed * e0[i] + 2 * d3 * z1 * e1 + d2 * e2));
            zbarDot[base + 2][i] += 3 * (f3[i] * d2 * z1 + a3[i] * (d3 * z1 * e0[i] + d2 * e1));
            zbarDot[base + 3][i] = f3[i] * d[1][i] + a3[i] * d2 * e0[i];
        }
    }
}

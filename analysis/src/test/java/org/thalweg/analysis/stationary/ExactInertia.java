package org.thalweg.analysis.stationary;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * Signs of the eigenvalues of a symmetric matrix of doubles in exact integer arithmetic: all roots of its characteristic
 * polynomial are real, so that Descartes' rule counts them exactly.
 */
final class ExactInertia {

    private ExactInertia() {}

    /** Number of eigenvalues above {@code shift}. */
    static int above(double[] matrix, int n, double shift) {
        BigInteger[] coefficients = characteristic(scaled(matrix, n, shift), n);
        int changes = 0;
        int last = 1;
        for (BigInteger c : coefficients) {
            changes += c.signum() * last < 0 ? 1 : 0;
            last = c.signum() == 0 ? last : c.signum();
        }
        return changes;
    }

    /** (A − shift·I)·2^k as integers. */
    private static BigInteger[][] scaled(double[] matrix, int n, double shift) {
        BigInteger[][] integers = new BigInteger[n][n];
        int bits = 52 - Math.min(0, Math.getExponent(shift == 0 ? 1 : shift));
        for (double entry : matrix) {
            bits = Math.max(bits, 52 - (entry == 0 ? 0 : Math.getExponent(entry)));
        }
        BigDecimal factor = BigDecimal.valueOf(2).pow(bits);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                BigDecimal entry = new BigDecimal(matrix[i * n + j]);
                entry = i == j ? entry.subtract(new BigDecimal(shift)) : entry;
                integers[i][j] = entry.multiply(factor).toBigIntegerExact();
            }
        }
        return integers;
    }

    /** 1, c₁, …, cₙ of det(xI − A), by Faddeev and LeVerrier. */
    private static BigInteger[] characteristic(BigInteger[][] a, int n) {
        BigInteger[] c = new BigInteger[n + 1];
        c[0] = BigInteger.ONE;
        BigInteger[][] m = new BigInteger[n][n];
        for (BigInteger[] row : m) {
            java.util.Arrays.fill(row, BigInteger.ZERO);
        }
        for (int k = 1; k <= n; k++) {
            for (int i = 0; i < n; i++) {
                m[i][i] = m[i][i].add(c[k - 1]);
            }
            m = product(a, m, n);
            BigInteger trace = BigInteger.ZERO;
            for (int i = 0; i < n; i++) {
                trace = trace.add(m[i][i]);
            }
            c[k] = trace.negate().divide(BigInteger.valueOf(k));
        }
        return c;
    }

    private static BigInteger[][] product(BigInteger[][] a, BigInteger[][] b, int n) {
        BigInteger[][] product = new BigInteger[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                BigInteger sum = BigInteger.ZERO;
                for (int k = 0; k < n; k++) {
                    sum = sum.add(a[i][k].multiply(b[k][j]));
                }
                product[i][j] = sum;
            }
        }
        return product;
    }
}

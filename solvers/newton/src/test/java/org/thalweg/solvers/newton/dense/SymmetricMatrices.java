package org.thalweg.solvers.newton.dense;

import java.util.Random;

/** Random symmetric matrices, also with a given spectrum. */
final class SymmetricMatrices {

    private SymmetricMatrices() {}

    static double[] random(int n, Random random) {
        double[] matrix = new double[n * n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                matrix[i * n + j] = random.nextGaussian();
                matrix[j * n + i] = matrix[i * n + j];
            }
        }
        return matrix;
    }

    /** Orthonormal rows by Gram–Schmidt, twice. */
    static double[][] orthogonal(int n, Random random) {
        double[][] rows = new double[n][];
        for (int k = 0; k < n; k++) {
            double[] v = random.ints(n, -1000, 1001).asDoubleStream().toArray();
            for (int repeat = 0; repeat < 2; repeat++) {
                for (int l = 0; l < k; l++) {
                    double dot = 0;
                    for (int i = 0; i < n; i++) {
                        dot += v[i] * rows[l][i];
                    }
                    for (int i = 0; i < n; i++) {
                        v[i] -= dot * rows[l][i];
                    }
                }
                double norm = 0;
                for (double x : v) {
                    norm += x * x;
                }
                for (int i = 0; i < n; i++) {
                    v[i] /= Math.sqrt(norm);
                }
            }
            rows[k] = v;
        }
        return rows;
    }

    /** Σ d<sub>k</sub> v<sub>k</sub>v<sub>k</sub>ᵀ, exactly symmetric. */
    static double[] withSpectrum(double[] spectrum, double[][] vectors) {
        int n = spectrum.length;
        double[] matrix = new double[n * n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = 0;
                for (int k = 0; k < n; k++) {
                    sum += spectrum[k] * vectors[k][i] * vectors[k][j];
                }
                matrix[i * n + j] = sum;
                matrix[j * n + i] = sum;
            }
        }
        return matrix;
    }
}

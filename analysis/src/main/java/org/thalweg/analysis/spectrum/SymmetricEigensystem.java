package org.thalweg.analysis.spectrum;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.ojalgo.array.Array1D;
import org.ojalgo.matrix.decomposition.Eigenvalue;
import org.ojalgo.matrix.store.MatrixStore;
import org.ojalgo.matrix.store.R064Store;
import org.ojalgo.scalar.ComplexNumber;

/**
 * Eigenvalues ascending and eigenvectors of a symmetric matrix by ojAlgo (Householder tridiagonalization, then implicit
 * QL).
 *
 * @param values values[n], ascending
 * @param vectors vectors[n × n], row i the eigenvector of values[i]; its largest entry (the first of equals) is positive
 */
record SymmetricEigensystem(double[] values, double[] vectors) {

    /**
     * Decomposes.
     *
     * @param matrix matrix[n × n], exactly symmetric, finite
     */
    static SymmetricEigensystem of(double[] matrix, int n) {
        if (n == 1) {
            return new SymmetricEigensystem(matrix.clone(), new double[] {1});
        }
        Eigenvalue<Double> decomposition = Eigenvalue.R064.make(n, true);
        // Symmetric: row-major and ojAlgo's column-major storage are the same array.
        if (!decomposition.decompose(R064Store.wrap(matrix.clone(), n))) {
            throw new IllegalStateException("The eigendecomposition of a " + n + " x " + n + " matrix failed.");
        }
        return sorted(decomposition.getEigenvalues(), decomposition.getV(), n);
    }

    private static SymmetricEigensystem sorted(Array1D<ComplexNumber> values, MatrixStore<Double> columns, int n) {
        int[] order = IntStream.range(0, n)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> values.get(i).getReal()))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] ascending = new double[n];
        double[] vectors = new double[n * n];
        for (int i = 0; i < n; i++) {
            ascending[i] = values.get(order[i]).getReal();
            for (int k = 0; k < n; k++) {
                vectors[i * n + k] = columns.doubleValue(k, order[i]);
            }
            orient(vectors, i * n, n);
        }
        return new SymmetricEigensystem(ascending, vectors);
    }

    private static void orient(double[] vectors, int start, int n) {
        int largest = start;
        for (int k = start + 1; k < start + n; k++) {
            if (Math.abs(vectors[k]) > Math.abs(vectors[largest])) {
                largest = k;
            }
        }
        if (vectors[largest] < 0) {
            for (int k = start; k < start + n; k++) {
                vectors[k] = -vectors[k];
            }
        }
    }
}

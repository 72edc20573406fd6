package org.thalweg.bench.landscape;

import java.util.ArrayList;
import java.util.List;
import org.thalweg.core.objective.Objective;
import org.thalweg.core.objective.Workspace;

/**
 * The points that a group of symmetries leaves fixed, as an orthonormal basis: θ = Σ x_c b_c. The flow from such a point
 * stays among them; integrated there, rounding cannot push it off a ridge.
 */
final class FixedSpace {

    private final int n;
    private final List<double[]> basis;

    private FixedSpace(int n, List<double[]> basis) {
        this.n = n;
        this.basis = basis;
    }

    /**
     * The image of a projector of which each column is zero or has entries of equal size where it is not zero, as a mean
     * of signed permutations has.
     *
     * @param projector projector[n][n]
     */
    static FixedSpace of(double[][] projector) {
        int n = projector.length;
        boolean[] covered = new boolean[n];
        List<double[]> basis = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            if (covered[i] || projector[i][i] < 1e-12) {
                continue;
            }
            double[] column = new double[n];
            double norm = Math.sqrt(projector[i][i]);
            for (int j = 0; j < n; j++) {
                column[j] = projector[j][i] / norm;
                covered[j] |= Math.abs(column[j]) > 1e-6;
            }
            basis.add(column);
        }
        return new FixedSpace(n, basis);
    }

    int dimension() {
        return basis.size();
    }

    double[] expand(double[] x) {
        double[] theta = new double[n];
        for (int c = 0; c < x.length; c++) {
            for (int i = 0; i < n; i++) {
                theta[i] += x[c] * basis.get(c)[i];
            }
        }
        return theta;
    }

    double[] project(double[] theta) {
        double[] x = new double[basis.size()];
        for (int c = 0; c < x.length; c++) {
            for (int i = 0; i < n; i++) {
                x[c] += theta[i] * basis.get(c)[i];
            }
        }
        return x;
    }

    /** E on these points. */
    Objective restrict(Objective objective) {
        return new Restricted(objective);
    }

    private record Buffers(Workspace full, double[] gradient, double[] hessian) implements Workspace {}

    private final class Restricted implements Objective {

        private final Objective full;

        Restricted(Objective full) {
            this.full = full;
        }

        @Override
        public int dimension() {
            return basis.size();
        }

        @Override
        public int maxOrder() {
            return 2;
        }

        @Override
        public Workspace newWorkspace() {
            return new Buffers(full.newWorkspace(), new double[n], new double[n * n]);
        }

        @Override
        public double value(double[] x, Workspace workspace) {
            return full.value(expand(x), ((Buffers) workspace).full());
        }

        @Override
        public double gradient(double[] x, double[] gradient, Workspace workspace) {
            Buffers buffers = (Buffers) workspace;
            double value = full.gradient(expand(x), buffers.gradient(), buffers.full());
            System.arraycopy(project(buffers.gradient()), 0, gradient, 0, basis.size());
            return value;
        }

        @Override
        public double hessian(double[] x, double[] gradient, double[] hessian, Workspace workspace) {
            Buffers buffers = (Buffers) workspace;
            double value = full.hessian(expand(x), buffers.gradient(), buffers.hessian(), buffers.full());
            System.arraycopy(project(buffers.gradient()), 0, gradient, 0, basis.size());
            double[] row = new double[n];
            for (int c = 0; c < basis.size(); c++) {
                for (int j = 0; j < n; j++) {
                    double sum = 0;
                    for (int i = 0; i < n; i++) {
                        sum += basis.get(c)[i] * buffers.hessian()[i * n + j];
                    }
                    row[j] = sum;
                }
                System.arraycopy(project(row), 0, hessian, c * basis.size(), basis.size());
            }
            return value;
        }

        @Override
        public void hessianVector(double[] x, double[] vector, double[] product, Workspace workspace) {
            double[] image = new double[n];
            full.hessianVector(expand(x), expand(vector), image, ((Buffers) workspace).full());
            System.arraycopy(project(image), 0, product, 0, basis.size());
        }
    }
}

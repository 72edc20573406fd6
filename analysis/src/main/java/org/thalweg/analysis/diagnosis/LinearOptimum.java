package org.thalweg.analysis.diagnosis;

import org.ojalgo.matrix.decomposition.SingularValue;
import org.ojalgo.matrix.store.MatrixStore;
import org.ojalgo.matrix.store.R064Store;
import org.thalweg.core.data.Dataset;

/**
 * The lowest mean squared error that a linear model y = Ax + c reaches on the data.
 *
 * <p>Weighted least squares by the singular value decomposition of the (centered) inputs, one step of refinement, and the
 * loss from residuals in twice the working precision: at the optimum the loss is quadratic in the error of A, so its
 * digits are those of the exact optimum. If A may only have rank r, the squares of all but the r largest singular values
 * of the fitted values are added (C. Eckart and G. Young 1936; A. Izenman, J. Multivariate Anal. 5, 1975).
 */
final class LinearOptimum {

    private final Dataset data;
    private final boolean intercept;
    private final double[] inputMean;
    private final double[] targetMean;

    private LinearOptimum(Dataset data, boolean intercept) {
        this.data = data;
        this.intercept = intercept;
        this.inputMean = new double[data.inputWidth()];
        this.targetMean = new double[data.targetWidth()];
        if (intercept) {
            for (int n = 0; n < data.samples(); n++) {
                double weight = data.weight(n) / data.totalWeight();
                for (int i = 0; i < inputMean.length; i++) {
                    inputMean[i] += weight * data.input(n, i);
                }
                for (int j = 0; j < targetMean.length; j++) {
                    targetMean[j] += weight * data.target(n, j);
                }
            }
        }
    }

    /**
     * The lowest loss.
     *
     * @param rank largest rank of A
     * @param intercept whether c is free; otherwise it is 0
     */
    static double loss(Dataset data, int rank, boolean intercept) {
        return new LinearOptimum(data, intercept).loss(rank);
    }

    private double loss(int rank) {
        int samples = data.samples();
        int inputs = data.inputWidth();
        int outputs = data.targetWidth();
        R064Store x = R064Store.FACTORY.make(samples, inputs);
        R064Store y = R064Store.FACTORY.make(samples, outputs);
        for (int n = 0; n < samples; n++) {
            double root = Math.sqrt(data.weight(n) / data.totalWeight());
            for (int i = 0; i < inputs; i++) {
                x.set(n, i, root * (data.input(n, i) - inputMean[i]));
            }
            for (int j = 0; j < outputs; j++) {
                y.set(n, j, root * (data.target(n, j) - targetMean[j]));
            }
        }
        SingularValue<Double> svd = SingularValue.R064.make(x);
        svd.decompose(x);
        R064Store a = pseudoInverseTimes(svd, y);
        R064Store correction = pseudoInverseTimes(
                svd, y.copy().onMatching(subtract(), x.multiply(a)).collect(R064Store.FACTORY));
        for (int i = 0; i < inputs; i++) {
            for (int j = 0; j < outputs; j++) {
                a.add(i, j, correction.doubleValue(i, j));
            }
        }
        return residualLoss(a) + discarded(x.multiply(a), rank);
    }

    private static org.ojalgo.function.BinaryFunction<Double> subtract() {
        return org.ojalgo.function.constant.PrimitiveMath.SUBTRACT;
    }

    private static R064Store pseudoInverseTimes(SingularValue<Double> svd, MatrixStore<Double> right) {
        MatrixStore<Double> u = svd.getU();
        MatrixStore<Double> v = svd.getV();
        MatrixStore<Double> s = svd.getD();
        int k = (int) Math.min(s.countRows(), s.countColumns());
        double cut = s.doubleValue(0, 0) * Math.max(u.countRows(), v.countRows()) * Math.ulp(1.0);
        R064Store result = R064Store.FACTORY.make((int) v.countRows(), (int) right.countColumns());
        for (int q = 0; q < k && s.doubleValue(q, q) > cut; q++) {
            for (int j = 0; j < right.countColumns(); j++) {
                double sum = 0;
                for (int n = 0; n < right.countRows(); n++) {
                    sum = Math.fma(u.doubleValue(n, q), right.doubleValue(n, j), sum);
                }
                for (int i = 0; i < v.countRows(); i++) {
                    result.add(i, j, v.doubleValue(i, q) * sum / s.doubleValue(q, q));
                }
            }
        }
        return result;
    }

    /** Σ w (y − c − Ax)² / Σ w for the given A and, if free, the best c for it. */
    private double residualLoss(R064Store a) {
        double[] c = new double[data.targetWidth()];
        if (intercept) {
            for (int j = 0; j < c.length; j++) {
                DoubleDouble sum = new DoubleDouble();
                for (int n = 0; n < data.samples(); n++) {
                    sum.addProduct(data.weight(n), residual(n, j, a, 0).value());
                }
                c[j] = sum.dividedBy(data.totalWeight());
            }
        }
        DoubleDouble sum = new DoubleDouble();
        for (int n = 0; n < data.samples(); n++) {
            for (int j = 0; j < c.length; j++) {
                sum.addSquare(data.weight(n), residual(n, j, a, c[j]));
            }
        }
        return sum.dividedBy(data.totalWeight());
    }

    private DoubleDouble residual(int n, int j, R064Store a, double c) {
        DoubleDouble r = new DoubleDouble();
        r.addProduct(1, data.target(n, j));
        r.addProduct(-1, c);
        for (int i = 0; i < data.inputWidth(); i++) {
            r.addProduct(-a.doubleValue(i, j), data.input(n, i));
        }
        return r;
    }

    /** Squares of the singular values of the fitted values beyond the first {@code rank}. */
    private static double discarded(MatrixStore<Double> fitted, int rank) {
        if (rank >= Math.min(fitted.countRows(), fitted.countColumns())) {
            return 0;
        }
        SingularValue<Double> svd = SingularValue.R064.make(fitted);
        svd.decompose(fitted);
        MatrixStore<Double> s = svd.getD();
        double sum = 0;
        for (int q = (int) Math.min(s.countRows(), s.countColumns()) - 1; q >= rank; q--) {
            sum = Math.fma(s.doubleValue(q, q), s.doubleValue(q, q), sum);
        }
        return sum;
    }
}

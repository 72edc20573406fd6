package org.thalweg.objectives.gaussian;

import java.util.ArrayList;
import java.util.List;
import org.thalweg.core.network.Mlp;
import org.thalweg.core.network.ParameterLayout;
import org.thalweg.core.objective.Arithmetic;

/**
 * The neurons of student and teacher in one list, those of the teacher with negative output weights, in any arithmetic; and
 * the variances s = 1 + |w|² and covariances c = w·w′ of their thresholds. Confined to one thread.
 */
final class FormulaNeurons<T> {

    private final Arithmetic<T> a;
    private final int students;
    private final int inputs;
    private final int outputs;
    private final List<List<T>> weights = new ArrayList<>();
    private final List<T> biases = new ArrayList<>();
    private final List<List<T>> out = new ArrayList<>();
    private final List<T> outputDifferences = new ArrayList<>();
    private final List<T> variances = new ArrayList<>();
    private final List<T> spreads = new ArrayList<>();
    private final List<T> thresholds = new ArrayList<>();

    FormulaNeurons(Arithmetic<T> a, Mlp student, List<T> theta, Teacher teacher) {
        this.a = a;
        this.students = student.layout().width(1);
        this.inputs = student.inputWidth();
        this.outputs = student.outputWidth();
        for (int o = 0; o < outputs; o++) {
            out.add(new ArrayList<>());
        }
        List<T> known = new ArrayList<>();
        for (double parameter : teacher.parameters()) {
            known.add(a.of(parameter));
        }
        ParameterLayout ours = student.layout();
        ParameterLayout theirs = teacher.network().layout();
        add(ours, theta, false);
        add(theirs, known, true);
        for (int o = 0; o < outputs; o++) {
            T bias = ours.hasBias(2) ? theta.get(ours.bias(2, o)) : a.of(0);
            T target = theirs.hasBias(2) ? known.get(theirs.bias(2, o)) : a.of(0);
            outputDifferences.add(a.subtract(bias, target));
        }
    }

    private void add(ParameterLayout layout, List<T> theta, boolean negative) {
        for (int i = 0; i < layout.width(1); i++) {
            List<T> row = new ArrayList<>();
            for (int k = 0; k < inputs; k++) {
                row.add(theta.get(layout.weight(1, i, k)));
            }
            weights.add(row);
            T bias = layout.hasBias(1) ? theta.get(layout.bias(1, i)) : a.of(0);
            biases.add(bias);
            T variance = a.add(a.of(1), product(row, row));
            T spread = a.squareRoot(variance);
            variances.add(variance);
            spreads.add(spread);
            thresholds.add(a.divide(bias, spread));
            for (int o = 0; o < outputs; o++) {
                T weight = theta.get(layout.weight(2, o, i));
                out.get(o).add(negative ? a.negate(weight) : weight);
            }
        }
    }

    private T product(List<T> x, List<T> y) {
        T sum = a.of(0);
        for (int k = 0; k < inputs; k++) {
            sum = a.add(sum, a.multiply(x.get(k), y.get(k)));
        }
        return sum;
    }

    int count() {
        return weights.size();
    }

    int students() {
        return students;
    }

    int outputs() {
        return outputs;
    }

    T weight(int m, int k) {
        return weights.get(m).get(k);
    }

    T bias(int m) {
        return biases.get(m);
    }

    /** s. */
    T variance(int m) {
        return variances.get(m);
    }

    /** √s. */
    T spread(int m) {
        return spreads.get(m);
    }

    /** b/√s. */
    T threshold(int m) {
        return thresholds.get(m);
    }

    T covariance(int m, int n) {
        return product(weights.get(m), weights.get(n));
    }

    /** s<sub>m</sub>s<sub>n</sub> − c². */
    T determinant(int m, int n) {
        T c = covariance(m, n);
        return a.subtract(a.multiply(variances.get(m), variances.get(n)), a.multiply(c, c));
    }

    /** α. */
    T out(int o, int m) {
        return out.get(o).get(m);
    }

    /** γ. */
    T outputDifference(int o) {
        return outputDifferences.get(o);
    }

    /** Σ<sub>o</sub> α<sub>om</sub>α<sub>on</sub>. */
    T coupling(int m, int n) {
        T sum = a.of(0);
        for (int o = 0; o < outputs; o++) {
            sum = a.add(sum, a.multiply(out(o, m), out(o, n)));
        }
        return sum;
    }

    /** Σ<sub>o</sub> γ<sub>o</sub>α<sub>om</sub>. */
    T biasCoupling(int m) {
        T sum = a.of(0);
        for (int o = 0; o < outputs; o++) {
            sum = a.add(sum, a.multiply(outputDifference(o), out(o, m)));
        }
        return sum;
    }

    /** Σ<sub>o</sub> γ<sub>o</sub>². */
    T biasSquare() {
        T sum = a.of(0);
        for (int o = 0; o < outputs; o++) {
            sum = a.add(sum, a.multiply(outputDifference(o), outputDifference(o)));
        }
        return sum;
    }
}

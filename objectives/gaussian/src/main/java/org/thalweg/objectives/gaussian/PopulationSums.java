package org.thalweg.objectives.gaussian;

import java.util.Arrays;
import org.thalweg.core.network.Mlp;
import org.thalweg.core.network.ParameterLayout;

/**
 * Sums over pairs of neurons that make a population loss and its derivatives, without the part of the teacher alone.
 *
 * <p>With α<sub>om</sub> the output weights, those of the teacher negative, and γ<sub>o</sub> the difference of the output biases:
 * Σ<sub>o</sub> (Σ<sub>mn</sub> α<sub>om</sub>α<sub>on</sub> G<sub>mn</sub> + 2γ<sub>o</sub> Σ<sub>m</sub> α<sub>om</sub>
 * M<sub>m</sub> + γ<sub>o</sub>²), G<sub>mn</sub> = E φ(z<sub>m</sub>)φ(z<sub>n</sub>), M<sub>m</sub> = E φ(z<sub>m</sub>).
 * Confined to one thread.
 */
final class PopulationSums {

    private final NeuronMoments moments;
    private final ParameterLayout layout;
    private final Neurons student;
    private final Neurons teacher;
    private final PairMoments pair = new PairMoments();
    private final SingleMoments single = new SingleMoments();
    private final PairPlane plane;
    private final int inputs;
    /** Input weights and bias of a neuron: number of parameters. */
    private final int own;

    /** Σ_t of output weight times M_t for each output. */
    private final double[] teacherMean;

    private double[] gradient;
    private double[] hessian;

    PopulationSums(Mlp student, Teacher teacher, NeuronMoments moments) {
        this.moments = moments;
        layout = student.layout();
        this.student = new Neurons(student);
        this.teacher = new Neurons(teacher.network());
        this.teacher.read(teacher.parameters());
        inputs = this.student.inputs;
        own = inputs + (layout.hasBias(1) ? 1 : 0);
        plane = new PairPlane(inputs);
        teacherMean = new double[this.teacher.outputs];
        for (int t = 0; t < this.teacher.count; t++) {
            moments.single(this.teacher.bias[t], this.teacher.sigma[t], single);
            for (int o = 0; o < teacherMean.length; o++) {
                teacherMean[o] = Math.fma(this.teacher.out[o][t], single.value, teacherMean[o]);
            }
        }
    }

    /** Σ_o Σ_mn α_om α_on G_mn over the teacher alone. */
    double teacherSquare() {
        double sum = 0;
        for (int o = 0; o < teacher.outputs; o++) {
            for (int i = 0; i < teacher.count; i++) {
                for (int j = 0; j < teacher.count; j++) {
                    evaluate(teacher, i, teacher, j);
                    sum = Math.fma(teacher.out[o][i] * teacher.out[o][j], pair.value, sum);
                }
            }
        }
        return sum;
    }

    double value(double[] theta) {
        return sum(theta, null, null);
    }

    double gradient(double[] theta, double[] destination) {
        return sum(theta, destination, null);
    }

    double hessian(double[] theta, double[] gradientOut, double[] hessianOut) {
        return sum(theta, gradientOut, hessianOut);
    }

    private double sum(double[] theta, double[] gradientOut, double[] hessianOut) {
        gradient = gradientOut;
        hessian = hessianOut;
        if (gradient != null) {
            Arrays.fill(gradient, 0);
        }
        if (hessian != null) {
            Arrays.fill(hessian, 0);
        }
        student.read(theta);
        double value = 0;
        for (int i = 0; i < student.count; i++) {
            value += addSingle(i);
            for (int j = 0; j < student.count; j++) {
                value += addPair(i, student, j, 1);
            }
            for (int t = 0; t < teacher.count; t++) {
                value += addPair(i, teacher, t, -1);
            }
        }
        value += addOutputBiases();
        return value;
    }

    private void evaluate(Neurons a, int i, Neurons b, int j) {
        plane.set(a.weights[i], a.sigma[i], b.weights[j], b.sigma[j]);
        moments.pair(a.bias[i], a.sigma[i], b.bias[j], plane.p, plane.q, pair);
    }

    private double outputDifference(int o) {
        return student.outputBias[o] - teacher.outputBias[o];
    }

    /** γ_o² + 2γ_o Σ_t α_ot M_t over the teacher, and derivatives. */
    private double addOutputBiases() {
        double value = 0;
        for (int o = 0; o < student.outputs; o++) {
            double gamma = outputDifference(o);
            value += gamma * (gamma - 2 * teacherMean[o]);
            if (layout.hasBias(2) && gradient != null) {
                gradient[layout.bias(2, o)] += 2 * (gamma - teacherMean[o]);
            }
            if (layout.hasBias(2) && hessian != null) {
                addToHessian(layout.bias(2, o), layout.bias(2, o), 2);
            }
        }
        return value;
    }

    /** 2γ_o α_oi M_i and its derivatives. */
    private double addSingle(int i) {
        moments.single(student.bias[i], student.sigma[i], single);
        double total = 0;
        for (int o = 0; o < student.outputs; o++) {
            total = Math.fma(outputDifference(o), student.out[o][i], total);
        }
        if (gradient == null) {
            return 2 * total * single.value;
        }
        for (int a = 0; a < own; a++) {
            double slope = singleSlope(i, a);
            gradient[parameter(i, a)] += 2 * total * slope;
            for (int o = 0; o < student.outputs && hessian != null; o++) {
                addToHessian(layout.weight(2, o, i), parameter(i, a), 2 * outputDifference(o) * slope);
                if (layout.hasBias(2)) {
                    addToHessian(layout.bias(2, o), parameter(i, a), 2 * student.out[o][i] * slope);
                }
            }
            for (int b = 0; b <= a && hessian != null; b++) {
                addToHessian(parameter(i, a), parameter(i, b), 2 * total * singleBent(i, a, b));
            }
        }
        for (int o = 0; o < student.outputs; o++) {
            gradient[layout.weight(2, o, i)] += 2 * outputDifference(o) * single.value;
            if (layout.hasBias(2)) {
                gradient[layout.bias(2, o)] += 2 * student.out[o][i] * single.value;
            }
            if (layout.hasBias(2) && hessian != null) {
                addToHessian(layout.bias(2, o), layout.weight(2, o, i), 2 * single.value);
            }
        }
        return 2 * total * single.value;
    }

    private double direction(int i, int k) {
        return student.sigma[i] > 0 ? student.weights[i][k] / student.sigma[i] : 0;
    }

    /** ∂M_i in input weight a, or in the bias for a = inputs. */
    private double singleSlope(int i, int a) {
        return a == inputs ? single.slope[0] : single.slope[1] * direction(i, a);
    }

    private double singleBent(int i, int a, int b) {
        if (a == inputs) {
            return b == inputs ? single.bent[0] : single.bent[1] * direction(i, b);
        }
        double along = (single.bent[2] - single.bent[0]) * direction(i, a) * direction(i, b);
        return a == b ? single.bent[0] + along : along;
    }

    /** sign · Q_ij G_ij with i of the student and j of either, and derivatives in i's parameters. */
    private double addPair(int i, Neurons others, int j, int sign) {
        evaluate(student, i, others, j);
        boolean ours = sign > 0;
        // A pair of the student is met twice, one with the teacher once.
        double factor = ours ? 1 : -2;
        double coupling = 0;
        for (int o = 0; o < student.outputs; o++) {
            coupling = Math.fma(student.out[o][i], others.out[o][j], coupling);
        }
        if (gradient != null) {
            addPairGradient(i, others, j, 2 * sign, coupling);
        }
        if (hessian != null) {
            addOwnHessian(i, others, j, 2 * sign, coupling);
            if (ours) {
                addSharedHessian(i, j, coupling);
            }
        }
        return factor * coupling * pair.value;
    }

    private void addPairGradient(int i, Neurons others, int j, int factor, double coupling) {
        for (int o = 0; o < student.outputs; o++) {
            gradient[layout.weight(2, o, i)] += factor * others.out[o][j] * pair.value;
        }
        for (int a = 0; a < own; a++) {
            gradient[parameter(i, a)] += factor * coupling * slope(a);
        }
    }

    /** Second derivatives that regard neuron i alone. */
    private void addOwnHessian(int i, Neurons others, int j, int factor, double coupling) {
        for (int a = 0; a < own; a++) {
            for (int b = 0; b <= a; b++) {
                addToHessian(parameter(i, a), parameter(i, b), factor * coupling * second(pair.bent, a, b));
            }
            for (int o = 0; o < student.outputs; o++) {
                addToHessian(layout.weight(2, o, i), parameter(i, a), factor * others.out[o][j] * slope(a));
            }
        }
    }

    /** Second derivatives in one parameter of i and one of j; each unordered pair of parameters once. */
    private void addSharedHessian(int i, int j, double coupling) {
        for (int o = 0; o < student.outputs; o++) {
            if (j <= i) {
                addToHessian(layout.weight(2, o, i), layout.weight(2, o, j), 2 * pair.value);
            }
            for (int a = 0; a < own; a++) {
                addToHessian(layout.weight(2, o, j), parameter(i, a), 2 * student.out[o][i] * slope(a));
            }
        }
        for (int a = 0; a < own && j <= i; a++) {
            for (int b = 0; b < (i == j ? a + 1 : own); b++) {
                addToHessian(parameter(i, a), parameter(j, b), 2 * coupling * second(pair.mixed, a, b));
            }
        }
    }

    private double slope(int a) {
        return a == inputs ? pair.slope[0] : plane.linear(pair.slope, a);
    }

    private double second(double[] m, int a, int b) {
        if (a == inputs) {
            return b == inputs ? m[0] : plane.linear(m, b);
        }
        return b == inputs ? plane.linear(m, a) : plane.quadratic(m, a, b);
    }

    private int parameter(int i, int a) {
        return a == inputs ? layout.bias(1, i) : layout.weight(1, i, a);
    }

    private void addToHessian(int row, int column, double value) {
        int n = layout.size();
        hessian[row * n + column] += value;
        if (row != column) {
            hessian[column * n + row] += value;
        }
    }
}

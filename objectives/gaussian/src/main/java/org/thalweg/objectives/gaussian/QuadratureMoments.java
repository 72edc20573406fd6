package org.thalweg.objectives.gaussian;

import java.util.Arrays;
import org.thalweg.core.network.Activation;

/**
 * Expectations by quadrature, in one dimension for a neuron and two for a pair; for any smooth activation.
 *
 * <p>Each derivative is an integral of its own, taken by the same rule: they fit each other as far as the rule is exact. With
 * K nodes for a direction costs K₁K₂ values of φ and φ′ a pair.
 */
final class QuadratureMoments implements NeuronMoments {

    private final Activation activation;
    private final NormalRule rule;
    private final NormalNodes outer;
    private final NormalNodes inner;

    private final double[] z;
    private final double[][] first;
    private final double[][] second;
    /** Moments {1, v, v²} of φ(c + qv), then of φ′(c + qv). */
    private final double[] rowValue = new double[3];

    private final double[] rowSlope = new double[3];

    QuadratureMoments(Activation activation, NormalRule rule) {
        int most = rule.mostNodes();
        this.activation = activation;
        this.rule = rule;
        outer = new NormalNodes(most);
        inner = new NormalNodes(most);
        z = new double[most];
        first = new double[3][most];
        second = new double[2][most];
    }

    @Override
    public void single(double b, double sigma, SingleMoments m) {
        rule.choose(sigma, outer);
        double[][] phi = first;
        evaluate(2, b, sigma, outer, phi);
        clear(m.slope);
        clear(m.bent);
        m.value = 0;
        for (int k = 0; k < outer.count; k++) {
            double w = outer.weight[k];
            double u = outer.node[k];
            m.value = Math.fma(w, phi[0][k], m.value);
            m.slope[0] = Math.fma(w, phi[1][k], m.slope[0]);
            m.slope[1] = Math.fma(w * u, phi[1][k], m.slope[1]);
            m.bent[0] = Math.fma(w, phi[2][k], m.bent[0]);
            m.bent[1] = Math.fma(w * u, phi[2][k], m.bent[1]);
            m.bent[2] = Math.fma(w * u * u, phi[2][k], m.bent[2]);
        }
    }

    @Override
    public void pair(double b1, double sigma1, double b2, double p, double q, PairMoments m) {
        rule.choose(Math.max(sigma1, Math.abs(p)), outer);
        rule.choose(q, inner);
        evaluate(2, b1, sigma1, outer, first);
        m.value = 0;
        clear(m.slope);
        clear(m.bent);
        clear(m.mixed);
        for (int k = 0; k < outer.count; k++) {
            double u = outer.node[k];
            double c = b2 + p * u;
            row(c, q);
            double w = outer.weight[k];
            m.value = Math.fma(w * first[0][k], rowValue[0], m.value);
            double slope = w * first[1][k];
            m.slope[0] = Math.fma(slope, rowValue[0], m.slope[0]);
            m.slope[1] = Math.fma(slope * u, rowValue[0], m.slope[1]);
            m.slope[2] = Math.fma(slope, rowValue[1], m.slope[2]);
            add(w * first[2][k], u, rowValue, m.bent);
            add(slope, u, rowSlope, m.mixed);
        }
    }

    /** Adds factor × {1, u, v, u², uv, v²} with moments in v given. */
    private static void add(double factor, double u, double[] v, double[] e) {
        e[0] = Math.fma(factor, v[0], e[0]);
        e[1] = Math.fma(factor * u, v[0], e[1]);
        e[2] = Math.fma(factor, v[1], e[2]);
        e[3] = Math.fma(factor * u * u, v[0], e[3]);
        e[4] = Math.fma(factor * u, v[1], e[4]);
        e[5] = Math.fma(factor, v[2], e[5]);
    }

    private void row(double c, double q) {
        clear(rowValue);
        clear(rowSlope);
        if (q == 0) {
            z[0] = c;
            activation.evaluate(1, z, 0, 1, second);
            rowValue[0] = second[0][0];
            rowValue[2] = second[0][0];
            rowSlope[0] = second[1][0];
            rowSlope[2] = second[1][0];
            return;
        }
        evaluate(1, c, q, inner, second);
        for (int k = 0; k < inner.count; k++) {
            double w = inner.weight[k];
            double v = inner.node[k];
            rowValue[0] = Math.fma(w, second[0][k], rowValue[0]);
            rowValue[1] = Math.fma(w * v, second[0][k], rowValue[1]);
            rowValue[2] = Math.fma(w * v * v, second[0][k], rowValue[2]);
            rowSlope[0] = Math.fma(w, second[1][k], rowSlope[0]);
            rowSlope[1] = Math.fma(w * v, second[1][k], rowSlope[1]);
            rowSlope[2] = Math.fma(w * v * v, second[1][k], rowSlope[2]);
        }
    }

    /** φ and its derivatives up to an order at mean + deviation times each node. */
    private void evaluate(int order, double mean, double deviation, NormalNodes nodes, double[][] phi) {
        for (int k = 0; k < nodes.count; k++) {
            z[k] = mean + deviation * nodes.node[k];
        }
        activation.evaluate(order, z, 0, nodes.count, phi);
    }

    private static void clear(double[] values) {
        Arrays.fill(values, 0);
    }
}

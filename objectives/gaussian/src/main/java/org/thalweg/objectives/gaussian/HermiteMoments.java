package org.thalweg.objectives.gaussian;

import org.thalweg.core.network.Activation;

/**
 * Expectations by Gauss–Hermite quadrature, in one dimension for a neuron and two for a pair; for any smooth activation.
 *
 * <p>Converges exponentially, the slower the larger the weights: φ must be near to a polynomial of degree 2K over the few
 * standard deviations that count. Each derivative is an
 * integral of its own, taken by the same rule: they fit each other as far as the rule is exact. Costs K² values of φ and φ′ a pair.
 */
final class HermiteMoments implements NeuronMoments {

    private final Activation activation;
    private final GaussHermite rule;

    private final double[] z;
    private final double[][] first;
    private final double[][] second;
    /** Moments {1, v, v²} of φ(c + qv), then of φ′(c + qv). */
    private final double[] rowValue = new double[3];

    private final double[] rowSlope = new double[3];

    HermiteMoments(Activation activation, GaussHermite rule) {
        this.activation = activation;
        this.rule = rule;
        z = new double[rule.count()];
        first = new double[3][rule.count()];
        second = new double[2][rule.count()];
    }

    @Override
    public void single(double b, double sigma, SingleMoments m) {
        int count = rule.count();
        double[][] phi = first;
        evaluate(2, b, sigma, phi);
        clear(m.slope);
        clear(m.bent);
        m.value = 0;
        for (int k = 0; k < count; k++) {
            double w = rule.weight(k);
            double u = rule.node(k);
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
        int count = rule.count();
        evaluate(2, b1, sigma1, first);
        m.value = 0;
        clear(m.slope);
        clear(m.bent);
        clear(m.mixed);
        for (int k = 0; k < count; k++) {
            double u = rule.node(k);
            double c = b2 + p * u;
            row(c, q);
            double w = rule.weight(k);
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
        evaluate(1, c, q, second);
        for (int k = 0; k < rule.count(); k++) {
            double w = rule.weight(k);
            double v = rule.node(k);
            rowValue[0] = Math.fma(w, second[0][k], rowValue[0]);
            rowValue[1] = Math.fma(w * v, second[0][k], rowValue[1]);
            rowValue[2] = Math.fma(w * v * v, second[0][k], rowValue[2]);
            rowSlope[0] = Math.fma(w, second[1][k], rowSlope[0]);
            rowSlope[1] = Math.fma(w * v, second[1][k], rowSlope[1]);
            rowSlope[2] = Math.fma(w * v * v, second[1][k], rowSlope[2]);
        }
    }

    /** φ and its derivatives up to an order at mean + deviation times each node. */
    private void evaluate(int order, double mean, double deviation, double[][] phi) {
        for (int k = 0; k < z.length; k++) {
            z[k] = mean + deviation * rule.node(k);
        }
        activation.evaluate(order, z, 0, z.length, phi);
    }

    private static void clear(double[] values) {
        java.util.Arrays.fill(values, 0);
    }
}

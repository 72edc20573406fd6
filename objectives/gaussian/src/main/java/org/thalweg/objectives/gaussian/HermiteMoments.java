package org.thalweg.objectives.gaussian;

import org.thalweg.core.network.Activation;

/**
 * Expectations by Gauss–Hermite quadrature, in one dimension for a neuron and two for a pair; for any smooth activation.
 *
 * <p>Converges exponentially, the slower the larger the weights: φ must be near to a polynomial of degree 2K over the few
 * standard deviations that count. Costs K² values of φ, φ′ and φ″ a pair.
 */
final class HermiteMoments implements NeuronMoments {

    private final Activation activation;
    private final GaussHermite rule;

    HermiteMoments(Activation activation, int nodes) {
        this.activation = activation;
        rule = GaussHermite.of(nodes);
    }

    @Override
    public void single(double b, double sigma, SingleMoments m) {
        int count = rule.count();
        double[][] phi = values(count, k -> b + sigma * rule.node(k));
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
        double[][] first = values(count, k -> b1 + sigma1 * rule.node(k));
        m.value = 0;
        clear(m.slope);
        clear(m.bent);
        clear(m.mixed);
        for (int k = 0; k < count; k++) {
            double u = rule.node(k);
            double c = b2 + p * u;
            Row row = row(c, q);
            double w = rule.weight(k);
            m.value = Math.fma(w * first[0][k], row.value[0], m.value);
            double slope = w * first[1][k];
            m.slope[0] = Math.fma(slope, row.value[0], m.slope[0]);
            m.slope[1] = Math.fma(slope * u, row.value[0], m.slope[1]);
            m.slope[2] = Math.fma(slope, row.value[1], m.slope[2]);
            add(w * first[2][k], u, row.value, m.bent);
            add(slope, u, row.slope, m.mixed);
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

    /** Moments {1, v, v²} of φ(c + qv) and φ′(c + qv). */
    private record Row(double[] value, double[] slope) {}

    private Row row(double c, double q) {
        Row row = new Row(new double[3], new double[3]);
        int count = q == 0 ? 1 : rule.count();
        double[][] phi = values(count, k -> q == 0 ? c : c + q * rule.node(k));
        if (q == 0) {
            row.value[0] = phi[0][0];
            row.value[2] = phi[0][0];
            row.slope[0] = phi[1][0];
            row.slope[2] = phi[1][0];
            return row;
        }
        for (int k = 0; k < count; k++) {
            double w = rule.weight(k);
            double v = rule.node(k);
            row.value[0] = Math.fma(w, phi[0][k], row.value[0]);
            row.value[1] = Math.fma(w * v, phi[0][k], row.value[1]);
            row.value[2] = Math.fma(w * v * v, phi[0][k], row.value[2]);
            row.slope[0] = Math.fma(w, phi[1][k], row.slope[0]);
            row.slope[1] = Math.fma(w * v, phi[1][k], row.slope[1]);
            row.slope[2] = Math.fma(w * v * v, phi[1][k], row.slope[2]);
        }
        return row;
    }

    private double[][] values(int count, java.util.function.IntToDoubleFunction preactivation) {
        double[] z = new double[count];
        for (int k = 0; k < count; k++) {
            z[k] = preactivation.applyAsDouble(k);
        }
        double[][] phi = new double[3][count];
        activation.evaluate(2, z, 0, count, phi);
        return phi;
    }

    private static void clear(double[] values) {
        java.util.Arrays.fill(values, 0);
    }
}

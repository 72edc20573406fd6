package org.thalweg.objectives.gaussian;

import static org.thalweg.objectives.gaussian.BivariateNormal.density;

/**
 * Closed forms for φ(z) = max(z, 0), φ″ the delta distribution.
 *
 * <p>Truncated moments of two normal variables by Stein's identity E u f = E ∂f/∂u (C. Stein, Ann. Statist. 9, 1135, 1981; for
 * neurons without bias Y. Cho, L. Saul, NIPS 2009). Stable where the two neurons become parallel. A neuron without weights
 * has slope 0 at z = 0.
 */
final class ReluMoments implements NeuronMoments {

    private final BivariateNormal normal = new BivariateNormal();
    private final SingleMoments one = new SingleMoments();

    @Override
    public void single(double b, double sigma, SingleMoments m) {
        if (sigma == 0) {
            boolean on = b > 0;
            m.value = on ? b : 0;
            m.slope[0] = on ? 1 : 0;
            m.slope[1] = 0;
            java.util.Arrays.fill(m.bent, 0);
            return;
        }
        double h = b / sigma;
        double on = normal.cumulative(h);
        double edge = density(h);
        m.value = b * on + sigma * edge;
        m.slope[0] = on;
        m.slope[1] = edge;
        m.bent[0] = edge / sigma;
        m.bent[1] = -h * edge / sigma;
        m.bent[2] = h * h * edge / sigma;
    }

    @Override
    public void pair(double b1, double sigma1, double b2, double p, double q, PairMoments m) {
        if (sigma1 == 0) {
            constantFirst(b1, b2, Math.hypot(p, q), p, q, m);
            return;
        }
        double sigma2 = Math.sqrt(p * p + q * q);
        if (sigma2 == 0) {
            constantSecond(b1, sigma1, b2, m);
            return;
        }
        mixed(b1 / sigma1, b2 / sigma2, p / sigma2, q / sigma2, m.mixed);
        double[] e = m.mixed;
        m.value = b1 * b2 * e[0] + b1 * (p * e[1] + q * e[2]) + sigma1 * (b2 * e[1] + p * e[3] + q * e[4]);
        m.slope[0] = b2 * e[0] + p * e[1] + q * e[2];
        m.slope[1] = b2 * e[1] + p * e[3] + q * e[4];
        m.slope[2] = b2 * e[2] + p * e[4] + q * e[5];
        bent(b1 / sigma1, sigma1, b2, p, q, m.bent);
    }

    /** E 1(u > −h) 1(ρu + sv > −k) × {1, u, v, u², uv, v²}. */
    private void mixed(double h, double k, double rho, double s, double[] e) {
        double both = normal.cumulative(h, k, rho, s);
        double first = density(h) * step(k - rho * h, s);
        double eta = (h - rho * k) / s;
        double second = density(k) * step(h - rho * k, s);
        double edge = s == 0 ? 0 : density(k) * density(eta);
        double secondU = -rho * k * second + s * edge;
        double secondV = -s * k * second - rho * edge;
        e[0] = both;
        e[1] = first + rho * second;
        e[2] = s * second;
        e[3] = both - h * first + rho * secondU;
        e[4] = s * secondU;
        e[5] = both + s * secondV;
    }

    /** Φ(distance / s). */
    private double step(double distance, double s) {
        return s > 0 ? normal.cumulative(distance / s) : distance > 0 ? 1 : distance < 0 ? 0 : 0.5;
    }

    /** On u = −h, where z₂ = c + qv. */
    private void bent(double h, double sigma1, double b2, double p, double q, double[] e) {
        double c = b2 - p * h;
        double on = step(c, q);
        double edge = q > 0 ? q * density(c / q) : 0;
        double factor = density(h) / sigma1;
        double j0 = factor * (c * on + edge);
        double j1 = factor * q * on;
        e[0] = j0;
        e[1] = -h * j0;
        e[2] = j1;
        e[3] = h * h * j0;
        e[4] = -h * j1;
        e[5] = j0 + factor * edge;
    }

    private void constantFirst(double b1, double b2, double sigma2, double p, double q, PairMoments m) {
        SingleMoments second = one;
        single(b2, sigma2, second);
        double rho = sigma2 > 0 ? p / sigma2 : 1;
        double s = sigma2 > 0 ? q / sigma2 : 0;
        double on = b1 > 0 ? 1 : 0;
        m.value = on * b1 * second.value;
        double along = on * sigma2 * second.slope[0];
        m.slope[0] = on * second.value;
        m.slope[1] = rho * along;
        m.slope[2] = s * along;
        java.util.Arrays.fill(m.bent, 0);
        double first = on * second.slope[0];
        double linear = on * second.slope[1];
        double square = on * sigma2 * second.bent[0] * (sigma2 > 0 ? -b2 / sigma2 : 0);
        m.mixed[0] = first;
        m.mixed[1] = rho * linear;
        m.mixed[2] = s * linear;
        m.mixed[3] = first + rho * rho * square;
        m.mixed[4] = rho * s * square;
        m.mixed[5] = first + s * s * square;
    }

    private void constantSecond(double b1, double sigma1, double b2, PairMoments m) {
        SingleMoments first = one;
        single(b1, sigma1, first);
        double on = b2 > 0 ? 1 : 0;
        double value = on * b2;
        double h = b1 / sigma1;
        m.value = value * first.value;
        m.slope[0] = value * first.slope[0];
        m.slope[1] = value * first.slope[1];
        m.slope[2] = 0;
        m.bent[0] = value * first.bent[0];
        m.bent[1] = value * first.bent[1];
        m.bent[2] = 0;
        m.bent[3] = value * first.bent[2];
        m.bent[4] = 0;
        m.bent[5] = value * first.bent[0];
        m.mixed[0] = on * first.slope[0];
        m.mixed[1] = on * first.slope[1];
        m.mixed[2] = 0;
        m.mixed[3] = on * (first.slope[0] - h * density(h));
        m.mixed[4] = 0;
        m.mixed[5] = on * first.slope[0];
    }
}

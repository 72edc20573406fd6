package org.thalweg.objectives.gaussian;

import static org.thalweg.objectives.gaussian.BivariateNormal.density;

/**
 * Closed forms for φ(z) = scale · Φ(z) + shift: normal-cdf with 1 and 0, erf, which is 2Φ(z) − 1, with 2 and −1.
 *
 * <p>E Φ(z₁)Φ(z₂) is a bivariate distribution function (C. K. I. Williams, NIPS 1996); a factor φ′ is a normal density, by which
 * the distribution of u and v becomes another normal one.
 */
final class NormalCdfMoments implements NeuronMoments {

    private final double scale;
    private final double shift;
    private final BivariateNormal normal = new BivariateNormal();
    private final double[][] centered = new double[4][3];
    private final double[][] raised = new double[4][3];

    NormalCdfMoments(double scale, double shift) {
        this.scale = scale;
        this.shift = shift;
    }

    @Override
    public void single(double b, double sigma, SingleMoments m) {
        double spread = Math.sqrt(1 + sigma * sigma);
        double r = b / spread;
        m.value = scale * normal.cumulative(r) + shift;
        double slope = scale * density(r) / spread;
        double mean = -sigma * b / (spread * spread);
        double variance = 1 / (spread * spread);
        double second = variance + mean * mean;
        double third = mean * (3 * variance + mean * mean);
        m.slope[0] = slope;
        m.slope[1] = slope * mean;
        m.bent[0] = -slope * (b + sigma * mean);
        m.bent[1] = -slope * (b * mean + sigma * second);
        m.bent[2] = -slope * (b * second + sigma * third);
    }

    @Override
    public void pair(double b1, double sigma1, double b2, double p, double q, PairMoments m) {
        double spread1 = Math.sqrt(1 + sigma1 * sigma1);
        double sigma2 = Math.sqrt(p * p + q * q);
        double spread2 = Math.sqrt(1 + sigma2 * sigma2);
        value(b1 / spread1, b2 / spread2, sigma1, p, q, spread1, spread2, m);
        first(b1, sigma1, spread1, b2, p, q, m);
        mixed(b1, sigma1, b2, p, q, m);
    }

    private void value(
            double h, double k, double sigma1, double p, double q, double spread1, double spread2, PairMoments m) {
        double rho = sigma1 * p / (spread1 * spread2);
        double s = Math.sqrt(1 + p * p + q * q + sigma1 * sigma1 * (1 + q * q)) / (spread1 * spread2);
        double both = normal.cumulative(h, k, rho, s);
        m.value = scale * scale * both + scale * shift * (normal.cumulative(h) + normal.cumulative(k)) + shift * shift;
    }

    /** Under the density φ′(z₁) u has mean μ and standard deviation τ. */
    private void first(double b1, double sigma1, double spread1, double b2, double p, double q, PairMoments m) {
        double tau = 1 / spread1;
        double mu = -sigma1 * b1 * tau * tau;
        double weight = scale * density(b1 * tau) * tau;
        raise(mu, tau, b2 + p * mu, p * tau, q);
        double[][] e = raised;
        for (int i = 0; i < 3; i++) {
            m.slope[i] = weight * e[DEGREE_U[i]][DEGREE_V[i]];
        }
        for (int i = 0; i < 6; i++) {
            int a = DEGREE_U[i];
            int b = DEGREE_V[i];
            m.bent[i] = -weight * (b1 * e[a][b] + sigma1 * e[a + 1][b]);
        }
    }

    private static final int[] DEGREE_U = {0, 1, 0, 2, 1, 0};
    private static final int[] DEGREE_V = {0, 0, 1, 0, 1, 2};

    /** E φ(c + lx + my) (μ + τx)^a y^b with standard normal x, y for a + b ≤ 3, b ≤ 2. */
    private void raise(double mu, double tau, double c, double l, double m) {
        center(c, l, m);
        for (int a = 0; a <= 3; a++) {
            for (int b = 0; b <= Math.min(2, 3 - a); b++) {
                double power = 1;
                double binomial = 1;
                double sum = 0;
                for (int i = a; i >= 0; i--) {
                    sum += binomial * power * power(tau, i) * centered[i][b];
                    power *= mu;
                    binomial = binomial * i / (a - i + 1);
                }
                raised[a][b] = sum;
            }
        }
    }

    private static double power(double x, int exponent) {
        double product = 1;
        for (int i = 0; i < exponent; i++) {
            product *= x;
        }
        return product;
    }

    /** E φ(c + lx + my) x^a y^b, by Stein's identity in the direction of the gradient. */
    private void center(double c, double l, double m) {
        double spread = Math.sqrt(1 + l * l + m * m);
        double r = c / spread;
        double x = l / spread;
        double y = m / spread;
        double zero = scale * normal.cumulative(r) + shift;
        double one = scale * density(r);
        double two = -r * one;
        double three = (r * r - 1) * one;
        double[][] e = centered;
        e[0][0] = zero;
        e[1][0] = x * one;
        e[0][1] = y * one;
        e[2][0] = zero + x * x * two;
        e[1][1] = x * y * two;
        e[0][2] = zero + y * y * two;
        e[3][0] = 3 * x * one + x * x * x * three;
        e[2][1] = y * one + x * x * y * three;
        e[1][2] = x * one + x * y * y * three;
    }

    /** The product of both densities is a normal one with precision I + n₁n₁ᵀ + n₂n₂ᵀ, n₁ = (σ₁, 0), n₂ = (p, q). */
    private void mixed(double b1, double sigma1, double b2, double p, double q, PairMoments m) {
        double uu = 1 + sigma1 * sigma1 + p * p;
        double uv = p * q;
        double vv = 1 + q * q;
        double determinant = 1 + sigma1 * sigma1 + p * p + q * q + sigma1 * sigma1 * q * q;
        double cuu = vv / determinant;
        double cuv = -uv / determinant;
        double cvv = uu / determinant;
        double gu = -(sigma1 * b1 + p * b2);
        double gv = -q * b2;
        double mu = cuu * gu + cuv * gv;
        double mv = cuv * gu + cvv * gv;
        double one = b1 + sigma1 * mu;
        double two = b2 + p * mu + q * mv;
        double exponent = one * one + two * two + mu * mu + mv * mv;
        double weight = scale * scale * StrictMath.exp(-0.5 * exponent) / (2 * Math.PI * Math.sqrt(determinant));
        m.mixed[0] = weight;
        m.mixed[1] = weight * mu;
        m.mixed[2] = weight * mv;
        m.mixed[3] = weight * (cuu + mu * mu);
        m.mixed[4] = weight * (cuv + mu * mv);
        m.mixed[5] = weight * (cvv + mv * mv);
    }
}

package org.thalweg.analysis.arithmetic;

import org.thalweg.core.objective.Arithmetic;

/**
 * The bivariate normal distribution function as a power series in the correlation.
 *
 * <p>P(x &lt; h, y &lt; k) = Φ(h)Φ(k) + φ(h)φ(k) Σ<sub>n≥0</sub> He<sub>n</sub>(h)He<sub>n</sub>(k) ρ<sup>n+1</sup>/(n+1)!
 * (K. Pearson, Phil. Trans. A 195, 1900). By Cramér's inequality, φ(x)|He<sub>n</sub>(x)| ≤ 1.0865 √(n!)/√(2π), what is left
 * out from term N on is at most 0.188 |ρ|<sup>N+1</sup> / ((N + 1)(1 − |ρ|)) (M. Abramowitz, I. A. Stegun 1964, 22.14.17).
 */
final class TetrachoricSeries {

    private static final double CRAMER = 0.188;

    private TetrachoricSeries() {}

    /**
     * How many terms leave out less than an error; −1 if more than {@code most} are needed.
     *
     * @param rho upper bound of |ρ|, below 1
     */
    static int terms(double rho, double error, int most) {
        if (!(rho < 1)) {
            return -1;
        }
        double logs = StrictMath.log(error * (1 - rho) / CRAMER) / StrictMath.log(rho);
        return rho == 0 ? 1 : logs <= most ? Math.max(1, (int) logs + 1) : -1;
    }

    /**
     * The first terms.
     *
     * <p>With Pₙ = He<sub>n</sub>(h)He<sub>n</sub>(k)/n!, Xₙ = He<sub>n</sub>(h)He<sub>n−1</sub>(k)/(n−1)! and Yₙ the same with h
     * and k exchanged: X<sub>n+1</sub> = hPₙ − Yₙ, Y<sub>n+1</sub> = kPₙ − Xₙ and (n+1)P<sub>n+1</sub> = hY<sub>n+1</sub> −
     * kYₙ + nP<sub>n−1</sub>.
     */
    static <T> T sum(Arithmetic<T> a, T h, T k, T rho, int terms) {
        T before = a.of(0);
        T p = a.of(1);
        T x = a.of(0);
        T y = a.of(0);
        T power = rho;
        T sum = power;
        for (int n = 0; n + 1 < terms; n++) {
            T nextX = a.subtract(a.multiply(h, p), y);
            T nextY = a.subtract(a.multiply(k, p), x);
            T total = a.add(a.subtract(a.multiply(h, nextY), a.multiply(k, y)), a.multiply(a.of(n), before));
            before = p;
            p = a.divide(total, a.of(n + 1));
            x = nextX;
            y = nextY;
            power = a.multiply(power, rho);
            sum = a.add(sum, a.divide(a.multiply(p, power), a.of(n + 2)));
        }
        return a.add(
                a.multiply(a.normalCdf(h), a.normalCdf(k)),
                a.multiply(a.multiply(a.normalDensity(h), a.normalDensity(k)), sum));
    }
}

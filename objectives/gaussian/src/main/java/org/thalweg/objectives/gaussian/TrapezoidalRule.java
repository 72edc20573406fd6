package org.thalweg.objectives.gaussian;

import org.thalweg.core.network.Activation;

/**
 * The trapezoidal rule on the whole line with a step that fits the weights: E f(u) ≈ Σ<sub>j</sub> h γ(jh) f(jh), |jh| ≤ R, γ the
 * normal density.
 *
 * <p>For f(u) = φ(b + σu) with φ analytic in a strip of half-width d its error falls like exp(−2πd/σh) (L. N. Trefethen, J. A.
 * C. Weideman, SIAM Review 56, 385, 2014, theorem 5.1), so that h ∝ 1/σ keeps it at any level; Gauss–Hermite's falls like exp(−c√K) only: tanh
 * with weights of length 1 needs 89 nodes here, and more than 160 there. The reach R, 9 unless φ grows fast, and the product σh are found
 * once for an activation, by changing them until expectations no longer change.
 */
final class TrapezoidalRule implements NormalRule {

    /** Beyond this the density times u² is below 1e-15 of what counts, unless φ grows fast. */
    private static final double SMALLEST_REACH = 9;

    private static final double LARGEST_REACH = 25;

    /** Polynomials alone: the error exp(−2π²/h²) is below 1e-25. */
    private static final double LARGEST_STEP = 0.55;

    /** Nodes in one dimension, reached at weights of length 10 for tanh; beyond it precision is lost rather than time. */
    private static final int MOST_NODES = 801;

    private static final double REFERENCE_SCALE = 3;
    private static final double[] REFERENCE_BIASES = {0, 0.7};
    private static final double PRECISION = 1e-14;
    private static final double SMALLEST_PRODUCT = 0.03;
    /** Fine enough to see what reach is needed. */
    private static final double MIDDLE_PRODUCT = 0.3;

    private static final double DENSITY_AT_ZERO = 1 / Math.sqrt(2 * Math.PI);

    private final double reach;
    private final double product;

    private TrapezoidalRule(double reach, double product) {
        this.reach = reach;
        this.product = product;
    }

    /** The rule for an activation with two derivatives. */
    static TrapezoidalRule of(Activation activation) {
        double reach = SMALLEST_REACH;
        while (reach < LARGEST_REACH && !agree(activation, reach, MIDDLE_PRODUCT, reach + 2, MIDDLE_PRODUCT)) {
            reach += 2;
        }
        double product = LARGEST_STEP * REFERENCE_SCALE;
        while (product > SMALLEST_PRODUCT && !agree(activation, reach, product, reach, product / Math.sqrt(2))) {
            product /= Math.sqrt(2);
        }
        // Where no step is short enough, as at a kink, a shorter one costs more and helps little.
        return new TrapezoidalRule(reach, product > SMALLEST_PRODUCT ? product : MIDDLE_PRODUCT);
    }

    private static boolean agree(
            Activation activation, double reach, double product, double otherReach, double otherProduct) {
        double[] coarse = new TrapezoidalRule(reach, product).expectations(activation);
        double[] fine = new TrapezoidalRule(otherReach, otherProduct).expectations(activation);
        for (int i = 0; i < coarse.length; i++) {
            if (!(Math.abs(coarse[i] - fine[i]) <= PRECISION * Math.max(1, Math.abs(fine[i])))) {
                return false;
            }
        }
        return true;
    }

    /** Of the products of φ and its derivatives that the Hessian needs, which are the hardest ones. */
    private double[] expectations(Activation activation) {
        NormalNodes nodes = new NormalNodes(MOST_NODES);
        choose(REFERENCE_SCALE, nodes);
        double[] z = new double[nodes.count];
        double[][] phi = new double[3][nodes.count];
        double[] sums = new double[4 * REFERENCE_BIASES.length];
        for (int b = 0; b < REFERENCE_BIASES.length; b++) {
            for (int k = 0; k < nodes.count; k++) {
                z[k] = REFERENCE_BIASES[b] + REFERENCE_SCALE * nodes.node[k];
            }
            activation.evaluate(2, z, 0, nodes.count, phi);
            for (int k = 0; k < nodes.count; k++) {
                double w = nodes.weight[k];
                double u = nodes.node[k];
                sums[4 * b] += w * phi[0][k];
                sums[4 * b + 1] += w * phi[1][k] * phi[1][k];
                sums[4 * b + 2] += w * phi[0][k] * phi[2][k];
                sums[4 * b + 3] += w * u * u * phi[2][k];
            }
        }
        return sums;
    }

    @Override
    public int mostNodes() {
        return MOST_NODES;
    }

    @Override
    public void choose(double scale, NormalNodes nodes) {
        double wanted = scale * LARGEST_STEP > product ? product / scale : LARGEST_STEP;
        double end = SMALLEST_REACH + (reach - SMALLEST_REACH) * Math.max(1, scale / REFERENCE_SCALE);
        int half = (int) Math.min(Math.ceil(end / wanted), MOST_NODES / 2);
        double h = Math.max(wanted, end / half);
        nodes.count = 2 * half + 1;
        for (int j = 0; j <= half; j++) {
            double u = j * h;
            double weight = h * DENSITY_AT_ZERO * StrictMath.exp(-0.5 * u * u);
            nodes.node[half - j] = -u;
            nodes.node[half + j] = u;
            nodes.weight[half - j] = weight;
            nodes.weight[half + j] = weight;
        }
    }

    @Override
    public String description() {
        return "the trapezoidal rule with " + MOST_NODES
                + " nodes in each dimension at most, as many as the weights need";
    }
}

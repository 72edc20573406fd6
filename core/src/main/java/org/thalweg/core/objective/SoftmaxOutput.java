package org.thalweg.core.objective;

/**
 * A loss of the probabilities p = softmax(z), rewritten as a function of the logits z.
 *
 * <p>With g, h the derivatives in p: ∂ℓ/∂z<sub>i</sub> = p<sub>i</sub>(g<sub>i</sub> − p·g), and the second derivatives
 * follow from ∂p<sub>i</sub>/∂z<sub>j</sub> = p<sub>i</sub>(δ<sub>ij</sub> − p<sub>j</sub>). Allocates per block.
 */
record SoftmaxOutput(Loss loss) implements Loss {

    @Override
    public String name() {
        return loss.name();
    }

    @Override
    public OutputForm outputForm() {
        return OutputForm.LOGITS;
    }

    @Override
    public void evaluate(
            int order,
            int width,
            int samples,
            int stride,
            double[] outputs,
            double[] targets,
            double[] value,
            double[] gradient,
            double[] hessian) {
        double[] p = new double[width];
        double[] t = new double[width];
        double[] g = new double[width];
        double[] h = new double[width * (width + 1) / 2];
        double[] single = new double[1];
        for (int s = 0; s < samples; s++) {
            probabilities(width, s, stride, outputs, p);
            for (int j = 0; j < width; j++) {
                t[j] = targets[j * stride + s];
            }
            loss.evaluate(order, width, 1, 1, p, t, single, g, h);
            value[s] = single[0];
            if (order >= 1) {
                gradient(p, g, s, stride, gradient);
            }
            if (order == 2) {
                hessian(p, g, h, s, stride, hessian);
            }
        }
    }

    static void probabilities(int width, int s, int stride, double[] z, double[] p) {
        double max = Double.NEGATIVE_INFINITY;
        for (int j = 0; j < width; j++) {
            max = Math.max(max, z[j * stride + s]);
        }
        double sum = 0;
        for (int j = 0; j < width; j++) {
            p[j] = StrictMath.exp(z[j * stride + s] - max);
            sum += p[j];
        }
        for (int j = 0; j < width; j++) {
            p[j] /= sum;
        }
    }

    private static void gradient(double[] p, double[] g, int s, int stride, double[] gradient) {
        double mean = mean(p, g);
        for (int i = 0; i < p.length; i++) {
            gradient[i * stride + s] = p[i] * (g[i] - mean);
        }
    }

    private static double mean(double[] p, double[] g) {
        double mean = 0;
        for (int i = 0; i < p.length; i++) {
            mean = Math.fma(p[i], g[i], mean);
        }
        return mean;
    }

    /**
     * With u<sub>i</sub> = g<sub>i</sub> − p·g and S<sub>ia</sub> = p<sub>i</sub>(δ<sub>ia</sub> − p<sub>a</sub>):
     * H = S h S + diag(p u) − p (p u)ᵀ − (p u) pᵀ.
     */
    private static void hessian(double[] p, double[] g, double[] h, int s, int stride, double[] hessian) {
        int width = p.length;
        double mean = mean(p, g);
        double[] hp = new double[width];
        for (int a = 0; a < width; a++) {
            for (int b = 0; b < width; b++) {
                hp[a] = Math.fma(packed(h, a, b), p[b], hp[a]);
            }
        }
        double php = mean(p, hp);
        for (int i = 0, row = 0; i < width; i++) {
            double ui = g[i] - mean;
            for (int j = 0; j <= i; j++, row++) {
                double uj = g[j] - mean;
                double inner = packed(h, i, j) - hp[i] - hp[j] + php - ui - uj;
                double entry = p[i] * p[j] * inner;
                hessian[row * stride + s] = i == j ? entry + p[i] * ui : entry;
            }
        }
    }

    private static double packed(double[] h, int i, int j) {
        return i >= j ? h[i * (i + 1) / 2 + j] : h[j * (j + 1) / 2 + i];
    }
}

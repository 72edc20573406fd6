package org.thalweg.core.internal.kernel;

import java.util.Arrays;
import java.util.List;
import org.thalweg.core.data.Dataset;
import org.thalweg.core.network.Activation;
import org.thalweg.core.network.Layer;
import org.thalweg.core.network.ParameterLayout;

/**
 * The oracle of the kernel tests: one sample after the other, sums in sample order, nothing shared with the kernel.
 *
 * <p>Gradient by backpropagation. Hessian from ∂²ℓ/∂z^l∂z^m, propagated backwards, and ∂a^q/∂z^l, propagated forwards:
 * with ã = (a, 1), H[(l,i,p),(m,j,q)] = ã^{l−1}_p ã^{m−1}_q ∂²ℓ/∂z^l_i∂z^m_j + [l &lt; m] ã^{l−1}_p δ^m_j ∂a^{m−1}_q/∂z^l_i
 * (C. Bishop, Neural Computation 4, 494, 1992). Products by the R-operator (B. Pearlmutter, Neural Computation 6, 147,
 * 1994). Cost per sample: O(n) for gradient and product, O(n²) for the Hessian.
 */
final class SampleKernel implements NetworkKernel {

    private final Dataset data;
    private final List<Layer> layers;
    private final ParameterLayout layout;
    private final OutputLoss loss;
    private final double totalWeight;
    private final int count;

    SampleKernel(KernelProblem problem) {
        data = problem.data();
        layers = problem.network().layers();
        layout = problem.network().layout();
        loss = problem.loss();
        totalWeight = data.totalWeight();
        count = layers.size();
    }

    @Override
    public Scratch newScratch() {
        return new SampleState(layout.width(0), layers);
    }

    @Override
    public double value(double[] theta, Scratch scratch) {
        SampleState s = (SampleState) scratch;
        double sum = 0;
        for (int n = 0; n < data.samples(); n++) {
            forward(n, theta, 0, s);
            sum = Math.fma(data.weight(n), loss(0, s), sum);
        }
        return sum / totalWeight;
    }

    @Override
    public double gradient(double[] theta, double[] gradient, Scratch scratch) {
        SampleState s = (SampleState) scratch;
        Arrays.fill(gradient, 0);
        double sum = 0;
        for (int n = 0; n < data.samples(); n++) {
            double weight = data.weight(n);
            forward(n, theta, 1, s);
            sum = Math.fma(weight, loss(1, s), sum);
            backward(theta, s);
            addGradient(weight, gradient, s);
        }
        scale(gradient);
        return sum / totalWeight;
    }

    @Override
    public double batchGradient(double[] theta, int[] samples, int from, int to, double[] gradient, Scratch scratch) {
        SampleState s = (SampleState) scratch;
        Arrays.fill(gradient, 0);
        double sum = 0;
        double batchWeight = 0;
        for (int k = from; k < to; k++) {
            double weight = data.weight(samples[k]);
            batchWeight += weight;
            forward(samples[k], theta, 1, s);
            sum = Math.fma(weight, loss(1, s), sum);
            backward(theta, s);
            addGradient(weight, gradient, s);
        }
        for (int i = 0; i < gradient.length; i++) {
            gradient[i] /= batchWeight;
        }
        return sum / batchWeight;
    }

    @Override
    public double hessian(double[] theta, double[] gradient, double[] hessian, Scratch scratch) {
        return secondOrder(true, theta, gradient, hessian, (SampleState) scratch);
    }

    @Override
    public double gaussNewton(double[] theta, double[] gradient, double[] matrix, Scratch scratch) {
        return secondOrder(false, theta, gradient, matrix, (SampleState) scratch);
    }

    /** Without {@code curved} the second derivatives of the network count as 0: the Gauss–Newton matrix. */
    private double secondOrder(boolean curved, double[] theta, double[] gradient, double[] hessian, SampleState s) {
        Arrays.fill(gradient, 0);
        Arrays.fill(hessian, 0);
        double sum = 0;
        for (int n = 0; n < data.samples(); n++) {
            double weight = data.weight(n);
            forward(n, theta, 2, s);
            sum = Math.fma(weight, loss(2, s), sum);
            backward(theta, s);
            addGradient(weight, gradient, s);
            if (curved) {
                response(theta, s);
            } else {
                flatten(s);
            }
            curvature(theta, s);
            addHessian(weight, hessian, s);
        }
        scale(gradient);
        scale(hessian);
        mirror(hessian);
        return sum / totalWeight;
    }

    private void flatten(SampleState s) {
        for (int l = 1; l <= count; l++) {
            Arrays.fill(s.derivatives[l][2], 0);
            for (int m = l; m <= count; m++) {
                Arrays.fill(s.response[l][m], 0);
            }
        }
    }

    @Override
    public void gaussNewtonVector(double[] theta, double[] vector, double[] product, Scratch scratch) {
        int n = layout.size();
        double[] matrix = new double[n * n];
        gaussNewton(theta, new double[n], matrix, scratch);
        Arrays.fill(product, 0);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                product[i] = Math.fma(matrix[i * n + j], vector[j], product[i]);
            }
        }
    }

    @Override
    public void hessianVector(double[] theta, double[] vector, double[] product, Scratch scratch) {
        SampleState s = (SampleState) scratch;
        Arrays.fill(product, 0);
        for (int n = 0; n < data.samples(); n++) {
            forward(n, theta, 2, s);
            loss(2, s);
            backward(theta, s);
            forwardDirection(theta, vector, s);
            backwardDirection(theta, vector, s);
            addProduct(data.weight(n), product, s);
        }
        scale(product);
    }

    @Override
    public void residuals(double[] theta, double[] residuals, Scratch scratch) {
        SampleState s = (SampleState) scratch;
        int outputs = layout.width(count);
        for (int n = 0; n < data.samples(); n++) {
            forward(n, theta, 0, s);
            storeResiduals(n, residuals, outputs, s);
        }
    }

    @Override
    public void jacobian(double[] theta, double[] residuals, double[] jacobian, Scratch scratch) {
        SampleState s = (SampleState) scratch;
        int outputs = layout.width(count);
        int size = layout.size();
        Arrays.fill(jacobian, 0, data.samples() * outputs * size, 0);
        for (int n = 0; n < data.samples(); n++) {
            forward(n, theta, 1, s);
            storeResiduals(n, residuals, outputs, s);
            double root = Math.sqrt(data.weight(n) / totalWeight);
            for (int j = 0; j < outputs; j++) {
                Arrays.fill(s.g[count], 0);
                s.g[count][j] = 1;
                backward(theta, s);
                addLayerGradients(root, jacobian, (n * outputs + j) * size, s);
            }
        }
    }

    private void storeResiduals(int n, double[] residuals, int outputs, SampleState s) {
        double root = Math.sqrt(data.weight(n) / totalWeight);
        for (int j = 0; j < outputs; j++) {
            residuals[n * outputs + j] = root * (s.a[count][j] - data.target(n, j));
        }
    }

    /** Fills a and, up to {@code order}, the derivatives of the activations; a softmax layer keeps its preactivation. */
    private void forward(int n, double[] theta, int order, SampleState s) {
        for (int i = 0; i < s.a[0].length; i++) {
            s.a[0][i] = data.input(n, i);
        }
        for (int j = 0; j < s.target.length; j++) {
            s.target[j] = data.target(n, j);
        }
        for (int l = 1; l <= count; l++) {
            affine(l, theta, s.a[l - 1], true, s.a[l]);
            activate(layers.get(l - 1), order, s.a[l], s.derivatives[l]);
        }
    }

    /** out = W in (+ b) for layer l with parameters from θ. */
    private void affine(int l, double[] theta, double[] in, boolean withBias, double[] out) {
        int columns = in.length;
        boolean bias = withBias && layout.hasBias(l);
        for (int i = 0; i < out.length; i++) {
            double sum = bias ? theta[layout.bias(l, i)] : 0;
            int row = layout.weight(l, i, 0);
            for (int p = 0; p < columns; p++) {
                sum = Math.fma(theta[row + p], in[p], sum);
            }
            out[i] = sum;
        }
    }

    private static void activate(Layer layer, int order, double[] z, double[][] derivatives) {
        if (layer.softmax()) {
            Arrays.fill(derivatives[1], 1);
            Arrays.fill(derivatives[2], 0);
            return;
        }
        List<Activation> activations = layer.activations();
        int from = 0;
        while (from < z.length) {
            Activation activation = activations.get(from);
            int to = from + 1;
            while (to < z.length && activations.get(to).equals(activation)) {
                to++;
            }
            activation.evaluate(order, z, from, to, derivatives);
            from = to;
        }
    }

    private double loss(int order, SampleState s) {
        int outputs = s.target.length;
        loss.evaluate(order, outputs, 1, 1, s.a[count], s.target, s.lossValue, s.g[count], s.lossHessian);
        return s.lossValue[0];
    }

    /** From g of the output layer to delta and g of all layers. */
    private void backward(double[] theta, SampleState s) {
        for (int l = count; l >= 1; l--) {
            double[] slope = s.derivatives[l][1];
            for (int i = 0; i < slope.length; i++) {
                s.delta[l][i] = slope[i] * s.g[l][i];
            }
            if (l > 1) {
                transposed(l, theta, s.delta[l], s.g[l - 1], false);
            }
        }
    }

    /** out (+)= Wᵀ in for layer l. */
    private void transposed(int l, double[] theta, double[] in, double[] out, boolean add) {
        if (!add) {
            Arrays.fill(out, 0);
        }
        for (int i = 0; i < in.length; i++) {
            int row = layout.weight(l, i, 0);
            for (int p = 0; p < out.length; p++) {
                out[p] = Math.fma(theta[row + p], in[i], out[p]);
            }
        }
    }

    private void addGradient(double weight, double[] gradient, SampleState s) {
        addLayerGradients(weight, gradient, 0, s);
    }

    private void addLayerGradients(double weight, double[] destination, int offset, SampleState s) {
        for (int l = 1; l <= count; l++) {
            addOuter(l, weight, s.delta[l], s.a[l - 1], destination, offset);
            addBias(l, weight, s.delta[l], destination, offset);
        }
    }

    private void addOuter(int l, double weight, double[] rows, double[] columns, double[] destination, int offset) {
        for (int i = 0; i < rows.length; i++) {
            double factor = weight * rows[i];
            int row = offset + layout.weight(l, i, 0);
            for (int p = 0; p < columns.length; p++) {
                destination[row + p] = Math.fma(factor, columns[p], destination[row + p]);
            }
        }
    }

    private void addBias(int l, double weight, double[] rows, double[] destination, int offset) {
        if (layout.hasBias(l)) {
            for (int i = 0; i < rows.length; i++) {
                int index = offset + layout.bias(l, i);
                destination[index] = Math.fma(weight, rows[i], destination[index]);
            }
        }
    }

    private void curvature(double[] theta, SampleState s) {
        outputCurvature(s);
        for (int l = count - 1; l >= 1; l--) {
            double[] slope = s.derivatives[l][1];
            for (int m = l + 1; m <= count; m++) {
                pullBack(l, theta, slope, s.curvature[l + 1][m], s.a[m].length, s.curvature[l][m]);
            }
            diagonalCurvature(l, theta, s);
        }
    }

    private void outputCurvature(SampleState s) {
        double[] slope = s.derivatives[count][1];
        double[] bend = s.derivatives[count][2];
        int k = slope.length;
        double[] block = s.curvature[count][count];
        for (int i = 0, row = 0; i < k; i++) {
            for (int j = 0; j <= i; j++, row++) {
                double entry = slope[i] * slope[j] * s.lossHessian[row];
                block[i * k + j] = entry;
                block[j * k + i] = entry;
            }
            block[i * k + i] = Math.fma(bend[i], s.g[count][i], block[i * k + i]);
        }
    }

    /** to[i,j] = slope_i Σ_r W^{l+1}_{ri} from[r,j]. */
    private void pullBack(int l, double[] theta, double[] slope, double[] from, int columns, double[] to) {
        int above = from.length / columns;
        for (int i = 0; i < slope.length; i++) {
            for (int j = 0; j < columns; j++) {
                double sum = 0;
                for (int r = 0; r < above; r++) {
                    sum = Math.fma(theta[layout.weight(l + 1, r, i)], from[r * columns + j], sum);
                }
                to[i * columns + j] = slope[i] * sum;
            }
        }
    }

    private void diagonalCurvature(int l, double[] theta, SampleState s) {
        double[] slope = s.derivatives[l][1];
        double[] bend = s.derivatives[l][2];
        int k = slope.length;
        int above = s.a[l + 1].length;
        double[] next = s.curvature[l][l + 1];
        double[] block = s.curvature[l][l];
        for (int i = 0; i < k; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = 0;
                for (int r = 0; r < above; r++) {
                    sum = Math.fma(theta[layout.weight(l + 1, r, i)], next[j * above + r], sum);
                }
                block[i * k + j] = slope[i] * sum;
                block[j * k + i] = slope[i] * sum;
            }
            block[i * k + i] = Math.fma(bend[i], s.g[l][i], block[i * k + i]);
        }
    }

    private void response(double[] theta, SampleState s) {
        for (int l = 1; l < count; l++) {
            int k = s.a[l].length;
            Arrays.fill(s.response[l][l], 0);
            for (int i = 0; i < k; i++) {
                s.response[l][l][i * k + i] = s.derivatives[l][1][i];
            }
            for (int q = l + 1; q < count; q++) {
                pushForward(q, theta, s.derivatives[q][1], s.response[l][q - 1], k, s.response[l][q]);
            }
        }
    }

    /** to[i,j] = slope_i Σ_p W^q_{ip} from[p,j]. */
    private void pushForward(int q, double[] theta, double[] slope, double[] from, int columns, double[] to) {
        int below = from.length / columns;
        for (int i = 0; i < slope.length; i++) {
            int row = layout.weight(q, i, 0);
            for (int j = 0; j < columns; j++) {
                double sum = 0;
                for (int p = 0; p < below; p++) {
                    sum = Math.fma(theta[row + p], from[p * columns + j], sum);
                }
                to[i * columns + j] = slope[i] * sum;
            }
        }
    }

    /** Adds one sample to the blocks on and above the diagonal. */
    private void addHessian(double weight, double[] hessian, SampleState s) {
        for (int l = 1; l <= count; l++) {
            for (int m = l; m <= count; m++) {
                for (int i = 0; i < s.a[l].length; i++) {
                    for (int p = 0; p < s.a[l - 1].length; p++) {
                        addRow(layout.weight(l, i, p), weight * s.a[l - 1][p], l, i, m, hessian, s);
                    }
                    if (layout.hasBias(l)) {
                        addRow(layout.bias(l, i), weight, l, i, m, hessian, s);
                    }
                }
            }
        }
    }

    /** The row of parameter {@code row} of neuron i of layer l against all parameters of layer m. */
    private void addRow(int row, double factor, int l, int i, int m, double[] hessian, SampleState s) {
        int start = row * layout.size();
        int width = s.a[m].length;
        double[] input = s.a[m - 1];
        double[] curvature = s.curvature[l][m];
        for (int j = 0; j < width; j++) {
            double bend = factor * curvature[i * width + j];
            int column = start + layout.weight(m, j, 0);
            for (int q = 0; q < input.length; q++) {
                hessian[column + q] = Math.fma(bend, input[q], hessian[column + q]);
            }
            if (l < m) {
                addResponse(column, factor * s.delta[m][j], i, s.a[l].length, s.response[l][m - 1], hessian);
            }
            if (layout.hasBias(m)) {
                hessian[start + layout.bias(m, j)] += bend;
            }
        }
    }

    private static void addResponse(int column, double factor, int i, int k, double[] response, double[] hessian) {
        for (int q = 0; q < response.length / k; q++) {
            hessian[column + q] = Math.fma(factor, response[q * k + i], hessian[column + q]);
        }
    }

    private void forwardDirection(double[] theta, double[] vector, SampleState s) {
        Arrays.fill(s.ra[0], 0);
        for (int l = 1; l <= count; l++) {
            affine(l, theta, s.ra[l - 1], false, s.rz[l]);
            affine(l, vector, s.a[l - 1], true, s.rg[l]);
            for (int i = 0; i < s.rz[l].length; i++) {
                s.rz[l][i] += s.rg[l][i];
                s.ra[l][i] = s.derivatives[l][1][i] * s.rz[l][i];
            }
        }
    }

    private void backwardDirection(double[] theta, double[] vector, SampleState s) {
        lossDirection(s);
        for (int l = count; l >= 1; l--) {
            for (int i = 0; i < s.delta[l].length; i++) {
                double bend = s.derivatives[l][2][i] * s.rz[l][i] * s.g[l][i];
                s.rdelta[l][i] = Math.fma(s.derivatives[l][1][i], s.rg[l][i], bend);
            }
            if (l > 1) {
                transposed(l, theta, s.rdelta[l], s.rg[l - 1], false);
                transposed(l, vector, s.delta[l], s.rg[l - 1], true);
            }
        }
    }

    private void lossDirection(SampleState s) {
        double[] rg = s.rg[count];
        Arrays.fill(rg, 0);
        for (int i = 0, row = 0; i < rg.length; i++) {
            for (int j = 0; j <= i; j++, row++) {
                rg[i] = Math.fma(s.lossHessian[row], s.ra[count][j], rg[i]);
                if (j < i) {
                    rg[j] = Math.fma(s.lossHessian[row], s.ra[count][i], rg[j]);
                }
            }
        }
    }

    private void addProduct(double weight, double[] product, SampleState s) {
        for (int l = 1; l <= count; l++) {
            addOuter(l, weight, s.rdelta[l], s.a[l - 1], product, 0);
            addOuter(l, weight, s.delta[l], s.ra[l - 1], product, 0);
            addBias(l, weight, s.rdelta[l], product, 0);
        }
    }

    private void scale(double[] sums) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] /= totalWeight;
        }
    }

    private void mirror(double[] hessian) {
        int n = layout.size();
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                hessian[i * n + j] = hessian[j * n + i];
            }
        }
    }
}

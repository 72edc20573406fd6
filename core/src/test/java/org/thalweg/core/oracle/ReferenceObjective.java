package org.thalweg.core.oracle;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.thalweg.core.data.Dataset;
import org.thalweg.core.network.Layer;
import org.thalweg.core.network.Mlp;

/**
 * The mean loss of a network written down from its definition and differentiated with hyper-dual numbers; shares
 * neither formulas nor parameter offsets with the code under test.
 */
public final class ReferenceObjective {

    /** The losses. */
    public enum Kind {
        MSE,
        CROSS_ENTROPY
    }

    private final Mlp network;
    private final Dataset data;
    private final Kind kind;
    private final List<Function<HyperDual[], HyperDual>> penalties;

    public ReferenceObjective(Mlp network, Dataset data, Kind kind, List<Function<HyperDual[], HyperDual>> penalties) {
        this.network = network;
        this.data = data;
        this.kind = kind;
        this.penalties = penalties;
    }

    public HyperDual evaluate(HyperDual[] theta) {
        HyperDual sum = HyperDual.ZERO;
        double weights = 0;
        for (int n = 0; n < data.samples(); n++) {
            sum = sum.plus(loss(theta, n).times(data.weight(n)));
            weights += data.weight(n);
        }
        HyperDual total = sum.times(1 / weights);
        for (Function<HyperDual[], HyperDual> penalty : penalties) {
            total = total.plus(penalty.apply(theta));
        }
        return total;
    }

    public double value(double[] theta) {
        return evaluate(lift(theta)).v();
    }

    public double[] gradient(double[] theta) {
        double[] gradient = new double[theta.length];
        for (int i = 0; i < theta.length; i++) {
            HyperDual[] lifted = lift(theta);
            lifted[i] = new HyperDual(theta[i], 1, 0, 0);
            gradient[i] = evaluate(lifted).a();
        }
        return gradient;
    }

    public double[] hessian(double[] theta) {
        int n = theta.length;
        double[] hessian = new double[n * n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                HyperDual[] lifted = lift(theta);
                lifted[i] = new HyperDual(theta[i], 1, i == j ? 1 : 0, 0);
                if (i != j) {
                    lifted[j] = new HyperDual(theta[j], 0, 1, 0);
                }
                hessian[i * n + j] = evaluate(lifted).c();
                hessian[j * n + i] = hessian[i * n + j];
            }
        }
        return hessian;
    }

    private static HyperDual[] lift(double[] theta) {
        return Arrays.stream(theta).mapToObj(HyperDual::constant).toArray(HyperDual[]::new);
    }

    private HyperDual loss(HyperDual[] theta, int n) {
        HyperDual[] y = outputs(theta, n);
        HyperDual sum = HyperDual.ZERO;
        for (int j = 0; j < y.length; j++) {
            double t = data.target(n, j);
            sum = kind == Kind.MSE
                    ? sum.plus(y[j].plus(-t).square())
                    : t == 0 ? sum : sum.minus(y[j].log().times(t));
        }
        return sum;
    }

    private HyperDual[] outputs(HyperDual[] theta, int n) {
        HyperDual[] a = new HyperDual[data.inputWidth()];
        for (int i = 0; i < a.length; i++) {
            a[i] = HyperDual.constant(data.input(n, i));
        }
        int next = 0;
        for (Layer layer : network.layers()) {
            HyperDual[] z = new HyperDual[layer.width()];
            for (int i = 0; i < z.length; i++) {
                z[i] = HyperDual.ZERO;
                for (HyperDual input : a) {
                    z[i] = z[i].plus(theta[next++].times(input));
                }
            }
            for (int i = 0; layer.bias() && i < z.length; i++) {
                z[i] = z[i].plus(theta[next++]);
            }
            a = layer.softmax() ? softmax(z) : activate(layer, z);
        }
        return a;
    }

    private static HyperDual[] activate(Layer layer, HyperDual[] z) {
        HyperDual[] a = new HyperDual[z.length];
        for (int i = 0; i < z.length; i++) {
            a[i] = ((TestActivation) layer.activations().get(i)).apply(z[i]);
        }
        return a;
    }

    private static HyperDual[] softmax(HyperDual[] z) {
        HyperDual sum = HyperDual.ZERO;
        HyperDual[] p = new HyperDual[z.length];
        for (int i = 0; i < z.length; i++) {
            p[i] = z[i].exp();
            sum = sum.plus(p[i]);
        }
        HyperDual inverse = sum.reciprocal();
        for (int i = 0; i < z.length; i++) {
            p[i] = p[i].times(inverse);
        }
        return p;
    }
}

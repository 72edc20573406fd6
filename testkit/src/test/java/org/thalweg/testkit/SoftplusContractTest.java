package org.thalweg.testkit;

import org.thalweg.core.network.Activation;
import org.thalweg.core.network.ActivationTraits;

/** The contract passes for a correct activation. */
class SoftplusContractTest extends ActivationContract {

    @Override
    protected Activation activation() {
        return new Softplus();
    }

    record Softplus() implements Activation {
        @Override
        public String name() {
            return "softplus";
        }

        @Override
        public int maxOrder() {
            return 3;
        }

        @Override
        public ActivationTraits traits() {
            return ActivationTraits.smooth(false, 0, Double.POSITIVE_INFINITY);
        }

        @Override
        public void evaluate(int order, double[] z, int from, int to, double[][] derivatives) {
            for (int i = from; i < to; i++) {
                double x = z[i];
                double e = StrictMath.exp(-Math.abs(x));
                double small = e / (1 + e);
                double s = x >= 0 ? 1 / (1 + e) : small;
                derivatives[0][i] = Math.max(x, 0) + StrictMath.log1p(e);
                if (Double.isNaN(x)) {
                    derivatives[0][i] = x;
                }
                if (order >= 1) {
                    derivatives[1][i] = s;
                }
                if (order >= 2) {
                    derivatives[2][i] = e / ((1 + e) * (1 + e));
                }
                if (order >= 3) {
                    double difference = (1 - e) / (1 + e);
                    derivatives[3][i] = e / ((1 + e) * (1 + e)) * (x >= 0 ? -difference : difference);
                }
            }
        }
    }
}

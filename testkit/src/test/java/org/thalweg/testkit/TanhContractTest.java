package org.thalweg.testkit;

import org.thalweg.core.network.Activation;
import org.thalweg.core.network.ActivationTraits;

/** The contract passes for an odd, bounded activation of order 2. */
class TanhContractTest extends ActivationContract {

    @Override
    protected Activation activation() {
        return new Tanh();
    }

    record Tanh() implements Activation {
        @Override
        public String name() {
            return "acme:tanh";
        }

        @Override
        public int maxOrder() {
            return 2;
        }

        @Override
        public ActivationTraits traits() {
            return ActivationTraits.smooth(true, -1, 1);
        }

        @Override
        public void evaluate(int order, double[] z, int from, int to, double[][] derivatives) {
            for (int i = from; i < to; i++) {
                double x = z[i];
                double t = StrictMath.tanh(x);
                double c = StrictMath.cosh(Math.min(Math.abs(x), 350));
                double slope = 1 / c / c;
                derivatives[0][i] = t;
                if (order >= 1) {
                    derivatives[1][i] = slope;
                }
                if (order >= 2) {
                    derivatives[2][i] = -2 * t * slope;
                }
            }
        }
    }
}

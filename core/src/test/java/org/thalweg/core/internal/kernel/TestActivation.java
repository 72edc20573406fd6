package org.thalweg.core.internal.kernel;

import org.thalweg.core.network.Activation;
import org.thalweg.core.network.ActivationTraits;

/** Activations written out with {@link StrictMath}, for tests of the kernel alone. */
enum TestActivation implements Activation {
    TANH {
        @Override
        double at(int k, double z) {
            double t = StrictMath.tanh(z);
            double d = 1 - t * t;
            return k == 0 ? t : k == 1 ? d : -2 * t * d;
        }
    },
    SOFTPLUS {
        @Override
        double at(int k, double z) {
            double e = StrictMath.exp(-Math.abs(z));
            double sigmoid = z < 0 ? e / (1 + e) : 1 / (1 + e);
            double value = Math.max(z, 0) + StrictMath.log1p(e);
            return k == 0 ? value : k == 1 ? sigmoid : e / ((1 + e) * (1 + e));
        }
    },
    RELU {
        @Override
        double at(int k, double z) {
            return k == 0 ? Math.max(z, 0) : k == 1 && z > 0 ? 1 : 0;
        }
    },
    SQUARE {
        @Override
        double at(int k, double z) {
            return k == 0 ? z * z : k == 1 ? 2 * z : 2;
        }
    },
    IDENTITY {
        @Override
        double at(int k, double z) {
            return k == 0 ? z : k == 1 ? 1 : 0;
        }

        @Override
        public ActivationTraits traits() {
            return new ActivationTraits(true, true, true, false, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
        }
    };

    abstract double at(int k, double z);

    @Override
    public int maxOrder() {
        return 2;
    }

    @Override
    public void evaluate(int order, double[] z, int from, int to, double[][] derivatives) {
        for (int i = from; i < to; i++) {
            double argument = z[i];
            for (int k = 0; k <= order; k++) {
                derivatives[k][i] = at(k, argument);
            }
        }
    }
}

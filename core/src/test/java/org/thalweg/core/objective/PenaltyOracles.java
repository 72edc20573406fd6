package org.thalweg.core.objective;

import org.thalweg.core.network.ParameterLayout;
import org.thalweg.core.oracle.HyperDual;

/** The regularizers written down from their definitions, on hyper-dual numbers. */
final class PenaltyOracles {

    private PenaltyOracles() {}

    static HyperDual l2(double lambda, boolean all, ParameterLayout layout, HyperDual[] theta) {
        HyperDual sum = HyperDual.ZERO;
        for (int i = 0; i < theta.length; i++) {
            if (all || layout.blockOf(i).name().endsWith("weights")) {
                sum = sum.plus(theta[i].square());
            }
        }
        return sum.times(lambda);
    }

    static HyperDual maxNorm(double bound, HyperDual[] theta) {
        HyperDual sum = HyperDual.ZERO;
        for (HyperDual t : theta) {
            sum = sum.plus(t.square());
        }
        HyperDual excess = sum.times(0.5 / theta.length).plus(-bound);
        return excess.v() > 0 ? excess.times(excess).times(excess).times(1.0 / 3) : HyperDual.ZERO;
    }

    static HyperDual merge(double lambda, int layer, int first, int second, ParameterLayout layout, HyperDual[] theta) {
        HyperDual sum = HyperDual.ZERO;
        for (ParameterLayout.Block block : layout.blocks()) {
            if (block.layer() == layer) {
                for (int c = 0; c < block.columns(); c++) {
                    HyperDual a = theta[block.offset() + first * block.columns() + c];
                    HyperDual b = theta[block.offset() + second * block.columns() + c];
                    sum = sum.plus(a.minus(b).square());
                }
            }
        }
        return sum.times(lambda);
    }
}

package org.thalweg.core.objective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import org.junit.jupiter.api.Test;
import org.thalweg.core.data.Dataset;
import org.thalweg.core.network.Layer;
import org.thalweg.core.network.Mlp;

class CrossEntropyTest {

    /** Value, gradient and packed Hessian for one sample with stride 1. */
    private static double[][] evaluate(double[] logits, double... targets) {
        int m = logits.length;
        double[][] result = {new double[1], new double[m], new double[m * (m + 1) / 2]};
        new CrossEntropy().evaluate(2, m, 1, 1, logits, targets, result[0], result[1], result[2]);
        return result;
    }

    @Test
    void smallCaseByHand() {
        double[][] e = evaluate(new double[] {0, Math.log(3)}, 1, 0);
        assertThat(e[0][0]).isCloseTo(Math.log(4), within(1e-15));
        assertThat(e[1]).containsExactly(new double[] {-0.75, 0.75}, within(1e-15));
        assertThat(e[2]).containsExactly(new double[] {0.1875, -0.1875, 0.1875}, within(1e-15));
    }

    @Test
    void shiftingAllLogitsChangesNothing() {
        double[][] a = evaluate(new double[] {0.25, -1, 2}, 0.5, 0.25, 0.25);
        double[][] b = evaluate(new double[] {1024.25, 1023, 1026}, 0.5, 0.25, 0.25);
        assertThat(b).isDeepEqualTo(a);
    }

    @Test
    void hugeLogitsNeitherOverflowNorCancel() {
        double[][] right = evaluate(new double[] {1e300, -1e300}, 1, 0);
        assertThat(right[0][0]).isZero();
        assertThat(right[1]).containsExactly(0, 0);
        assertThat(right[2]).containsExactly(new double[] {0, 0, 0}, within(0.0));
        double[][] wrong = evaluate(new double[] {1e300, -1e300}, 0, 1);
        assertThat(wrong[0][0]).isEqualTo(2e300);
        assertThat(wrong[1]).containsExactly(1, -1);
    }

    @Test
    void saturatedProbabilitiesKeepTheirRelativeAccuracy() {
        // p of the right class is 1 − e^−700/(1 + e^−700): 1 − p and ln p must not round to 0.
        double small = StrictMath.exp(-700);
        double[][] e = evaluate(new double[] {700, 0}, 1, 0);
        assertThat(e[0][0]).isCloseTo(small, within(1e-14 * small));
        assertThat(e[1]).containsExactly(new double[] {-small, small}, within(1e-14 * small));
        assertThat(e[2]).containsExactly(new double[] {small, -small, small}, within(1e-14 * small));
    }

    @Test
    void gradientAndHessianSumToZero() {
        double[][] e = evaluate(new double[] {1.5, -0.5, 0.25}, 0.2, 0.3, 0.5);
        assertThat(e[1][0] + e[1][1] + e[1][2]).isCloseTo(0, within(1e-15));
        assertThat(e[2][0] + e[2][1] + e[2][3]).isCloseTo(0, within(1e-15));
        assertThat(e[2][1] + e[2][2] + e[2][4]).isCloseTo(0, within(1e-15));
    }

    @Test
    void notANumberStaysVisible() {
        for (int k = 0; k < 3; k++) {
            double[] logits = {1, 2, 3};
            logits[k] = Double.NaN;
            for (int label = 0; label < 3; label++) {
                double[] targets = new double[3];
                targets[label] = 1;
                assertThat(evaluate(logits, targets)[0][0])
                        .as("NaN in %s, label %s", k, label)
                        .isNaN();
            }
        }
    }

    @Test
    void blocksRespectStrideAndLeaveTheRestAlone() {
        double[] logits = {1, 2, 99, 0, 0, 99};
        double[] targets = {1, 0, 99, 0, 1, 99};
        double[] value = {-1, -1, -1};
        double[] gradient = {-1, -1, -1, -1, -1, -1};
        double[] hessian = {-1, -1, -1, -1, -1, -1, -1, -1, -1};
        new CrossEntropy().evaluate(2, 2, 2, 3, logits, targets, value, gradient, hessian);
        for (int s = 0; s < 2; s++) {
            double[][] single = evaluate(new double[] {logits[s], logits[3 + s]}, targets[s], targets[3 + s]);
            assertThat(value[s]).isEqualTo(single[0][0]);
            assertThat(new double[] {gradient[s], gradient[3 + s]}).isEqualTo(single[1]);
            assertThat(new double[] {hessian[s], hessian[3 + s], hessian[6 + s]})
                    .isEqualTo(single[2]);
        }
        assertThat(value[2]).isEqualTo(-1);
        assertThat(new double[] {gradient[2], gradient[5], hessian[2], hessian[5], hessian[8]})
                .containsOnly(-1);
    }

    @Test
    void agreesWithDecimalArithmetic() {
        // −ln p = ln(1 + e^−1 + e^−3) for logits (3, 2, 0): 50 digits of the series of e.
        BigDecimal e = BigDecimal.ZERO;
        BigDecimal term = BigDecimal.ONE;
        MathContext digits = new MathContext(50);
        for (int k = 1; k < 60; k++) {
            e = e.add(term, digits);
            term = term.divide(BigDecimal.valueOf(k), digits);
        }
        BigDecimal partition =
                BigDecimal.ONE.add(BigDecimal.ONE.divide(e, digits)).add(BigDecimal.ONE.divide(e.pow(3), digits));
        double[][] result = evaluate(new double[] {3, 2, 0}, 1, 0, 0);
        assertThat(StrictMath.exp(result[0][0])).isCloseTo(partition.doubleValue(), within(1e-15));
    }

    @Test
    void refusesTargetsThatAreNoDistribution() {
        Mlp network = Mlp.of(1, Layer.softmax(2));
        double[][] inputs = {{1}, {2}};
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NetworkObjective.of(
                        network, Dataset.of(inputs, new double[][] {{1, 0}, {0.5, 0.6}}), new CrossEntropy()))
                .withMessageContaining("sample 2 sum to 1.1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NetworkObjective.of(
                        network, Dataset.of(inputs, new double[][] {{1.5, -0.5}, {1, 0}}), new CrossEntropy()))
                .withMessageContaining("Target -0.5 of sample 1, class 2 is negative");
    }
}

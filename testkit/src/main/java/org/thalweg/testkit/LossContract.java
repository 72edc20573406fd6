package org.thalweg.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.thalweg.core.network.Xoshiro256PlusPlus;
import org.thalweg.core.objective.Loss;
import org.thalweg.core.objective.OutputForm;

/** What every {@link Loss} must do. */
public abstract class LossContract extends Contract {

    private static final int CASES = 20;

    /** For authors. */
    protected LossContract() {}

    /** {@return the loss under test} */
    protected abstract Loss loss();

    /** {@return number of outputs in the tests} */
    protected int width() {
        return 3;
    }

    /**
     * {@return an output, or logits, that the loss is smooth around; by default uniform in [−2, 2)}
     *
     * @param random seeded source of randomness
     */
    protected double[] output(RandomGenerator random) {
        return random.doubles(width(), -2, 2).toArray();
    }

    /**
     * {@return a target the loss accepts; by default a distribution without zeros}
     *
     * @param random seeded source of randomness
     */
    protected double[] target(RandomGenerator random) {
        double[] target = random.doubles(width(), 0.1, 1).toArray();
        double sum = 0;
        for (double t : target) {
            sum += t;
        }
        for (int j = 0; j < target.length; j++) {
            target[j] /= sum;
        }
        return target;
    }

    /** The loss has a name. */
    @Test
    public void hasAName() {
        assertFalse(loss().name().isBlank(), "The name is blank.");
    }

    /** Central differences of the value approach the gradient as the square of the step. */
    @Test
    public void gradientAgreesWithTheValueByObservedOrder() {
        Xoshiro256PlusPlus random = Xoshiro256PlusPlus.seeded(1);
        for (int c = 0; c < CASES; c++) {
            double[] y = output(random);
            double[] t = target(random);
            double[] gradient = evaluate(1, y, t)[1];
            for (int j = 0; j < width(); j++) {
                int changed = j;
                ObservedOrder.check(
                        "Gradient entry " + j + " of " + loss().name(),
                        h -> evaluate(0, moved(y, changed, h), t)[0][0],
                        gradient[j],
                        0x1p-4,
                        32);
            }
        }
    }

    /** Central differences of the gradient approach the Hessian as the square of the step. */
    @Test
    public void hessianAgreesWithTheGradientByObservedOrder() {
        Xoshiro256PlusPlus random = Xoshiro256PlusPlus.seeded(2);
        for (int c = 0; c < CASES; c++) {
            double[] y = output(random);
            double[] t = target(random);
            double[] hessian = evaluate(2, y, t)[2];
            for (int i = 0; i < width(); i++) {
                for (int j = 0; j < width(); j++) {
                    int row = i;
                    int column = j;
                    ObservedOrder.check(
                            "Hessian entry " + i + ", " + j + " of " + loss().name(),
                            h -> evaluate(1, moved(y, column, h), t)[1][row],
                            hessian[packed(i, j)],
                            0x1p-4,
                            32);
                }
            }
        }
    }

    /** Value and gradient have the same bits whatever further orders are asked for. */
    @Test
    public void everyOrderGivesTheSameBits() {
        Xoshiro256PlusPlus random = Xoshiro256PlusPlus.seeded(3);
        for (int c = 0; c < CASES; c++) {
            double[] y = output(random);
            double[] t = target(random);
            double[][] all = evaluate(2, y, t);
            assertEquals(all[0][0], evaluate(0, y, t)[0][0], "The value differs between order 0 and 2.");
            double[][] first = evaluate(1, y, t);
            assertEquals(all[0][0], first[0][0], "The value differs between order 1 and 2.");
            for (int j = 0; j < width(); j++) {
                assertEquals(all[1][j], first[1][j], "Gradient entry " + j + " differs between order 1 and 2.");
            }
        }
    }

    /**
     * A block of samples with a stride gives the bits of its samples one by one, and nothing between them is written.
     */
    @Test
    public void blocksGiveTheBitsOfSinglesAndLeaveTheRestAlone() {
        int m = width();
        int samples = 4;
        int stride = 6;
        Xoshiro256PlusPlus random = Xoshiro256PlusPlus.seeded(4);
        double[] outputs = Arguments.filled(m * stride, Double.NaN);
        double[] targets = Arguments.filled(m * stride, Double.NaN);
        double[][][] single = new double[samples][][];
        for (int s = 0; s < samples; s++) {
            double[] y = output(random);
            double[] t = target(random);
            single[s] = evaluate(2, y, t);
            for (int j = 0; j < m; j++) {
                outputs[j * stride + s] = y[j];
                targets[j * stride + s] = t[j];
            }
        }
        double[] value = Arguments.filled(stride, -77.25);
        double[] gradient = Arguments.filled(m * stride, -77.25);
        double[] hessian = Arguments.filled(m * (m + 1) / 2 * stride, -77.25);
        loss().evaluate(2, m, samples, stride, outputs, targets, value, gradient, hessian);
        for (int s = 0; s < stride; s++) {
            assertEquals(s < samples ? single[s][0][0] : -77.25, value[s], "Value of sample " + s + " of a block");
            for (int j = 0; j < gradient.length / stride; j++) {
                double expected = s < samples ? single[s][1][j] : -77.25;
                assertEquals(expected, gradient[j * stride + s], "Gradient row " + j + ", sample " + s + " of a block");
            }
            for (int r = 0; r < hessian.length / stride; r++) {
                double expected = s < samples ? single[s][2][r] : -77.25;
                assertEquals(expected, hessian[r * stride + s], "Hessian row " + r + ", sample " + s + " of a block");
            }
        }
    }

    /** Outputs of sizes up to 1e150 give no NaN, in value or derivatives. */
    @Test
    public void hugeOutputsNeverGiveNaN() {
        Xoshiro256PlusPlus random = Xoshiro256PlusPlus.seeded(5);
        for (double size : new double[] {1e3, 1e5, 1e100, 1e150}) {
            double[] y = output(random);
            for (int j = 0; j < y.length; j++) {
                y[j] *= size;
            }
            double[][] all = evaluate(2, y, target(random));
            for (int k = 0; k < 3; k++) {
                for (double entry : all[k]) {
                    String what = "Derivative " + k + " of " + loss().name() + " for outputs of size " + size;
                    assertFalse(Double.isNaN(entry), what + " is NaN.");
                }
            }
        }
    }

    /** An output that is NaN makes the value NaN. */
    @Test
    public void notANumberStaysVisible() {
        Xoshiro256PlusPlus random = Xoshiro256PlusPlus.seeded(6);
        for (int j = 0; j < width(); j++) {
            double[] y = output(random);
            y[j] = Double.NaN;
            double value = evaluate(0, y, target(random))[0][0];
            assertTrue(Double.isNaN(value), "The value is " + value + " although output " + j + " is NaN.");
        }
    }

    /** A loss that says it is a sum of squares equals Σ (y − t)². */
    @Test
    public void aSumOfSquaresIsOne() {
        requireDeclared(loss().isSumOfSquares(), "isSumOfSquares");
        Xoshiro256PlusPlus random = Xoshiro256PlusPlus.seeded(7);
        for (int c = 0; c < CASES; c++) {
            double[] y = output(random);
            double[] t = target(random);
            double sum = 0;
            for (int j = 0; j < y.length; j++) {
                sum += (y[j] - t[j]) * (y[j] - t[j]);
            }
            assertEquals(sum, evaluate(0, y, t)[0][0], 8 * Math.ulp(sum), "isSumOfSquares() is true, but the value is");
        }
    }

    /** A loss of logits refuses a network without softmax. */
    @Test
    public void aLossOfLogitsRefusesOtherOutputs() {
        requireDeclared(loss().outputForm() == OutputForm.LOGITS, "logits");
        double[] targets = target(Xoshiro256PlusPlus.seeded(8));
        loss().check(width(), 1, targets, true);
        assertThrows(
                IllegalArgumentException.class,
                () -> loss().check(width(), 1, targets, false),
                "check must refuse a network without softmax output");
    }

    private double[][] evaluate(int order, double[] y, double[] t) {
        int m = y.length;
        double[][] result = {new double[1], new double[m], new double[m * (m + 1) / 2]};
        loss().evaluate(order, m, 1, 1, y, t, result[0], result[1], result[2]);
        return result;
    }

    private static double[] moved(double[] y, int index, double by) {
        double[] moved = y.clone();
        moved[index] += by;
        return moved;
    }

    private static int packed(int i, int j) {
        return i >= j ? i * (i + 1) / 2 + j : j * (j + 1) / 2 + i;
    }
}

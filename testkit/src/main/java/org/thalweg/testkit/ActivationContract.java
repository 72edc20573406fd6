package org.thalweg.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.thalweg.core.network.Activation;
import org.thalweg.core.network.ActivationTraits;

/**
 * What every {@link Activation} must do. Promises in its {@link Activation#traits()} are tested, what is not promised is
 * skipped.
 */
public abstract class ActivationContract extends Contract {

    private static final double[] POINTS = {
        -30.5,
        -9.25,
        -4.125,
        -2.5,
        -1.25,
        -0.75,
        -0.1875,
        -0.0078125,
        0,
        0.0078125,
        0.1875,
        0.75,
        1.25,
        2.5,
        4.125,
        9.25,
        30.5
    };
    private static final double[] EXTREMES = {
        0.0,
        -0.0,
        Double.MIN_VALUE,
        -Double.MIN_VALUE,
        Double.MIN_NORMAL,
        -Double.MIN_NORMAL,
        1e-300,
        -1e-300,
        36.5,
        -36.5,
        50,
        -50,
        710,
        -710,
        746,
        -746,
        1e5,
        -1e5,
        1e100,
        -1e100,
        1e155,
        -1e155,
        1e308,
        -1e308,
        Double.MAX_VALUE,
        -Double.MAX_VALUE
    };

    /** For authors. */
    protected ActivationContract() {}

    /** {@return the activation under test; called often, so keep it cheap} */
    protected abstract Activation activation();

    /**
     * {@return arguments where φ or a derivative jumps; they and their surroundings are left out of the comparison of
     * derivatives}
     */
    protected double[] kinks() {
        return activation().traits().kinkAtZero() ? new double[] {0} : new double[0];
    }

    /** {@return length over which φ varies, a power of 2: 1 for tanh(z), 1/4 for tanh(4z)} */
    protected double scale() {
        return 1;
    }

    /** {@return bound of the error of φ and its derivatives in units in the last place of the largest value nearby} */
    protected double ulps() {
        return 8;
    }

    /** The name is kebab-case, with options in parentheses at its end, so that a network's text form can hold it. */
    @Test
    public void nameFitsTheTextFormOfANetwork() {
        String name = activation().name();
        assertFalse(name.isBlank(), "The name is blank.");
        assertNotEquals("softmax", name, "The name softmax belongs to the output layer.");
        assertEquals(name.strip(), name, "The name has blanks around it.");
        String outside = name.replaceAll("\\([^()]*\\)$", "");
        assertTrue(
                outside.matches("([a-z0-9-]+:)?[a-z0-9-]+"),
                () -> "The name '" + name + "' is not kebab-case with its options in parentheses at the end.");
    }

    /** At least one derivative is supplied, as every solver but direct search needs it. */
    @Test
    public void hasAtLeastOneDerivative() {
        int order = activation().maxOrder();
        assertTrue(order >= 1, () -> "maxOrder() is " + order + ", but must be at least 1.");
    }

    /** Central differences approach each derivative as the square of the step, away from kinks. */
    @Test
    public void derivativesAgreeByObservedOrder() {
        Activation activation = activation();
        double first = Math.scalb(scale(), -4);
        for (int k = 1; k <= activation.maxOrder(); k++) {
            for (double point : POINTS) {
                double z = point * scale();
                if (isNearKink(z, first)) {
                    continue;
                }
                int below = k - 1;
                String what = "Derivative " + k + " of " + activation.name() + " at " + z;
                ObservedOrder.check(
                        what,
                        h -> activation.derivative(below, z + h),
                        activation.derivative(k, z),
                        first,
                        ulps() * Math.max(1, Math.abs(point)));
            }
        }
    }

    private boolean isNearKink(double z, double step) {
        for (double kink : kinks()) {
            if (Math.abs(z - kink) <= step) {
                return true;
            }
        }
        return false;
    }

    /** Values and derivatives have the same bits whatever further orders are asked for. */
    @Test
    public void everyOrderGivesTheSameBits() {
        Activation activation = activation();
        double[] z = Arguments.join(POINTS, EXTREMES);
        double[][] all = evaluate(activation, activation.maxOrder(), z);
        for (int order = 0; order < activation.maxOrder(); order++) {
            double[][] some = evaluate(activation, order, z);
            for (int k = 0; k <= order; k++) {
                for (int i = 0; i < z.length; i++) {
                    assertBits("Derivative " + k + " asked with order " + order, z[i], all[k][i], some[k][i]);
                }
            }
        }
    }

    /** Nothing outside the given range of the arrays is read or written. */
    @Test
    public void onlyTheRangeIsReadAndWritten() {
        Activation activation = activation();
        double[][] expected = evaluate(activation, activation.maxOrder(), POINTS);
        for (int from = 0; from <= POINTS.length; from++) {
            for (int to = from; to <= POINTS.length; to++) {
                double[] z = Arguments.filled(POINTS.length, Double.NaN);
                System.arraycopy(POINTS, from, z, from, to - from);
                double[][] d = Arguments.filled(activation.maxOrder() + 1, POINTS.length, -77.25);
                activation.evaluate(activation.maxOrder(), z, from, to, d);
                for (int k = 0; k < d.length; k++) {
                    for (int i = 0; i < POINTS.length; i++) {
                        boolean inside = i >= from && i < to;
                        String what = "Derivative " + k + ", index " + i + " of the range " + from + " to " + to;
                        assertBits(what, POINTS[i], inside ? expected[k][i] : -77.25, d[k][i]);
                    }
                }
            }
        }
    }

    /** Destinations may be the array of arguments: z[i] is read before anything is written at i. */
    @Test
    public void resultsMayOverwriteTheArguments() {
        Activation activation = activation();
        double[] z = Arguments.join(POINTS, EXTREMES);
        double[][] expected = evaluate(activation, activation.maxOrder(), z);
        double[][] d = new double[activation.maxOrder() + 1][z.length];
        d[0] = z.clone();
        activation.evaluate(activation.maxOrder(), d[0], 0, z.length, d);
        for (int k = 0; k < d.length; k++) {
            for (int i = 0; i < z.length; i++) {
                assertBits("Derivative " + k + " with z as derivatives[0]", z[i], expected[k][i], d[k][i]);
            }
        }
    }

    /** Arguments in an array of their own are not written. */
    @Test
    public void argumentsStayAsTheyAre() {
        double[] z = Arguments.join(POINTS, EXTREMES);
        double[] before = z.clone();
        evaluate(activation(), activation().maxOrder(), z);
        for (int i = 0; i < z.length; i++) {
            assertBits("The argument itself", before[i], before[i], z[i]);
        }
    }

    /** Every finite argument, however large, gives a value and derivatives that are not NaN. */
    @Test
    public void finiteArgumentsNeverGiveNaN() {
        Activation activation = activation();
        double[][] d = evaluate(activation, activation.maxOrder(), EXTREMES);
        for (int k = 0; k < d.length; k++) {
            for (int i = 0; i < EXTREMES.length; i++) {
                String what = "Derivative " + k + " of " + activation.name() + " at " + EXTREMES[i];
                assertFalse(Double.isNaN(d[k][i]), what + " is NaN, but must be the limit.");
            }
        }
    }

    /** NaN gives NaN. */
    @Test
    public void notANumberStaysVisible() {
        double value = activation().derivative(0, Double.NaN);
        assertTrue(Double.isNaN(value), () -> "φ(NaN) is " + value + ", which hides the trouble.");
    }

    /** The value at −0 equals that at 0. */
    @Test
    public void bothZerosGiveTheSameValue() {
        double plus = activation().derivative(0, 0.0);
        double minus = activation().derivative(0, -0.0);
        assertTrue(plus == minus, () -> "φ(0) is " + plus + ", but φ(-0) is " + minus + ".");
    }

    /** No value leaves the bounds that the traits declare. */
    @Test
    public void valuesStayInTheDeclaredRange() {
        ActivationTraits traits = activation().traits();
        requireDeclared(
                Double.isFinite(traits.lowerBound()) || Double.isFinite(traits.upperBound()),
                "lowerBound or upperBound");
        for (double z : Arguments.join(POINTS, EXTREMES)) {
            double value = activation().derivative(0, z);
            assertTrue(
                    value >= traits.lowerBound() && value <= traits.upperBound(),
                    () -> "φ(" + z + ") = " + value + " lies outside the declared range " + traits.lowerBound() + " to "
                            + traits.upperBound() + ".");
        }
    }

    /** φ(−z) = −φ(z) in bits, if the traits declare it odd. */
    @Test
    public void anOddFunctionIsOddInBits() {
        requireDeclared(activation().traits().odd(), "odd");
        for (double z : Arguments.join(POINTS, EXTREMES)) {
            double left = activation().derivative(0, -z);
            double right = activation().derivative(0, z);
            assertTrue(
                    left == -right,
                    () -> "φ is declared odd, but φ(" + -z + ") = " + left + " and φ(" + z + ") = " + right + ".");
        }
    }

    /** φ(4z) = 4φ(z) in bits, if the traits declare it positively homogeneous. */
    @Test
    public void aHomogeneousFunctionScalesInBits() {
        requireDeclared(activation().traits().positivelyHomogeneous(), "positivelyHomogeneous");
        for (double z : POINTS) {
            double scaled = activation().derivative(0, 4 * z);
            double value = activation().derivative(0, z);
            assertTrue(
                    scaled == 4 * value,
                    () -> "φ is declared positively homogeneous, but φ(4·" + z + ") = " + scaled + " and 4·φ(" + z
                            + ") = " + 4 * value + ".");
        }
    }

    /** φ(z) = z in bits, if the traits declare it linear. */
    @Test
    public void aLinearFunctionIsTheIdentity() {
        requireDeclared(activation().traits().linear(), "linear");
        for (double z : Arguments.join(POINTS, EXTREMES)) {
            assertTrue(activation().derivative(0, z) == z, () -> "φ is declared linear, but φ(" + z + ") differs.");
        }
    }

    /** Thousands of calls, which Java compiles on the way, give the bits of the first. */
    @Test
    public void compiledCodeGivesTheBitsOfInterpretedCode() {
        Activation activation = activation();
        double[] z = Arguments.join(POINTS, EXTREMES);
        double[][] cold = evaluate(activation, activation.maxOrder(), z);
        double[][] warm = evaluate(activation, activation.maxOrder(), z);
        for (int repeat = 0; repeat < 3_000; repeat++) {
            activation.evaluate(activation.maxOrder(), z, 0, z.length, warm);
        }
        for (int k = 0; k < cold.length; k++) {
            for (int i = 0; i < z.length; i++) {
                assertBits("Derivative " + k + " after many calls", z[i], cold[k][i], warm[k][i]);
            }
        }
    }

    /** A warm evaluation allocates nothing. */
    @Test
    public void evaluationDoesNotAllocate() {
        Activation activation = activation();
        double[][] d = new double[activation.maxOrder() + 1][POINTS.length];
        Allocation.assertNone(
                "evaluate of " + activation.name(),
                () -> activation.evaluate(activation.maxOrder(), POINTS, 0, POINTS.length, d));
    }

    /** Two instances made alike are equal, with equal hash codes and names. */
    @Test
    public void equalInstancesAreEqualValues() {
        assertEquals(activation(), activation(), "Two activations made alike must be equal: a record does it.");
        assertEquals(activation().hashCode(), activation().hashCode(), "Equal activations have equal hash codes.");
    }

    private static double[][] evaluate(Activation activation, int order, double[] z) {
        double[][] d = new double[order + 1][z.length];
        activation.evaluate(order, z, 0, z.length, d);
        return d;
    }

    private static void assertBits(String what, double z, double expected, double actual) {
        boolean same = Double.doubleToLongBits(expected) == Double.doubleToLongBits(actual);
        assertTrue(
                same, () -> what + " at z = " + z + " is " + actual + ", but must have the bits of " + expected + ".");
    }
}

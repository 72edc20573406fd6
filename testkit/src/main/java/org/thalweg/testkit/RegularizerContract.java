package org.thalweg.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.thalweg.core.network.Activation;
import org.thalweg.core.network.Layer;
import org.thalweg.core.network.Mlp;
import org.thalweg.core.network.ParameterLayout;
import org.thalweg.core.network.Xoshiro256PlusPlus;
import org.thalweg.core.objective.Penalty;
import org.thalweg.core.objective.Regularizer;

/** What every {@link Regularizer} must do, bound to the parameters of a small network. */
public abstract class RegularizerContract extends Contract {

    private static final int CASES = 5;
    private static final double FIRST_STEP = 0x1p-5;
    private static final double ULPS = 256;

    /** For authors. */
    protected RegularizerContract() {}

    /** {@return the regularizer under test} */
    protected abstract Regularizer regularizer();

    /** {@return the parameters it is bound to; by default those of a network with layers of 2, 3 and 2} */
    protected ParameterLayout layout() {
        return Mlp.of(2, Layer.of(3, new Line()), Layer.of(2, new Line())).layout();
    }

    /**
     * {@return a point around which it is smooth; by default uniform in [−2, 2)}
     *
     * @param random seeded source of randomness
     */
    protected double[] point(RandomGenerator random) {
        return random.doubles(layout().size(), -2, 2).toArray();
    }

    /** The name holds the options, so that a result can repeat the term. */
    @Test
    public void nameHoldsTheOptions() {
        String name = regularizer().name();
        assertTrue(
                name.matches("([a-z0-9-]+:)?[a-z0-9-]+(\\(.*\\))?"),
                () -> "The name '" + name + "' is not kebab-case with its options in parentheses.");
    }

    /** Two instances made alike are equal, with equal hash codes and names. */
    @Test
    public void equalInstancesAreEqualValues() {
        assertEquals(regularizer(), regularizer(), "Two regularizers made alike must be equal: a record does it.");
        assertEquals(regularizer().hashCode(), regularizer().hashCode(), "Equal regularizers have equal hash codes.");
    }

    /** Central differences of the value approach the gradient as the square of the step. */
    @Test
    public void gradientAgreesWithTheValueByObservedOrder() {
        Penalty penalty = bound();
        forPoints(theta -> {
            double[] gradient = gradient(penalty, theta, 0);
            for (int i = 0; i < theta.length; i++) {
                int moved = i;
                String what = "Gradient entry " + i + " of " + regularizer().name();
                ObservedOrder.check(what, h -> penalty.value(at(theta, moved, h)), gradient[i], FIRST_STEP, ULPS);
            }
        });
    }

    /** Central differences of the gradient approach the Hessian as the square of the step. */
    @Test
    public void hessianAgreesWithTheGradientByObservedOrder() {
        Penalty penalty = bound();
        forPoints(theta -> {
            int n = theta.length;
            double[] hessian = hessian(penalty, theta, 0);
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    int row = i;
                    int column = j;
                    assertEquals(hessian[i * n + j], hessian[j * n + i], "Hessian entries " + i + ", " + j);
                    ObservedOrder.check(
                            "Hessian entry " + i + ", " + j + " of "
                                    + regularizer().name(),
                            h -> gradient(penalty, at(theta, column, h), 0)[row],
                            hessian[i * n + j],
                            FIRST_STEP,
                            ULPS);
                }
            }
        });
    }

    /** The product with a vector is the Hessian times that vector, up to rounding. */
    @Test
    public void productAgreesWithTheHessian() {
        Penalty penalty = bound();
        forPoints(theta -> {
            int n = theta.length;
            double[] hessian = hessian(penalty, theta, 0);
            double[] vector = Arrays.copyOf(new double[] {0.5, -1.25, 2, 0.75, -0.375}, n);
            double[] product = new double[n];
            penalty.addHessianVector(theta, vector, product);
            for (int i = 0; i < n; i++) {
                double sum = 0;
                double size = Double.MIN_NORMAL;
                for (int j = 0; j < n; j++) {
                    sum += hessian[i * n + j] * vector[j];
                    size += Math.abs(hessian[i * n + j] * vector[j]);
                }
                assertEquals(sum, product[i], 1e-12 * size, "entry " + i + " of the Hessian-vector product");
            }
        });
    }

    /** Derivatives are added to what the destinations hold. */
    @Test
    public void derivativesAreAdded() {
        Penalty penalty = bound();
        forPoints(theta -> {
            assertAdded("Gradient", gradient(penalty, theta, 0), gradient(penalty, theta, 1));
            assertAdded("Hessian", hessian(penalty, theta, 0), hessian(penalty, theta, 1));
        });
    }

    private static void assertAdded(String what, double[] alone, double[] added) {
        for (int i = 0; i < alone.length; i++) {
            double rounding = 4 * Math.ulp(Math.max(1, Math.abs(alone[i])));
            assertEquals(alone[i] + 1, added[i], rounding, what + " entry " + i + " must be added to what is there");
        }
    }

    /** θ is not written. */
    @Test
    public void parametersStayAsTheyAre() {
        Penalty penalty = bound();
        forPoints(theta -> {
            double[] before = theta.clone();
            penalty.value(theta);
            gradient(penalty, theta, 0);
            hessian(penalty, theta, 0);
            assertTrue(Arrays.equals(before, theta), "The regularizer wrote into θ.");
        });
    }

    /** A term with residuals equals the sum of their squares, with the Jacobian that belongs to them. */
    @Test
    public void aSumOfSquaresIsOne() {
        Penalty penalty = bound();
        int count = penalty.residualCount();
        requireDeclared(count >= 0, "residualCount");
        forPoints(theta -> {
            int n = theta.length;
            double[] residuals = Arguments.filled(count + 2, -77.25);
            double[] jacobian = new double[(count + 1) * n];
            penalty.residuals(theta, residuals, 1);
            penalty.jacobian(theta, jacobian, 1);
            assertEquals(-77.25, residuals[0], "An entry before the offset was written.");
            assertEquals(-77.25, residuals[count + 1], "An entry behind the last residual was written.");
            double value = 0;
            double[] gradient = new double[n];
            for (int k = 0; k < count; k++) {
                double r = residuals[k + 1];
                value += r * r;
                for (int i = 0; i < n; i++) {
                    gradient[i] += 2 * r * jacobian[(k + 1) * n + i];
                }
            }
            assertEquals(penalty.value(theta), value, 1e-13 * (1 + value), "the residuals' squares");
            double[] expected = gradient(penalty, theta, 0);
            for (int i = 0; i < n; i++) {
                double size = 1e-13 * (1 + Math.abs(expected[i]));
                assertEquals(expected[i], gradient[i], size, "gradient entry " + i + " from the residuals");
            }
        });
    }

    /** A warm evaluation allocates nothing. */
    @Test
    public void evaluationDoesNotAllocate() {
        Penalty penalty = bound();
        double[] theta = point(Xoshiro256PlusPlus.seeded(9));
        double[] gradient = new double[theta.length];
        double[] product = new double[theta.length];
        Allocation.assertNone("Evaluating " + regularizer().name(), () -> {
            penalty.value(theta);
            penalty.addGradient(theta, gradient);
            penalty.addHessianVector(theta, theta, product);
        });
    }

    /** Parameters that are NaN make the term NaN. */
    @Test
    public void notANumberStaysVisible() {
        Penalty penalty = bound();
        double[] theta = Arguments.filled(layout().size(), Double.NaN);
        double value = penalty.value(theta);
        assertFalse(value == value, () -> "The value is " + value + " although every parameter is NaN.");
    }

    private Penalty bound() {
        return regularizer().bind(layout());
    }

    /** A check at one point. */
    private interface Check {
        void at(double[] theta);
    }

    private void forPoints(Check check) {
        Xoshiro256PlusPlus random = Xoshiro256PlusPlus.seeded(1);
        for (int c = 0; c < CASES; c++) {
            check.at(point(random));
        }
    }

    private static double[] gradient(Penalty penalty, double[] theta, double there) {
        double[] gradient = Arguments.filled(theta.length, there);
        penalty.addGradient(theta, gradient);
        return gradient;
    }

    private static double[] hessian(Penalty penalty, double[] theta, double there) {
        double[] hessian = Arguments.filled(theta.length * theta.length, there);
        penalty.addHessian(theta, hessian);
        return hessian;
    }

    private static double[] at(double[] theta, int index, double by) {
        double[] moved = theta.clone();
        moved[index] += by;
        return moved;
    }

    /** The identity: a network is needed for its layout only. */
    private record Line() implements Activation {

        @Override
        public String name() {
            return "line";
        }

        @Override
        public int maxOrder() {
            return 2;
        }

        @Override
        public void evaluate(int order, double[] z, int from, int to, double[][] derivatives) {
            for (int i = from; i < to; i++) {
                derivatives[0][i] = z[i];
                for (int k = 1; k <= order; k++) {
                    derivatives[k][i] = k == 1 ? 1 : 0;
                }
            }
        }
    }
}

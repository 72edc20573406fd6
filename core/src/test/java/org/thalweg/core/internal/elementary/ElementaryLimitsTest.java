package org.thalweg.core.internal.elementary;

import static java.lang.Double.NEGATIVE_INFINITY;
import static java.lang.Double.NaN;
import static java.lang.Double.POSITIVE_INFINITY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ElementaryLimitsTest {

    private static final Map<String, ElementaryFunctions.Function> ACTIVATIONS =
            ElementaryFunctions.activationsAndVariants(ElementaryKernels.chosen());
    private static final Map<String, ElementaryFunctions.Function> PLAIN =
            ElementaryFunctions.plain(ElementaryKernels.chosen());

    private static double[] at(ElementaryFunctions.Function function, int order, double x) {
        double[][] derivatives = new double[order + 1][1];
        function.evaluate(order, new double[] {x}, 0, 1, derivatives);
        double[] result = new double[order + 1];
        for (int k = 0; k <= order; k++) {
            result[k] = derivatives[k][0];
        }
        return result;
    }

    @ParameterizedTest
    @CsvSource({
        "tanh, -1, 1, 0, 0",
        "sigmoid, 0, 1, 0, 0",
        "softplus, 0, Infinity, 0, 1",
        "silu, 0, Infinity, 0, 1",
        "g, 0, Infinity, 0, 1",
        "normal-cdf, 0, 1, 0, 0",
        "erf, -1, 1, 0, 0",
        "gelu, 0, Infinity, 0, 1",
        "elu, -1, Infinity, 0, 1",
        "relu, 0, Infinity, 0, 1",
    })
    void limitsAtInfinity(String name, double left, double right, double leftSlope, double rightSlope) {
        double[] low = at(ACTIVATIONS.get(name), 3, NEGATIVE_INFINITY);
        double[] high = at(ACTIVATIONS.get(name), 3, POSITIVE_INFINITY);
        assertThat(low[0]).isEqualTo(left);
        assertThat(high[0]).isEqualTo(right);
        assertThat(low[1]).isEqualTo(leftSlope);
        assertThat(high[1]).isEqualTo(rightSlope);
        for (int k = 2; k <= 3; k++) {
            assertThat(Math.abs(low[k])).as("%s, %d", name, k).isZero();
            assertThat(Math.abs(high[k])).as("%s, %d", name, k).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "exp, -Infinity, 0",
        "exp, Infinity, Infinity",
        "exp, 709.7827128933841, Infinity",
        "exp, -745.2, 0",
        "exp, 0, 1",
        "exp, -0.0, 1",
        "expm1, -Infinity, -1",
        "expm1, Infinity, Infinity",
        "expm1, 0.0, 0.0",
        "expm1, -0.0, -0.0",
        "log, 0, -Infinity",
        "log, -0.0, -Infinity",
        "log, 1, 0.0",
        "log, Infinity, Infinity",
        "log, -1e-320, NaN",
        "log, -Infinity, NaN",
        "log1p, -1, -Infinity",
        "log1p, -1.0000000000000002, NaN",
        "log1p, Infinity, Infinity",
        "log1p, 0.0, 0.0",
        "log1p, -0.0, -0.0",
    })
    void exactValues(String name, double x, double expected) {
        assertThat((Double) at(PLAIN.get(name), 0, x)[0]).isEqualTo(Double.valueOf(expected));
    }

    @Test
    void nanGoesToNan() {
        PLAIN.forEach((name, f) -> assertThat(at(f, 0, NaN)[0]).as(name).isNaN());
        ACTIVATIONS.forEach((name, f) -> {
            for (double derivative : at(f, 3, NaN)) {
                assertThat(derivative).as(name).isNaN();
            }
        });
    }

    @Test
    void nothingBecomesNanThatWasNot() {
        for (int exponent = -1074; exponent <= 1023; exponent++) {
            for (double sign : new double[] {1, -1}) {
                double x = sign * StrictMath.scalb(1.37, exponent);
                ACTIVATIONS.forEach((name, f) -> {
                    for (double derivative : at(f, 3, x)) {
                        assertThat(derivative).as("%s at %s", name, x).isNotNaN();
                    }
                });
            }
        }
    }

    @Test
    void oddFunctionsAreExactlyOdd() {
        for (double x = 0x1p-1070; x < 1e308; x *= 1.7) {
            for (String name : new String[] {"tanh", "erf"}) {
                double[] right = at(ACTIVATIONS.get(name), 3, x);
                double[] left = at(ACTIVATIONS.get(name), 3, -x);
                for (int k = 0; k <= 3; k++) {
                    assertThat(left[k]).as("%s, %d at %s", name, k, x).isEqualTo(k % 2 == 0 ? -right[k] : right[k]);
                }
            }
        }
    }

    @Test
    void signsOfZeroAreKept() {
        assertThat(at(ACTIVATIONS.get("tanh"), 0, -0.0)[0]).isEqualTo(-0.0);
        assertThat(at(ACTIVATIONS.get("tanh"), 0, 0.0)[0]).isEqualTo(0.0);
        assertThat(at(ACTIVATIONS.get("erf"), 0, -0.0)[0]).isEqualTo(-0.0);
        assertThat(at(ACTIVATIONS.get("erf"), 0, 0.0)[0]).isEqualTo(0.0);
    }
}

package org.thalweg.objectives.differential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpressionTextTest {

    private static final Names ONE = Names.usual(1, 1);
    private static final Names PLANE = new Names(List.of("t", "x"), List.of("u", "v"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2 + 3*4|14",
                "-2^2|-4",
                "2^3^2|512",
                "2^-1|0.5",
                "(1+2)*3 - 4/8|8.5",
                "1.5e-3*2E3|3",
                "sqrt(2)^2|2",
                "exp(log(7))|7",
                "sin(pi/6)|0.5",
                "cosh(1)^2 - sinh(1)^2|1",
                "tan(pi/4)|1",
                "tanh(0.5) - (exp(1)-1)/(e+1)|0",
                "t*t - 9|0",
                "t^t|27",
                "- - 3|3"
            })
    void computes(String text, double expected) {
        assertThat(Calculus.value(ExpressionText.formula(text, ONE), 3)).isCloseTo(expected, within(1e-14));
    }

    @Test
    void primesAndSubscriptsAreDerivatives() {
        assertThat(ExpressionText.equation("u'' = 0", ONE)).isEqualTo(Expression.derivative(0, 0, 2));
        assertThat(ExpressionText.equation("u_tt = 0", ONE)).isEqualTo(Expression.derivative(0, 0, 2));
        assertThat(ExpressionText.equation("u_t = v_xx", PLANE))
                .isEqualTo(Expression.derivative(0, 0, 1).minus(Expression.derivative(1, 1, 2)));
    }

    @Test
    void conditionsNameAPointOrAnEdge() {
        Condition point = ExpressionText.condition("u'(1) = 2*pi", ONE);
        assertThat(point.what()).isEqualTo(new Expression.Unknown(0, 0, 1));
        assertThat(point.at()).containsExactly(OptionalDouble.of(1));
        assertThat(point.value()).isEqualTo(Expression.constant(2 * Math.PI));

        Condition edge = ExpressionText.condition("v(t, 0) = sin(t)", PLANE);
        assertThat(edge.what().output()).isEqualTo(1);
        assertThat(edge.at()).containsExactly(OptionalDouble.empty(), OptionalDouble.of(0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "u' = -w|'w' is neither a variable (t) nor an unknown function (u)",
                "u' = sn(t)|Did you mean 'sin'?",
                "u' = (t|at character 8, it ends where ')' was expected",
                "u' = 2 t|at character 8, 't' stands where an operator or the end was expected",
                "u' = |at character 5, it ends where a number, a name or '(' was expected",
                "u' = 1..2|is not a number"
            })
    void faultsSayWhereAndWhat(String text, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ExpressionText.equation(text, ONE))
                .withMessageContaining(message);
    }

    @Test
    void ambiguousDerivativesAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ExpressionText.equation("u' = 0", PLANE))
                .withMessageContaining("a derivative is written u_t, not u'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ExpressionText.equation("u_tx = 0", PLANE))
                .withMessageContaining("mixed derivatives are not supported");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ExpressionText.condition("u(0) = 1", PLANE))
                .withMessageContaining("1 coordinates are given, but the variables are t, x");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ExpressionText.condition("u(0) = u", ONE))
                .withMessageContaining("must be known");
    }
}

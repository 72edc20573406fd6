package org.thalweg.cli.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.thalweg.cli.message.InputException;

class SweepAxisTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            l2=1e-6..1e-1:log6                    | 1e-6 1e-5 1e-4 0.001 0.01 0.1
            l2=1..100:log3                        | 1 10 100
            l2=0..1:lin5                          | 0 0.25 0.5 0.75 1
            seed=1..4                             | 1 2 3 4
            seed=-2..1                            | -2 -1 0 1
            width=2,4, 8                          | 2 4 8
            solver=bfgs,l-bfgs(memory=5,a=b)      | bfgs l-bfgs(memory=5,a=b)
            network=3:tanh,1:identity;1:identity  | 3:tanh,1:identity 1:identity
            solver.bfgs.gradient-tolerance=1e-3   | 1e-3
            """)
    void valuesAreThoseMeant(String text, String values) {
        assertThat(SweepAxis.parse(text).values()).containsExactly(values.split(" "));
    }

    @Test
    void factorsBetweenThePowersOfTenAreEqual() {
        // √10 to 17 digits, from integer arithmetic.
        BigDecimal root = new BigDecimal(BigInteger.TEN.pow(33).sqrt(), 16);
        assertThat(Double.parseDouble(SweepAxis.parse("l2=1..10:log3").values().get(1)))
                .isCloseTo(root.doubleValue(), org.assertj.core.data.Offset.offset(1e-15));
    }

    @Property
    void logarithmicRangesHaveTheirEndsAndRise(
            @ForAll @DoubleRange(min = 1e-12, max = 1) @Scale(15) double low,
            @ForAll @DoubleRange(min = 1.1, max = 1e6) double factor,
            @ForAll @IntRange(min = 2, max = 40) int count) {
        double high = low * factor;
        double[] values = SweepAxis.parse("l2=" + low + ".." + high + ":log" + count).values().stream()
                .mapToDouble(Double::parseDouble)
                .toArray();
        assertThat(values).hasSize(count).isSorted();
        assertThat(values[0]).isEqualTo(low);
        assertThat(values[count - 1]).isEqualTo(high);
        for (int i = 1; i < count; i++) {
            assertThat(StrictMath.log(values[i] / values[i - 1]) * (count - 1))
                    .isCloseTo(StrictMath.log(factor), org.assertj.core.data.Offset.offset(1e-6));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            seed                   | expected KEY=VALUES
            seed=                  | expected KEY=VALUES
            =1                     | expected KEY=VALUES
            sed=1                  | Did you mean 'seed'?
            output.directory=a,b   | cannot be varied
            solver.bfgs=1          | cannot be varied
            width.0=1              | cannot be varied
            seed=5..1              | its first end must be the lower one
            seed=3..3              | its first end must be the lower one
            seed=1,2,1             | has a value twice
            seed=1,,2              | has an empty value
            l2=1e-6..1e-1          | has no spacing
            l2=1e-6..1e-1:log      | is not known
            l2=1e-6..1e-1:exp5     | is not known
            l2=1e-6..1e-1:log1     | at least 2
            l2=0..1:log5           | need a lower end above 0
            l2=-1..1:log5          | need a lower end above 0
            l2=a..1:log5           | both ends must be finite numbers
            l2=1..inf:log5         | both ends must be finite numbers
            seed=1..1000000        | at most 100000
            l2=1..2:log9999999     | at most 100000
            """)
    void whatCannotBeReadIsTold(String text, String part) {
        assertThatThrownBy(() -> SweepAxis.parse(text))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(part);
    }
}

package org.thalweg.cli.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class AxisTest {

    private static List<String> labels(Axis axis) {
        return axis.ticks().stream().map(axis::tickLabel).toList();
    }

    @Test
    void marksDecadesOfALargeRange() {
        assertThat(labels(Axis.around("loss", new double[] {3e-9, 20})))
                .containsExactly("1e-8", "1e-6", "1e-4", "0.01", "1");
    }

    @Test
    void marksTwoAndFiveOfASmallRange() {
        assertThat(labels(Axis.around("loss", new double[] {0.03, 1.1})))
                .containsExactly("0.05", "0.1", "0.2", "0.5", "1");
    }

    @Test
    void neighboringLabelsDifferOnATinyRange() {
        assertThat(labels(Axis.around("loss", new double[] {0.9313775, 0.9313820})))
                .hasSizeGreaterThan(2)
                .doesNotHaveDuplicates()
                .contains("0.931380");
    }

    @Test
    void isLinearWhereValuesAreNotPositive() {
        assertThat(Axis.around("loss", new double[] {0, 100}).logarithmic()).isFalse();
        assertThat(labels(Axis.around("x", new double[] {-1, 1}))).containsExactly("-1.0", "-0.5", "0", "0.5", "1.0");
    }

    @Test
    void constantOrEmptyValuesHaveARange() {
        assertThat(Axis.around("loss", new double[] {2, 2}).fraction(2)).isCloseTo(0.5, within(1e-9));
        assertThat(Axis.around("loss", new double[] {Double.NaN}).ticks()).isNotEmpty();
        assertThat(Axis.around("loss", new double[] {0, 0}).ticks()).isNotEmpty();
    }

    @Property
    void ticksLieInsideAndAreFew(
            @ForAll @DoubleRange(min = -1e6, max = 1e6) double a,
            @ForAll @DoubleRange(min = 0, max = 1e6) double width) {
        Axis axis = Axis.around("x", new double[] {a, a + width});
        assertThat(axis.ticks())
                .hasSizeBetween(1, 14)
                .allSatisfy(tick -> assertThat(axis.fraction(tick)).isBetween(-1e-6, 1 + 1e-6));
    }
}

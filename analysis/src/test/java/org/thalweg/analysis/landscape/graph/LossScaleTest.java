package org.thalweg.analysis.landscape.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LossScaleTest {

    private static final List<BigDecimal> LOSSES = Stream.of("0.001", "0.01", "0.010000000000001", "1")
            .map(BigDecimal::new)
            .toList();

    @Test
    void everyScaleGoesFromZeroToOneAndBack() {
        for (LossScale.Kind kind : LossScale.Kind.values()) {
            LossScale scale = LossScale.of(kind, LOSSES);
            assertThat(scale.height(LOSSES.get(0))).isZero();
            assertThat(scale.height(LOSSES.get(3))).isEqualTo(1);
            for (double height = 0; height <= 1; height += 0.05) {
                assertThat(scale.height(scale.loss(height))).isCloseTo(height, within(1e-4));
            }
            assertThat(scale.levels(5)).hasSize(5).endsWith(LOSSES.get(3)).isSorted();
        }
    }

    @Test
    void barrierScaleShowsWhatALinearOneHides() {
        BigDecimal low = LOSSES.get(1);
        BigDecimal high = LOSSES.get(2);
        assertThat(LossScale.of(LossScale.Kind.LINEAR, LOSSES).height(high)
                        - LossScale.of(LossScale.Kind.LINEAR, LOSSES).height(low))
                .isLessThan(1e-12);
        // Gaps 0.009, 1e-15 and 0.99 are 13.95, 1 and 15.9956 decades high.
        LossScale scale = LossScale.of(LossScale.Kind.BARRIER, LOSSES);
        assertThat(scale.height(low)).isCloseTo(13.954242509 / 30.949877703, within(1e-9));
        assertThat(scale.height(high) - scale.height(low)).isCloseTo(1 / 30.949877703, within(1e-9));
    }

    @Test
    void logarithmicScaleHasEqualHeightsForEqualFactors() {
        LossScale scale = LossScale.of(LossScale.Kind.LOG, LOSSES);
        assertThat(scale.height(new BigDecimal("0.01"))).isCloseTo(1 / 3.0, within(1e-12));
        assertThatThrownBy(() -> LossScale.of(LossScale.Kind.LOG, List.of(BigDecimal.ZERO, BigDecimal.ONE)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("positive losses");
    }

    @Test
    void oneLossLiesInTheMiddle() {
        LossScale scale = LossScale.of(LossScale.Kind.BARRIER, List.of(BigDecimal.ONE));
        assertThat(scale.height(BigDecimal.ONE)).isEqualTo(0.5);
        assertThat(scale.levels(3)).containsOnly(BigDecimal.ONE);
    }

    private static LossScale broken(String... losses) {
        return LossScale.of(
                LossScale.Kind.BROKEN, Stream.of(losses).map(BigDecimal::new).toList());
    }

    @Test
    void brokenScaleCutsLargeGapsOnly() {
        assertThat(broken("1", "2", "4").gaps()).isEmpty();
        assertThat(broken("1", "2", "4").height(new BigDecimal("2"))).isEqualTo(1 / 3.0);
        LossScale one = broken("0.0001", "0.0002", "0.0004", "0.7");
        assertThat(one.gaps()).containsExactly(new LossScale.Gap(new BigDecimal("0.0004"), new BigDecimal("0.7")));
        assertThat(one.height(new BigDecimal("0.0002"))).isCloseTo(0.93 / 3, within(1e-12));
        assertThat(one.height(new BigDecimal("0.0004"))).isCloseTo(0.93, within(1e-12));
        assertThat(broken("0.001", "0.002", "0.3", "0.301", "5", "5.001").gaps())
                .hasSize(2);
    }

    @Test
    void brokenScaleDoesNotShowWhatItsMarksCouldNotTell() {
        // Cut, only a difference of 1e-11 would be left.
        assertThat(broken("0.5", "0.6", "0.60000000001").gaps()).isEmpty();
        assertThat(broken("0.5", "0.6").gaps()).isEmpty();
        // A second cut would leave the difference of 1e-11 alone.
        assertThat(broken("0.1", "0.10000000001", "0.11", "0.7").gaps())
                .containsExactly(new LossScale.Gap(new BigDecimal("0.11"), new BigDecimal("0.7")));
    }
}

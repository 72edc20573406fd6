package org.thalweg.analysis.landscape.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.thalweg.analysis.landscape.Landscape;
import org.thalweg.analysis.landscape.LandscapePoint;

class RoughnessTest {

    private Landscape landscape;
    private TransitionNetwork network;

    /** Two funnels: 1 with 3 above it, 2 with 4 above it; 5 leads to both. */
    @BeforeEach
    void twoFunnels() {
        Landscapes made = new Landscapes();
        made.minimum("0.0");
        made.minimum("0.1");
        made.minimum("0.2");
        made.minimum("0.3");
        made.minimum("0.4");
        made.saddle("0.5", 1, 3);
        made.saddle("0.4", 2, 4);
        made.saddle("0.7", 3, 5);
        made.saddle("0.6", 4, 5);
        landscape = made.done();
        network = TransitionNetwork.of(landscape);
    }

    @Test
    void monotonicBasinsShareTheMinimumBetweenThem() {
        List<MonotonicBasin> basins = MonotonicBasin.of(network);
        assertThat(basins).extracting(b -> b.bottom().id()).containsExactly(1L, 2L);
        assertThat(basins.get(0).members()).extracting(LandscapePoint::id).containsExactly(1L, 3L, 5L);
        assertThat(basins.get(1).members()).extracting(LandscapePoint::id).containsExactly(2L, 4L, 5L);
        assertThat(basins)
                .allSatisfy(b ->
                        assertThat(b.shared()).extracting(LandscapePoint::id).containsExactly(5L));
    }

    @Test
    void measuresAreThoseCountedByHand() {
        Roughness roughness = Roughness.of(network);
        // Escapes: 2 over 0.7, 3 over 0.5, 4 over 0.4, 5 over 0.6.
        assertThat(roughness.meanEscapeBarrier()).isCloseTo((0.6 + 0.3 + 0.1 + 0.2) / 4, within(1e-15));
        assertThat(roughness.largestEscapeBarrier()).isEqualTo(0.6);
        assertThat(roughness.meanUphillBarrier()).isCloseTo((0.5 + 0.3 + 0.5 + 0.3) / 4, within(1e-15));
        assertThat(roughness.meanDownhillBarrier()).isCloseTo((0.3 + 0.1 + 0.3 + 0.2) / 4, within(1e-15));
        assertThat(roughness.range()).isEqualTo(0.4);
        assertThat(roughness.monotonicBasins()).isEqualTo(2);
        assertThat(roughness.monotonicFraction()).isEqualTo(0.6);
        assertThat(roughness.saddles()).isEqualTo(4);
    }

    @Test
    void solutionLandscapeLeadsFromHighSaddlesToMinima() {
        Landscapes made = new Landscapes();
        long a = made.minimum("0.0");
        long b = made.minimum("0.1");
        long middle = made.saddle("0.5", a, b);
        long top = made.point(2, "0.9", 0, 0);
        made.connect(top, 0, middle);
        made.connect(top, 1, middle);
        SolutionLandscape solution = SolutionLandscape.of(made.done());

        assertThat(solution.indices()).containsExactly(2, 1, 0);
        assertThat(solution.arrows()).hasSize(3).anySatisfy(arrow -> {
            assertThat(arrow.from().id()).isEqualTo(top);
            assertThat(arrow.to().id()).isEqualTo(middle);
            assertThat(arrow.descents()).isEqualTo(2);
        });
        assertThat(solution.minimaBelow(top)).extracting(LandscapePoint::id).containsExactly(a, b);
    }
}

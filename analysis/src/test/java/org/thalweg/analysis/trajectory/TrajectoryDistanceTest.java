package org.thalweg.analysis.trajectory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.thalweg.core.solve.Trajectory;

class TrajectoryDistanceTest {

    /** Points of the unit circle at equal angles; the polygon through them is inside by 1 − cos(half the angle). */
    private static List<double[]> circle(int points, double shift) {
        List<double[]> circle = new ArrayList<>();
        for (int k = 0; k <= points; k++) {
            double angle = 2 * Math.PI * (k + shift) / points;
            circle.add(new double[] {StrictMath.cos(angle), StrictMath.sin(angle)});
        }
        return circle;
    }

    @Test
    void aTrajectoryIsNoDistanceFromItself() {
        TrajectoryDistance distance = TrajectoryDistance.between(circle(12, 0), circle(12, 0));
        assertThat(distance.largest()).isZero();
        assertThat(distance.mean()).isZero();
    }

    @Test
    void pointsHalfwayBetweenAreTheSagittaAway() {
        TrajectoryDistance distance = TrajectoryDistance.between(circle(12, 0.5).subList(0, 12), circle(12, 0));
        double sagitta = 1 - StrictMath.cos(Math.PI / 12);
        assertThat(distance.closest()).allSatisfy(c -> {
            assertThat(c.distance()).isCloseTo(sagitta, within(1e-15));
            assertThat(c.fraction()).isCloseTo(0.5, within(1e-14));
        });
        assertThat(distance.closest().get(3).segment()).isEqualTo(3);
    }

    @Property
    void endsOfTheReferenceAttractWhatLiesBeyond(@ForAll @DoubleRange(min = -10, max = 10) double x) {
        List<double[]> segment = List.of(new double[] {0, 0}, new double[] {1, 0});
        TrajectoryDistance distance = TrajectoryDistance.between(List.of(new double[] {x, 3}), segment);
        double beyond = x < 0 ? -x : x > 1 ? x - 1 : 0;
        assertThat(distance.largest()).isCloseTo(StrictMath.hypot(beyond, 3), within(1e-14));
    }

    @Test
    void shapesAndMissingParametersAreRefused() {
        assertThatThrownBy(() -> TrajectoryDistance.between(List.of(new double[2]), List.of(new double[3])))
                .hasMessageContaining("2 parameters")
                .hasMessageContaining("3");
        Trajectory empty = new Trajectory(List.of());
        assertThatThrownBy(() -> TrajectoryDistance.between(empty, empty)).hasMessageContaining("at least one point");
    }
}

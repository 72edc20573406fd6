package org.thalweg.objectives.differential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.thalweg.activations.smooth.Identity;
import org.thalweg.activations.smooth.Tanh;
import org.thalweg.core.network.Layer;
import org.thalweg.core.network.Mlp;
import org.thalweg.core.network.ParameterInitializer;
import org.thalweg.core.network.Xoshiro256PlusPlus;

/** Conditions that are built in hold whatever the network is; points lie where they should. */
class ConditionsTest {

    private static final Mlp NETWORK = Mlp.of(1, Layer.of(4, new Tanh()), Layer.of(1, new Identity()));

    private static double sampled(DifferentialProblem problem, Expression what, double where) {
        Mlp network = problem.domain().variables() == 1
                ? NETWORK
                : Mlp.of(2, Layer.of(4, new Tanh()), Layer.of(1, new Identity()));
        double[] theta = ParameterInitializer.uniform(-2, 2)
                .draw(network, Xoshiro256PlusPlus.seeded(5))
                .toArray();
        return Sampling.formulas(
                List.of(what), DifferentialObjective.of(network, problem), theta, new double[][] {{where}})[0][0];
    }

    private static DifferentialProblem second(Condition... conditions) {
        return DifferentialProblem.of(
                        Box.interval(-1, 2), 1, s -> List.of(s.d(0, 2).plus(s.u(0))))
                .withConditions(conditions)
                .withHardConditions();
    }

    @Test
    void initialValuesHold() {
        DifferentialProblem problem = second(Condition.initial(0, 1, -1, -0.5), Condition.initial(0, 0, -1, 3));

        assertThat(sampled(problem, Expression.unknown(0), -1)).isCloseTo(3, within(1e-15));
        assertThat(sampled(problem, Expression.derivative(0, 0, 1), -1)).isCloseTo(-0.5, within(1e-15));
        assertThat(sampled(problem, Expression.unknown(0), 0)).isNotCloseTo(2.5, within(1e-3));
    }

    @Test
    void valuesAtBothEndsHold() {
        DifferentialProblem problem = second(Condition.initial(0, 0, 2, 7), Condition.initial(0, 0, -1, 3));

        assertThat(sampled(problem, Expression.unknown(0), -1)).isCloseTo(3, within(1e-14));
        assertThat(sampled(problem, Expression.unknown(0), 2)).isCloseTo(7, within(1e-14));
    }

    @Test
    void othersAreRefusedWithASuggestion() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> second(Condition.initial(0, 1, 0, 1)))
                .withMessageContaining("cannot be built in")
                .withMessageContaining("Use soft conditions");
    }

    @Test
    void placementsLieInTheDomain() {
        Box box = Box.interval(-1, 3);
        assertThat(Placement.equidistant(5).points(box)).isEqualTo(new double[][] {{-1}, {0}, {1}, {2}, {3}});
        double[][] chebyshev = Placement.chebyshev(3).points(box);
        assertThat(chebyshev[0][0]).isEqualTo(-1);
        assertThat(chebyshev[1][0]).isCloseTo(1, within(1e-15));
        assertThat(chebyshev[2][0]).isEqualTo(3);
        assertThat(Placement.random(50, 3).points(box))
                .hasDimensions(50, 1)
                .isEqualTo(Placement.random(50, 3).points(box));
        for (double[] point : Placement.random(50, 3).points(box)) {
            assertThat(point[0]).isBetween(-1.0, 3.0);
        }
        assertThat(Placement.random(3, 3).points(new Box(List.of(0.0, 0.0), List.of(1.0, 1.0))))
                .hasDimensions(9, 2);
        assertThat(Placement.at(List.of(List.of(0.5))).points(box)).isEqualTo(new double[][] {{0.5}});
    }

    @Test
    void refinementAddsPointsWhereTheResidualIsLarge() {
        DifferentialProblem decay = DifferentialProblem.of(
                        Box.interval(0, 2), 1, s -> List.of(s.d(0, 1).plus(s.u(0))))
                .withConditions(Condition.initial(0, 0, 0, 1))
                .withPlacement(Placement.equidistant(3));
        DifferentialObjective objective = DifferentialObjective.of(NETWORK, decay);
        double[] theta = ParameterInitializer.uniform(-2, 2)
                .draw(NETWORK, Xoshiro256PlusPlus.seeded(5))
                .toArray();
        List<List<Double>> added =
                Refinement.refine(objective, theta, 2).placement().given();

        assertThat(added).hasSize(2);
        ResidualScan scan = ResidualScan.of(objective, theta);
        assertThat(added.get(0).get(0)).isEqualTo(scan.points()[scan.worst()][0]);
        assertThat(added.get(1).get(0)).isNotCloseTo(added.get(0).get(0), within(1e-3));
    }
}

package org.thalweg.objectives.differential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.thalweg.activations.piecewise.Relu;
import org.thalweg.activations.smooth.Identity;
import org.thalweg.activations.smooth.Sigmoid;
import org.thalweg.activations.smooth.Tanh;
import org.thalweg.core.network.Activation;
import org.thalweg.core.network.Layer;
import org.thalweg.core.network.Mlp;
import org.thalweg.core.network.ParameterInitializer;
import org.thalweg.core.network.Xoshiro256PlusPlus;
import org.thalweg.core.objective.Diagnosis;
import org.thalweg.core.objective.Statement;

class CausesTest {

    private static Mlp network(Activation hidden, Activation last) {
        return Mlp.of(1, Layer.of(4, hidden), Layer.of(1, last));
    }

    private static Diagnosis diagnose(Mlp network, DifferentialProblem problem) {
        double[] theta = ParameterInitializer.glorotNormal()
                .draw(network, Xoshiro256PlusPlus.seeded(3))
                .toArray();
        return DifferentialObjective.of(network, problem)
                .reporter()
                .orElseThrow()
                .diagnose(theta);
    }

    private static Statement found(Diagnosis diagnosis, String code) {
        return diagnosis.findings().stream()
                .filter(finding -> finding.name().equals(code))
                .findFirst()
                .orElseThrow(() -> new AssertionError(code + " not among " + diagnosis));
    }

    private static DifferentialProblem problem(Equations equations, Condition... conditions) {
        return DifferentialProblem.of(Box.interval(0, 2), 1, equations).withConditions(conditions);
    }

    private static final Condition ONE = Condition.initial(0, 0, 0, 1);

    /** The loss of seed 002: 1 from the residual and 1 from the initial value of a network that is 0. */
    @Test
    void aResidualThatIgnoresTheDerivativeIsTold() {
        Mlp network = Mlp.of(1, Layer.of(16, new Relu()), Layer.of(1, new Relu()));
        DifferentialObjective objective = DifferentialObjective.of(network, problem(s -> List.of(s.u(0).plus(1)), ONE));
        double[] dead = new double[network.parameterCount()];

        assertThat(objective.value(dead, objective.newWorkspace())).isCloseTo(2, within(1e-14));
        Diagnosis diagnosis = objective.reporter().orElseThrow().diagnose(dead);
        assertThat(found(diagnosis, "no-input-derivative").proved()).isTrue();
        assertThat(found(diagnosis, "constant-network").value()).isZero();
    }

    @Test
    void aReluNetworkHasNoSecondDerivative() {
        Diagnosis diagnosis = diagnose(
                network(new Relu(), new Identity()),
                problem(s -> List.of(s.d(0, 2).plus(s.u(0))), ONE, Condition.initial(0, 1, 0, 0)));

        assertThat(found(diagnosis, "piecewise-linear-network").sentence()).contains("its second derivative is 0");
        assertThat(diagnosis.checkedAndClear()).contains("no-input-derivative", "too-few-conditions");
    }

    @Test
    void conditionsThatContradictEachOtherHaveAFloor() {
        Diagnosis diagnosis = diagnose(
                network(new Tanh(), new Identity()),
                problem(s -> List.of(s.d(0, 1).plus(s.u(0))), ONE, Condition.initial(0, 0, 0, 4)));

        assertThat(found(diagnosis, "contradictory-conditions").value()).isEqualTo(4.5);
    }

    @Test
    void aValueOutsideOfTheOutputRangeHasAFloor() {
        Diagnosis diagnosis = diagnose(
                network(new Tanh(), new Sigmoid()),
                problem(s -> List.of(s.d(0, 1).plus(s.u(0))), Condition.initial(0, 0, 0, 1.5)));

        assertThat(found(diagnosis, "unreachable-condition").value()).isEqualTo(0.25);
    }

    @Test
    void tooFewConditionsAndPointsAreTold() {
        DifferentialProblem problem =
                problem(s -> List.of(s.d(0, 2).plus(s.u(0).times(9))), ONE).withPlacement(Placement.equidistant(1));
        Mlp network = network(new Tanh(), new Identity());
        double[] odd = new double[network.parameterCount()];
        // N = tanh(2t): residual 0 at t = 0, the only point, and not elsewhere.
        odd[0] = 2;
        odd[8] = 1;
        Diagnosis diagnosis = DifferentialObjective.of(network, problem)
                .reporter()
                .orElseThrow()
                .diagnose(odd);

        assertThat(found(diagnosis, "too-few-conditions").value()).isEqualTo(1);
        assertThat(found(diagnosis, "too-few-points").value()).isEqualTo(1);
    }
}

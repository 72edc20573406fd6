package org.thalweg.objectives.differential;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.thalweg.core.network.Mlp;
import org.thalweg.core.objective.Objective;
import org.thalweg.core.plugin.PluginRegistry;
import org.thalweg.core.plugin.PluginText;
import org.thalweg.testkit.ObjectiveContract;

/** Differential objectives do what every objective must do. */
class ObjectiveConformanceTest {

    private static Mlp network(int inputs, String layers) {
        return Mlp.parse(inputs, layers, name -> PluginText.activation(PluginRegistry.activations(), name));
    }

    @Nested
    class FirstOrderWithSoftConditions extends ObjectiveContract {
        @Override
        protected Objective objective() {
            return DifferentialObjective.of(
                    network(1, "4:tanh,1:identity"),
                    DifferentialProblem.of(
                                    Box.interval(0, 2),
                                    1,
                                    s -> List.of(s.d(0, 1).plus(s.u(0))))
                            .withConditions(Condition.initial(0, 0, 0, 1)));
        }
    }

    @Nested
    class DeepNetworkOfSecondOrderWithHardConditions extends ObjectiveContract {
        @Override
        protected Objective objective() {
            return DifferentialObjective.of(
                    network(1, "3:tanh,2:sigmoid,2:softplus,1:tanh"),
                    DifferentialProblem.of(
                                    Box.interval(0, 3),
                                    1,
                                    s -> List.of(s.d(0, 2).plus(s.u(0).sin())))
                            .withConditions(Condition.initial(0, 0, 0, 1), Condition.initial(0, 1, 0, 0))
                            .withHardConditions());
        }
    }

    @Nested
    class TwoVariables extends ObjectiveContract {
        @Override
        protected Objective objective() {
            return DifferentialObjective.of(
                    network(2, "3:sin,2:tanh,1:identity"),
                    DifferentialProblem.of(
                                    new Box(List.of(0.0, 0.0), List.of(1.0, 1.0)),
                                    1,
                                    s -> List.of(s.d(0, 0, 1).minus(s.d(0, 1, 2))))
                            .withPlacement(Placement.equidistant(4)));
        }
    }
}

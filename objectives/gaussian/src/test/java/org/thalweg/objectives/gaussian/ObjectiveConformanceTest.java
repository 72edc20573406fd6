package org.thalweg.objectives.gaussian;

import static org.thalweg.objectives.gaussian.PopulationLossTest.draw;
import static org.thalweg.objectives.gaussian.PopulationLossTest.network;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.thalweg.core.network.Mlp;
import org.thalweg.core.network.Xoshiro256PlusPlus;
import org.thalweg.core.objective.L2;
import org.thalweg.core.objective.Objective;
import org.thalweg.testkit.ObjectiveContract;

/** Population losses by closed forms and by quadrature do what every objective must do. */
class ObjectiveConformanceTest {

    private static Objective loss(String layers) {
        Mlp network = network(2, layers);
        double[] truth = draw(network.parameterCount(), Xoshiro256PlusPlus.seeded(3));
        return PopulationLoss.of(network, Teacher.of(network, truth), List.of(L2.onAll(0.01)));
    }

    @Nested
    class Erf extends ObjectiveContract {
        @Override
        protected Objective objective() {
            return loss("3:erf,1:identity");
        }
    }

    @Nested
    class NormalCdf extends ObjectiveContract {
        @Override
        protected Objective objective() {
            return loss("2:normal-cdf,2:identity");
        }
    }

    @Nested
    class Relu extends ObjectiveContract {
        @Override
        protected Objective objective() {
            return loss("2:relu,1:identity");
        }
    }

    @Nested
    class Quadrature extends ObjectiveContract {
        @Override
        protected Objective objective() {
            return loss("2:tanh,1:identity");
        }
    }

    @Nested
    class QuadratureOfSeveralOutputs extends ObjectiveContract {
        @Override
        protected Objective objective() {
            return loss("1:softplus,2:identity");
        }
    }
}

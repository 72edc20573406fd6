package org.thalweg.objectives.gaussian;

import static org.thalweg.objectives.gaussian.PopulationLossTest.draw;
import static org.thalweg.objectives.gaussian.PopulationLossTest.network;

import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.thalweg.core.network.Mlp;
import org.thalweg.core.network.Xoshiro256PlusPlus;
import org.thalweg.core.objective.L2;
import org.thalweg.core.objective.Objective;
import org.thalweg.testkit.ObjectiveContract;

/** Population losses by closed forms do what every objective must do, but for their allocations. */
class ObjectiveConformanceTest {

    private static Objective loss(String layers) {
        Mlp network = network(2, layers);
        double[] truth = draw(network.parameterCount(), Xoshiro256PlusPlus.seeded(3));
        return PopulationLoss.of(network, Teacher.of(network, truth), List.of(L2.onAll(0.01)), 60);
    }

    abstract static class Contract extends ObjectiveContract {
        /** Not so here, as {@link PopulationLoss} says. */
        @Override
        @Test
        public void evaluationDoesNotAllocate() {
            Assumptions.abort("population losses allocate small arrays in each evaluation");
        }
    }

    @Nested
    class Erf extends Contract {
        @Override
        protected Objective objective() {
            return loss("3:erf,1:identity");
        }
    }

    @Nested
    class NormalCdf extends Contract {
        @Override
        protected Objective objective() {
            return loss("2:normal-cdf,2:identity");
        }
    }

    @Nested
    class Relu extends Contract {
        @Override
        protected Objective objective() {
            return loss("2:relu,1:identity");
        }
    }
}

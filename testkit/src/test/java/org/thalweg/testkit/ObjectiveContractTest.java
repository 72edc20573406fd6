package org.thalweg.testkit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.thalweg.core.objective.Objective;
import org.thalweg.core.objective.ResidualObjective;
import org.thalweg.core.objective.Workspace;

/** A sound objective passes, and each test fails for one that breaks just its rule. */
class ObjectiveContractTest {

    private static final int N = 3;

    /** Scratch of {@link Sum}. */
    private static final class Scratch implements Workspace {}

    /** Σ (θᵢ − i)² + θ₀⁴, written so that a test can spoil a part of it. */
    private static class Sum implements Objective {

        @Override
        public int dimension() {
            return N;
        }

        @Override
        public int maxOrder() {
            return 2;
        }

        @Override
        public Workspace newWorkspace() {
            return new Scratch();
        }

        @Override
        public double value(double[] theta, Workspace workspace) {
            if (theta.length != N || !(workspace instanceof Scratch)) {
                throw new IllegalArgumentException("Wrong length or workspace.");
            }
            double sum = theta[0] * theta[0] * theta[0] * theta[0];
            for (int i = 0; i < N; i++) {
                sum += (theta[i] - i) * (theta[i] - i);
            }
            return sum;
        }

        @Override
        public double gradient(double[] theta, double[] gradient, Workspace workspace) {
            for (int i = 0; i < N; i++) {
                gradient[i] = 2 * (theta[i] - i);
            }
            gradient[0] += 4 * theta[0] * theta[0] * theta[0];
            return value(theta, workspace);
        }

        @Override
        public double hessian(double[] theta, double[] gradient, double[] hessian, Workspace workspace) {
            for (int i = 0; i < N; i++) {
                for (int j = 0; j < N; j++) {
                    hessian[i * N + j] = i == j ? 2 : 0;
                }
            }
            hessian[0] += 12 * theta[0] * theta[0];
            return gradient(theta, gradient, workspace);
        }

        @Override
        public void hessianVector(double[] theta, double[] vector, double[] product, Workspace workspace) {
            for (int i = 0; i < N; i++) {
                product[i] = 2 * vector[i];
            }
            product[0] += 12 * theta[0] * theta[0] * vector[0];
        }
    }

    @Nested
    class SoundSum extends ObjectiveContract {
        @Override
        protected Objective objective() {
            return new Sum();
        }
    }

    @Nested
    class Rosenbrock extends ObjectiveContract {
        @Override
        protected Objective objective() {
            return new Strict(TestProblems.rosenbrock().objective());
        }
    }

    /** The test problems trust their callers; this checks length and workspace as an objective must. */
    private static final class Strict implements Objective {
        private final Objective objective;
        private final Workspace known;

        Strict(Objective objective) {
            this.objective = objective;
            known = objective.newWorkspace();
        }

        @Override
        public int dimension() {
            return objective.dimension();
        }

        @Override
        public int maxOrder() {
            return objective.maxOrder();
        }

        @Override
        public Workspace newWorkspace() {
            return objective.newWorkspace();
        }

        private void require(double[] theta, Workspace workspace) {
            if (theta.length != dimension() || workspace.getClass() != known.getClass()) {
                throw new IllegalArgumentException("Wrong length or workspace.");
            }
        }

        @Override
        public double value(double[] theta, Workspace workspace) {
            require(theta, workspace);
            return objective.value(theta, workspace);
        }

        @Override
        public double gradient(double[] theta, double[] gradient, Workspace workspace) {
            require(theta, workspace);
            return objective.gradient(theta, gradient, workspace);
        }

        @Override
        public double hessian(double[] theta, double[] gradient, double[] hessian, Workspace workspace) {
            require(theta, workspace);
            return objective.hessian(theta, gradient, hessian, workspace);
        }

        @Override
        public void hessianVector(double[] theta, double[] vector, double[] product, Workspace workspace) {
            objective.hessianVector(theta, vector, product, workspace);
        }

        @Override
        public Optional<ResidualObjective> leastSquares() {
            return objective.leastSquares();
        }
    }

    private static void assertFails(Objective objective, Consumer<ObjectiveContract> test, String message) {
        ObjectiveContract contract = new ObjectiveContract() {
            @Override
            protected Objective objective() {
                return objective;
            }
        };
        assertThatThrownBy(() -> test.accept(contract))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(message);
    }

    @Test
    void aWrongDerivativeIsFound() {
        Objective wrong = new Sum() {
            @Override
            public double gradient(double[] theta, double[] gradient, Workspace workspace) {
                double value = super.gradient(theta, gradient, workspace);
                gradient[1] = -gradient[1];
                return value;
            }
        };
        assertFails(wrong, ObjectiveContract::derivativesAgreeByObservedOrder, "Gradient entry 1");
    }

    @Test
    void aValueThatDependsOnThePastIsFound() {
        Objective wrong = new Sum() {
            private double last;

            @Override
            public double value(double[] theta, Workspace workspace) {
                last += 1e-9;
                return super.value(theta, workspace) + last;
            }
        };
        assertFails(wrong, ObjectiveContract::everyWorkspaceAndThreadGivesTheSameBits, "value with a workspace");
        assertFails(wrong, ObjectiveContract::everyMethodGivesTheSameValue, "value beside the gradient");
    }

    @Test
    void whatIsNotRefusedIsFound() {
        Objective wrong = new Sum() {
            @Override
            public double value(double[] theta, Workspace workspace) {
                return theta[0] == 0 ? 1 : 2;
            }
        };
        assertFails(wrong, ObjectiveContract::refusesParametersOfAnotherLength, "another length");
        assertFails(wrong, ObjectiveContract::refusesAForeignWorkspace, "did not make");
        assertFails(wrong, ObjectiveContract::notANumberIsReturnedNotThrown, "although every parameter is NaN");
    }

    @Test
    void squaresOfSomethingElseAreFound() {
        Objective wrong = new Sum() {
            @Override
            public Optional<ResidualObjective> leastSquares() {
                return TestProblems.rosenbrock().objective().leastSquares();
            }

            @Override
            public int dimension() {
                return 2;
            }

            @Override
            public double value(double[] theta, Workspace workspace) {
                return -1;
            }
        };
        assertFails(wrong, ObjectiveContract::aSumOfSquaresIsOne, "the residuals' squares");
    }

    @Test
    void anImpossibleOrderIsFound() {
        Objective wrong = new Sum() {
            @Override
            public int maxOrder() {
                return 7;
            }
        };
        assertFails(wrong, ObjectiveContract::statesDimensionAndOrder, "maxOrder() is 7");
    }
}

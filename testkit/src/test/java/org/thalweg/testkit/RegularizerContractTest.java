package org.thalweg.testkit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.Consumer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.thalweg.core.network.ParameterLayout;
import org.thalweg.core.objective.L2;
import org.thalweg.core.objective.MaxNorm;
import org.thalweg.core.objective.Merge;
import org.thalweg.core.objective.Penalty;
import org.thalweg.core.objective.Regularizer;

/** Core's regularizers pass, and each test fails for one that breaks just its rule. */
class RegularizerContractTest {

    @Nested
    class SquaresOfAll extends RegularizerContract {
        @Override
        protected Regularizer regularizer() {
            return new L2(0.375, L2.Scope.ALL);
        }
    }

    @Nested
    class SquaresOfWeights extends RegularizerContract {
        @Override
        protected Regularizer regularizer() {
            return new L2(0.375, L2.Scope.WEIGHTS);
        }
    }

    @Nested
    class Barrier extends RegularizerContract {
        @Override
        protected Regularizer regularizer() {
            return new MaxNorm(0.125);
        }
    }

    @Nested
    class Merging extends RegularizerContract {
        @Override
        protected Regularizer regularizer() {
            return new Merge(0.75, 1, 0, 2);
        }
    }

    /** R = Σ θ², written so that a test can spoil a part of it. */
    private static class Spoiled implements Regularizer, Penalty {

        @Override
        public String name() {
            return "spoiled";
        }

        @Override
        public Penalty bind(ParameterLayout layout) {
            return this;
        }

        @Override
        public double value(double[] theta) {
            double sum = 0;
            for (double entry : theta) {
                sum += entry * entry;
            }
            return sum;
        }

        @Override
        public void addGradient(double[] theta, double[] gradient) {
            for (int i = 0; i < theta.length; i++) {
                gradient[i] += 2 * theta[i];
            }
        }

        @Override
        public void addHessian(double[] theta, double[] hessian) {
            for (int i = 0; i < theta.length; i++) {
                hessian[i * theta.length + i] += 2;
            }
        }

        @Override
        public void addHessianVector(double[] theta, double[] vector, double[] product) {
            for (int i = 0; i < theta.length; i++) {
                product[i] += 2 * vector[i];
            }
        }
    }

    private static void assertFails(Regularizer regularizer, Consumer<RegularizerContract> test, String message) {
        RegularizerContract contract = new RegularizerContract() {
            @Override
            protected Regularizer regularizer() {
                return regularizer;
            }
        };
        assertThatThrownBy(() -> test.accept(contract))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(message);
    }

    @Test
    void aGradientOffByAMillionthIsFound() {
        Regularizer wrong = new Spoiled() {
            @Override
            public void addGradient(double[] theta, double[] gradient) {
                super.addGradient(theta, gradient);
                gradient[4] += 1e-6;
            }
        };
        assertFails(wrong, RegularizerContract::gradientAgreesWithTheValueByObservedOrder, "Gradient entry 4");
    }

    @Test
    void aHessianWithAFlippedSignIsFound() {
        Regularizer wrong = new Spoiled() {
            @Override
            public void addHessian(double[] theta, double[] hessian) {
                hessian[0] -= 2;
            }
        };
        assertFails(wrong, RegularizerContract::hessianAgreesWithTheGradientByObservedOrder, "Hessian entry 0, 0");
        assertFails(wrong, RegularizerContract::productAgreesWithTheHessian, "entry 0");
    }

    @Test
    void overwritingInsteadOfAddingIsFound() {
        Regularizer wrong = new Spoiled() {
            @Override
            public void addGradient(double[] theta, double[] gradient) {
                for (int i = 0; i < theta.length; i++) {
                    gradient[i] = 2 * theta[i];
                }
            }
        };
        assertFails(wrong, RegularizerContract::derivativesAreAdded, "Gradient entry 0 must be added");
    }

    @Test
    void writingIntoTheParametersIsFound() {
        Regularizer wrong = new Spoiled() {
            @Override
            public double value(double[] theta) {
                theta[0] = 0;
                return 1;
            }
        };
        assertFails(wrong, RegularizerContract::parametersStayAsTheyAre, "wrote into");
    }

    @Test
    void residualsOfAnotherSumAreFound() {
        Regularizer wrong = new Spoiled() {
            @Override
            public int residualCount() {
                return 1;
            }

            @Override
            public void residuals(double[] theta, double[] residuals, int offset) {
                residuals[offset] = theta[0];
            }

            @Override
            public void jacobian(double[] theta, double[] jacobian, int row) {
                jacobian[row * theta.length] = 1;
            }
        };
        assertFails(wrong, RegularizerContract::aSumOfSquaresIsOne, "the residuals' squares");
    }

    @Test
    void hiddenTroubleAllocationAndIdentityAreFound() {
        Regularizer wrong = new Spoiled() {
            @Override
            public double value(double[] theta) {
                double[] copy = theta.clone();
                return Double.isNaN(copy[0]) ? 0 : copy[0];
            }

            @Override
            public String name() {
                return "Not kebab";
            }

            @Override
            public boolean equals(Object other) {
                return false;
            }

            @Override
            public int hashCode() {
                return 0;
            }
        };
        assertFails(wrong, RegularizerContract::notANumberStaysVisible, "although every parameter is NaN");
        assertFails(wrong, RegularizerContract::nameHoldsTheOptions, "not kebab-case");
        assertFails(wrong, RegularizerContract::equalInstancesAreEqualValues, "must be equal");
    }
}

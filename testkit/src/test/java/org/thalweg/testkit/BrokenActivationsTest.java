package org.thalweg.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;
import org.thalweg.core.network.Activation;
import org.thalweg.core.network.ActivationTraits;

/** Each test of the contract fails for an activation that breaks just its rule. */
class BrokenActivationsTest {

    /** A correct activation whose results a test spoils. */
    private static class Spoiled implements Activation {
        private final Activation sound = new TanhContractTest.Tanh();

        @Override
        public String name() {
            return "spoiled";
        }

        @Override
        public int maxOrder() {
            return 2;
        }

        @Override
        public ActivationTraits traits() {
            return sound.traits();
        }

        @Override
        public void evaluate(int order, double[] z, int from, int to, double[][] derivatives) {
            sound.evaluate(order, z, from, to, derivatives);
            for (int k = 0; k <= order; k++) {
                for (int i = from; i < to; i++) {
                    derivatives[k][i] = spoil(order, k, derivatives[k][i]);
                }
            }
        }

        double spoil(int order, int k, double value) {
            return value;
        }
    }

    private static ActivationContract contract(Activation activation) {
        return new ActivationContract() {
            @Override
            protected Activation activation() {
                return activation;
            }
        };
    }

    private static void assertFails(Activation activation, Consumer<ActivationContract> test, String message) {
        assertThatThrownBy(() -> test.accept(contract(activation)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(message);
    }

    @Test
    void aFlippedSignIsFound() {
        Activation flipped = new Spoiled() {
            @Override
            double spoil(int order, int k, double value) {
                return k == 2 ? -value : value;
            }
        };
        assertFails(flipped, ActivationContract::derivativesAgreeByObservedOrder, "Derivative 2 of spoiled");
    }

    @Test
    void aDerivativeOffByAMillionthIsFound() {
        for (int wrong = 1; wrong <= 2; wrong++) {
            int order = wrong;
            Activation inaccurate = new Spoiled() {
                @Override
                double spoil(int asked, int k, double value) {
                    return k == order ? value * (1 + 2e-6) : value;
                }
            };
            assertFails(inaccurate, ActivationContract::derivativesAgreeByObservedOrder, "Derivative " + order);
        }
    }

    @Test
    void anotherAccuracyForAnotherOrderIsFound() {
        Activation differing = new Spoiled() {
            @Override
            double spoil(int order, int k, double value) {
                return order == 0 ? Math.nextUp(value) : value;
            }
        };
        assertFails(differing, ActivationContract::everyOrderGivesTheSameBits, "asked with order 0");
    }

    @Test
    void spuriousNaNIsFound() {
        Activation naive = new Spoiled() {
            @Override
            public void evaluate(int order, double[] z, int from, int to, double[][] d) {
                for (int i = from; i < to; i++) {
                    double e = StrictMath.exp(2 * z[i]);
                    d[0][i] = (e - 1) / (e + 1);
                    for (int k = 1; k <= order; k++) {
                        d[k][i] = 0;
                    }
                }
            }
        };
        assertFails(naive, ActivationContract::finiteArgumentsNeverGiveNaN, "is NaN, but must be the limit");
    }

    @Test
    void hiddenNaNIsFound() {
        Activation hiding = new Spoiled() {
            @Override
            double spoil(int order, int k, double value) {
                return Double.isNaN(value) ? 0 : value;
            }
        };
        assertFails(hiding, ActivationContract::notANumberStaysVisible, "hides the trouble");
    }

    @Test
    void writingOutsideTheRangeIsFound() {
        Activation careless = new Spoiled() {
            @Override
            public void evaluate(int order, double[] z, int from, int to, double[][] d) {
                super.evaluate(order, z, from, to, d);
                if (to < d[0].length) {
                    d[0][to] = 0;
                }
            }
        };
        assertFails(careless, ActivationContract::onlyTheRangeIsReadAndWritten, "of the range");
    }

    @Test
    void readingAfterWritingIsFound() {
        Activation unsafe = new Spoiled() {
            @Override
            public void evaluate(int order, double[] z, int from, int to, double[][] d) {
                for (int i = from; i < to; i++) {
                    d[0][i] = StrictMath.tanh(z[i]);
                    for (int k = 1; k <= order; k++) {
                        d[k][i] = z[i];
                    }
                }
            }
        };
        assertFails(unsafe, ActivationContract::resultsMayOverwriteTheArguments, "with z as derivatives[0]");
    }

    @Test
    void falseTraitsAreFound() {
        Activation shifted = new Spoiled() {
            @Override
            double spoil(int order, int k, double value) {
                return k == 0 ? value + 0.5 : value;
            }
        };
        assertFails(shifted, ActivationContract::anOddFunctionIsOddInBits, "declared odd");
        assertFails(shifted, ActivationContract::valuesStayInTheDeclaredRange, "outside the declared range");
    }

    @Test
    void allocationIsFound() {
        Activation wasteful = new Spoiled() {
            private double[] sink;

            @Override
            public void evaluate(int order, double[] z, int from, int to, double[][] d) {
                sink = new double[to];
                super.evaluate(order, z, from, to, d);
            }
        };
        assertFails(wasteful, ActivationContract::evaluationDoesNotAllocate, "bytes per call");
    }

    @Test
    void badNamesAreFound() {
        for (String bad : new String[] {"", "softmax", "Tanh", "a b", "a,b", "a|b"}) {
            Activation named = new Spoiled() {
                @Override
                public String name() {
                    return bad;
                }
            };
            assertFails(named, ActivationContract::nameFitsTheTextFormOfANetwork, "name");
        }
    }

    @Test
    void undeclaredTraitsAreSkippedVisibly() {
        ActivationContract contract = contract(new Spoiled());
        assertThatThrownBy(contract::aHomogeneousFunctionScalesInBits)
                .isInstanceOf(TestAbortedException.class)
                .hasMessageContaining("not declared: positivelyHomogeneous");
        assertThat(contract.dynamicTests("spoiled").map(t -> t.getDisplayName()))
                .contains("spoiled: derivativesAgreeByObservedOrder")
                .hasSizeGreaterThan(12);
    }
}

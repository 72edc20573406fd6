package org.thalweg.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.thalweg.core.objective.Objective;
import org.thalweg.core.objective.Workspace;

class AssertingObjectiveTest {

    private final Objective plain = TestProblems.rosenbrock().objective();
    private final AssertingObjective objective = AssertingObjective.of(plain);
    private final Workspace workspace = objective.newWorkspace();
    private final double[] theta = {0.5, 2};

    private static void assertFails(ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(AssertionError.class).hasMessageContaining(message);
    }

    @Test
    void givesTheBitsOfTheObjectiveAndCounts() {
        double[] gradient = new double[2];
        double[] expected = new double[2];
        Workspace own = plain.newWorkspace();
        assertThat(objective.value(theta, workspace)).isEqualTo(plain.value(theta, own));
        assertThat(objective.gradient(theta, gradient, workspace)).isEqualTo(plain.gradient(theta, expected, own));
        assertThat(gradient).isEqualTo(expected);
        assertThat(objective.calls()).isEqualTo(2);
        assertThat(objective.dimension()).isEqualTo(2);
        assertThat(objective.maxOrder()).isEqualTo(2);
    }

    @Test
    void findsWrongLengthsAndAliases() {
        assertFails(() -> objective.value(new double[3], workspace), "θ has length 3");
        assertFails(() -> objective.gradient(theta, new double[1], workspace), "gradient has length 1, but needs 2");
        assertFails(() -> objective.gradient(theta, theta, workspace), "gradient must not be the array of θ");
        assertFails(() -> objective.hessian(theta, new double[2], new double[2], workspace), "needs 4");
        double[] vector = new double[2];
        assertFails(() -> objective.hessianVector(theta, vector, vector, workspace), "product must not be");
        assertFails(() -> objective.hessianVector(theta, new double[1], vector, workspace), "vector has length 1");
    }

    @Test
    void findsForeignWorkspacesAndUndeclaredOrders() {
        assertFails(() -> objective.value(theta, plain.newWorkspace()), "not made by this objective");
        assertFails(() -> objective.value(theta, AssertingObjective.of(plain).newWorkspace()), "not made by");
        AssertingObjective valuesOnly = objective.limitedTo(0);
        assertThat(valuesOnly.value(theta, valuesOnly.newWorkspace())).isPositive();
        assertFails(
                () -> valuesOnly.gradient(theta, new double[2], valuesOnly.newWorkspace()),
                "order 1 was asked for, but order 0 was declared");
    }

    @Test
    void findsAnObjectiveThatAddsOrWritesIntoItsArguments() {
        AssertingObjective adding = AssertingObjective.of(new TroubledObjective(plain, 0) {
            @Override
            public double gradient(double[] theta, double[] gradient, Workspace workspace) {
                gradient[1] += 1;
                gradient[0] = 1;
                return 0;
            }

            @Override
            public double value(double[] theta, Workspace workspace) {
                theta[0] = 3;
                return 0;
            }
        });
        assertFails(
                () -> adding.gradient(theta, new double[2], adding.newWorkspace()),
                "Entry 1 of the gradient was added");
        assertFails(() -> adding.value(theta, adding.newWorkspace()), "wrote into θ");
    }

    @Test
    void findsAWorkspaceInTwoThreads() {
        Workspace[] shared = new Workspace[1];
        AssertingObjective[] outer = new AssertingObjective[1];
        Throwable[] found = new Throwable[1];
        outer[0] = AssertingObjective.of(new TroubledObjective(plain, 0) {
            @Override
            public double value(double[] theta, Workspace workspace) {
                Thread other = new Thread(() -> {
                    try {
                        outer[0].gradient(theta.clone(), new double[2], shared[0]);
                    } catch (AssertionError e) {
                        found[0] = e;
                    }
                });
                other.start();
                try {
                    other.join();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                return 0;
            }
        });
        shared[0] = outer[0].newWorkspace();
        outer[0].value(theta, shared[0]);
        assertThat(found[0]).hasMessageContaining("workspace is in use");
    }
}

package org.thalweg.core.objective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class DenseObjectiveTest {

    /** a + x³ + 2x²y + y²/2 in two variables. */
    private record Cubic(double a) implements DenseObjective {

        @Override
        public int dimension() {
            return 2;
        }

        @Override
        public double evaluate(double[] theta, double[] gradient, double[] hessian) {
            double x = theta[0];
            double y = theta[1];
            gradient[0] += 3 * x * x + 4 * x * y;
            gradient[1] += 2 * x * x + y;
            hessian[0] += 6 * x + 4 * y;
            hessian[1] += 4 * x;
            hessian[2] += 4 * x;
            hessian[3] += 1;
            return a + x * x * x + 2 * x * x * y + y * y / 2;
        }
    }

    private static final double[] POINT = {2, -3};
    private static final double VALUE = 7 + 8 - 24 + 4.5;
    private static final double[] GRADIENT = {-12, 5};
    private static final double[] HESSIAN = {0, 8, 8, 1};

    private final Cubic cubic = new Cubic(7);
    private final Workspace workspace = cubic.newWorkspace();

    @Test
    void everythingFollowsFromOneMethod() {
        double[] gradient = new double[2];
        double[] hessian = new double[4];
        double[] product = new double[2];

        assertThat(cubic.maxOrder()).isEqualTo(2);
        assertThat(cubic.value(POINT, workspace)).isEqualTo(VALUE);
        assertThat(cubic.gradient(POINT, gradient, workspace)).isEqualTo(VALUE);
        assertThat(gradient).containsExactly(GRADIENT);
        assertThat(cubic.hessian(POINT, gradient, hessian, workspace)).isEqualTo(VALUE);
        assertThat(hessian).containsExactly(HESSIAN);
        cubic.hessianVector(POINT, new double[] {0.5, -1}, product, workspace);
        assertThat(product).containsExactly(-8, 3);
    }

    /** {@code evaluate} adds, so what arrays held before must be gone. */
    @Test
    void destinationsAreOverwritten() {
        double[] gradient = {1e9, Double.NaN};
        double[] hessian = {Double.NaN, 1, 1e300, -4};

        for (int round = 0; round < 2; round++) {
            cubic.hessian(POINT, gradient, hessian, workspace);
            assertThat(gradient).containsExactly(GRADIENT);
            assertThat(hessian).containsExactly(HESSIAN);
        }
        assertThat(POINT).containsExactly(2, -3);
    }

    @Test
    void aWorkspaceOfAnotherObjectiveIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> cubic.value(POINT, new Cubic(7).newWorkspace()))
                .withMessageContaining("belongs to another objective");
    }

    @Test
    void wrongLengthsAreToldWithBothNumbers() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> cubic.value(new double[3], workspace))
                .withMessageContaining("point")
                .withMessageContaining("3")
                .withMessageContaining("2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> cubic.gradient(POINT, new double[1], workspace))
                .withMessageContaining("gradient");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> cubic.hessian(POINT, new double[2], new double[2], workspace))
                .withMessageContaining("Hessian");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> cubic.hessianVector(POINT, new double[2], new double[3], workspace))
                .withMessageContaining("product");
    }
}

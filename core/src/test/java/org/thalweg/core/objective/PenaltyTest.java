package org.thalweg.core.objective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.thalweg.core.network.Mlp;
import org.thalweg.core.network.ParameterLayout;
import org.thalweg.core.oracle.HyperDual;
import org.thalweg.core.oracle.TestActivation;

class PenaltyTest {

    private static final ParameterLayout LAYOUT =
            Mlp.parse(2, "3:TANH,2:TANH:nobias", TestActivation::named).layout();
    private static final int N = LAYOUT.size();

    @Property(tries = 100)
    void l2AgreesWithItsDefinition(@ForAll long seed) {
        Random random = new Random(seed);
        double lambda = random.nextDouble();
        assertAgrees(random, L2.onAll(lambda), t -> PenaltyOracles.l2(lambda, true, LAYOUT, t));
        assertAgrees(random, L2.onWeights(lambda), t -> PenaltyOracles.l2(lambda, false, LAYOUT, t));
    }

    @Property(tries = 100)
    void maxNormAgreesWithItsDefinitionInsideAndOutside(@ForAll long seed) {
        Random random = new Random(seed);
        double bound = 0.5 * random.nextDouble() + 1e-3;
        assertAgrees(random, new MaxNorm(bound), t -> PenaltyOracles.maxNorm(bound, t));
    }

    @Property(tries = 100)
    void mergeAgreesWithItsDefinition(@ForAll long seed) {
        Random random = new Random(seed);
        double lambda = random.nextDouble();
        assertAgrees(random, new Merge(lambda, 1, 2, 0), t -> PenaltyOracles.merge(lambda, 1, 2, 0, LAYOUT, t));
        assertAgrees(random, new Merge(lambda, 2, 0, 1), t -> PenaltyOracles.merge(lambda, 2, 0, 1, LAYOUT, t));
    }

    private static void assertAgrees(
            Random random, Regularizer regularizer, Function<HyperDual[], HyperDual> definition) {
        Penalty penalty = regularizer.bind(LAYOUT);
        double[] theta = random.doubles(N, -1, 1).toArray();
        double[] vector = random.doubles(N, -1, 1).toArray();
        // Destinations begin at 1 everywhere: the methods add.
        double[] gradient = ones(N);
        double[] hessian = ones(N * N);
        double[] product = ones(N);
        penalty.addGradient(theta, gradient);
        penalty.addHessian(theta, hessian);
        penalty.addHessianVector(theta, vector, product);
        double[] expectedProduct = ones(N);
        for (int i = 0; i < N; i++) {
            for (int j = 0; j < N; j++) {
                HyperDual e = definition.apply(lift(theta, i, j));
                close("gradient", gradient[i], 1 + e.a());
                close("Hessian", hessian[i * N + j], 1 + e.c());
                assertThat(hessian[i * N + j]).isEqualTo(hessian[j * N + i]);
                expectedProduct[i] += e.c() * vector[j];
            }
            close("product", product[i], expectedProduct[i]);
        }
        close("value", penalty.value(theta), definition.apply(lift(theta, 0, 0)).v());
        if (penalty.residualCount() >= 0) {
            assertSquares(penalty, theta, definition);
        }
    }

    private static void assertSquares(Penalty penalty, double[] theta, Function<HyperDual[], HyperDual> definition) {
        int m = penalty.residualCount();
        double[] residuals = new double[m + 2];
        double[] jacobian = new double[(m + 2) * N];
        penalty.residuals(theta, residuals, 1);
        penalty.jacobian(theta, jacobian, 1);
        double[] slope = new double[N];
        double sum = 0;
        for (int k = 1; k <= m; k++) {
            sum += residuals[k] * residuals[k];
            for (int i = 0; i < N; i++) {
                slope[i] += 2 * jacobian[k * N + i] * residuals[k];
            }
        }
        close("sum of squares", sum, definition.apply(lift(theta, 0, 0)).v());
        for (int i = 0; i < N; i++) {
            close("2 Jt r", slope[i], definition.apply(lift(theta, i, i)).a());
            assertThat(jacobian[i]).as("row before the first").isZero();
            assertThat(jacobian[(m + 1) * N + i]).as("row after the last").isZero();
        }
        assertThat(residuals[0]).isZero();
        assertThat(residuals[m + 1]).isZero();
    }

    private static HyperDual[] lift(double[] theta, int i, int j) {
        HyperDual[] lifted = Arrays.stream(theta).mapToObj(HyperDual::constant).toArray(HyperDual[]::new);
        lifted[i] = lifted[i].plus(new HyperDual(0, 1, 0, 0));
        lifted[j] = lifted[j].plus(new HyperDual(0, 0, 1, 0));
        return lifted;
    }

    private static double[] ones(int length) {
        double[] ones = new double[length];
        Arrays.fill(ones, 1);
        return ones;
    }

    private static void close(String what, double actual, double expected) {
        assertThat(Math.abs(actual - expected))
                .as("%s %s, expected %s", what, actual, expected)
                .isLessThanOrEqualTo(1e-14 * Math.max(1, Math.abs(expected)));
    }

    @Test
    void maxNormIsNothingInsideItsBoundAndNaNForNaN() {
        Penalty penalty = new MaxNorm(1).bind(LAYOUT);
        double[] gradient = new double[N];
        double[] hessian = new double[N * N];
        double[] theta = ones(N);
        penalty.addGradient(theta, gradient);
        penalty.addHessian(theta, hessian);
        assertThat(penalty.value(theta)).isZero();
        assertThat(gradient).containsOnly(0);
        assertThat(hessian).containsOnly(0);
        theta[3] = Double.NaN;
        assertThat(penalty.value(theta)).isNaN();
        assertThat(penalty.residualCount()).isEqualTo(-1);
        assertThatThrownBy(() -> penalty.residuals(theta, new double[N], 0)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> penalty.jacobian(theta, new double[N], 0)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void namesHoldTheOptions() {
        assertThat(L2.onAll(0.01).name()).isEqualTo("l2(lambda=0.01, on=all)");
        assertThat(L2.onWeights(2).name()).isEqualTo("l2(lambda=2.0, on=weights)");
        assertThat(new MaxNorm(3).name()).isEqualTo("max-norm(bound=3.0)");
        assertThat(new Merge(0.5, 2, 0, 1).name()).isEqualTo("merge(lambda=0.5, layer=2, first=0, second=1)");
    }

    @Test
    void refusesMeaninglessOptions() {
        for (double bad : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatIllegalArgumentException().isThrownBy(() -> L2.onAll(bad)).withMessageContaining("got " + bad);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new MaxNorm(bad))
                    .withMessageContaining("got " + bad);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Merge(bad, 1, 0, 1))
                    .withMessageContaining("got " + bad);
        }
        assertThatIllegalArgumentException().isThrownBy(() -> new MaxNorm(0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Merge(1, 1, 2, 2))
                .withMessageContaining("neuron 2 twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Merge(1, 3, 0, 1).bind(LAYOUT))
                .withMessageContaining("layers 1 to 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Merge(1, 1, 0, 3).bind(LAYOUT))
                .withMessageContaining("neuron 3 of layer 1")
                .withMessageContaining("0 to 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Merge(1, 1, -1, 2).bind(LAYOUT))
                .withMessageContaining("neuron -1");
    }
}

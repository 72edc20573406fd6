package org.thalweg.analysis.arithmetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.dfp.Dfp;
import org.junit.jupiter.api.Test;
import org.thalweg.activations.smooth.Cube;
import org.thalweg.activations.smooth.Erf;
import org.thalweg.activations.smooth.Exponential;
import org.thalweg.activations.smooth.Gelu;
import org.thalweg.activations.smooth.Sigmoid;
import org.thalweg.activations.smooth.SigmoidPlusSoftplus;
import org.thalweg.activations.smooth.Silu;
import org.thalweg.activations.smooth.Softplus;
import org.thalweg.activations.smooth.Square;
import org.thalweg.activations.smooth.Tanh;
import org.thalweg.core.data.Dataset;
import org.thalweg.core.network.Activation;
import org.thalweg.core.network.Layer;
import org.thalweg.core.network.Mlp;
import org.thalweg.core.network.Xoshiro256PlusPlus;
import org.thalweg.core.objective.MeanSquaredError;
import org.thalweg.core.objective.NetworkObjective;

/**
 * The kernels against 40 digits where sums are badly conditioned: large weights, saturated and growing activations, cubes and
 * exponentials in chains. What rounding may do there is told by interval arithmetic, in which every operation errs by an ulp,
 * so that the radius of an interval is about one ulp times the condition of the sum.
 */
class KernelAccuracyTest {

    private static final List<Activation> ACTIVATIONS = List.of(
            new Tanh(),
            new Sigmoid(),
            new Softplus(),
            new Silu(),
            new SigmoidPlusSoftplus(),
            new Gelu(),
            new Erf(),
            new Exponential(),
            new Cube(),
            new Square());

    private static final int NETWORKS = 40;
    private static final double ULPS = 8;

    @Test
    void derivativesErrByNoMoreThanEightUlpsTimesTheCondition() {
        int large = 0;
        for (long seed = 0; seed < NETWORKS; seed++) {
            Xoshiro256PlusPlus random = Xoshiro256PlusPlus.seeded(seed);
            NetworkObjective objective = network(random);
            double[] theta = new double[objective.dimension()];
            double scale = Math.scalb(1.0, random.nextInt(5));
            for (int i = 0; i < theta.length; i++) {
                theta[i] = scale * random.nextGaussian();
            }
            double[] gradient = new double[theta.length];
            double[] hessian = new double[theta.length * theta.length];
            objective.hessian(theta, gradient, hessian, objective.newWorkspace());
            Interval[] enclosedGradient = new IntervalDerivatives(objective).gradient(theta);
            Interval[] enclosedHessian = new IntervalDerivatives(objective).hessian(theta, 0);
            double size = 0;
            for (double entry : gradient) {
                size = Math.max(size, Math.abs(entry));
            }
            if (!(size < 1e100)) {
                continue;
            }
            large += size > 1e6 ? 1 : 0;
            requireClose(seed, "gradient", exactGradient(objective, theta), gradient, enclosedGradient);
            requireClose(seed, "Hessian", exactHessian(objective, theta), hessian, enclosedHessian);
        }
        assertThat(large).as("networks whose gradient is beyond 1e6").isGreaterThan(NETWORKS / 20);
    }

    private static NetworkObjective network(Xoshiro256PlusPlus random) {
        List<Layer> layers = new ArrayList<>();
        int depth = 1 + random.nextInt(3);
        for (int l = 0; l < depth; l++) {
            Activation activation = ACTIVATIONS.get(random.nextInt(ACTIVATIONS.size()));
            layers.add(Layer.of(1 + random.nextInt(2), activation));
        }
        double[][] x = new double[3][2];
        double[][] y = new double[3][layers.get(depth - 1).width()];
        for (int n = 0; n < 3; n++) {
            x[n] = new double[] {random.nextGaussian(), random.nextGaussian()};
            for (int j = 0; j < y[n].length; j++) {
                y[n][j] = random.nextGaussian();
            }
        }
        return NetworkObjective.of(Mlp.of(2, layers.toArray(Layer[]::new)), Dataset.of(x, y), new MeanSquaredError());
    }

    private static double[] exactGradient(NetworkObjective objective, double[] theta) {
        DfpArithmetic digits = new DfpArithmetic(40);
        List<Dfp> point = new ArrayList<>();
        for (double t : theta) {
            point.add(digits.of(t));
        }
        return GenericNetwork.of(objective).gradient(digits, point).stream()
                .mapToDouble(Dfp::toDouble)
                .toArray();
    }

    private static double[] exactHessian(NetworkObjective objective, double[] theta) {
        DualArithmetic<Dfp> duals = new DualArithmetic<>(new DfpArithmetic(40));
        GenericNetwork network = GenericNetwork.of(objective);
        int n = theta.length;
        double[] hessian = new double[n * n];
        for (int j = 0; j < n; j++) {
            List<Dual<Dfp>> point = new ArrayList<>();
            for (int i = 0; i < n; i++) {
                point.add(new Dual<>(duals.base().of(theta[i]), duals.base().of(i == j ? 1 : 0)));
            }
            List<Dual<Dfp>> gradient = network.gradient(duals, point);
            for (int i = 0; i < n; i++) {
                hessian[i * n + j] = gradient.get(i).slope().toDouble();
            }
        }
        return hessian;
    }

    private static void requireClose(long seed, String what, double[] exact, double[] actual, Interval[] enclosures) {
        double largest = 0;
        for (double entry : exact) {
            largest = Math.max(largest, Math.abs(entry));
        }
        for (int i = 0; i < exact.length; i++) {
            double allowed =
                    ULPS * enclosures[i].radius() + ULPS * Math.ulp(1.0) * Math.abs(exact[i]) + Double.MIN_NORMAL;
            assertThat(Math.abs(actual[i] - exact[i]))
                    .as("seed %d, %s entry %d: %s, exact %s, largest %s", seed, what, i, actual[i], exact[i], largest)
                    .isLessThanOrEqualTo(allowed);
        }
    }
}

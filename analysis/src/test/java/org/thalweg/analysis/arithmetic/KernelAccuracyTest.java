package org.thalweg.analysis.arithmetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
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
 * exponentials in chains.
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
            double size = 0;
            double[] gradient = new double[theta.length];
            objective.gradient(theta, gradient, objective.newWorkspace());
            for (double entry : gradient) {
                size = Math.max(size, Math.abs(entry));
            }
            if (!(size < 1e100)) {
                continue;
            }
            large += size > 1e6 ? 1 : 0;
            new FortyDigits(objective, theta).requireAccurate("seed " + seed, 1);
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
}

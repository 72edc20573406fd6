package org.thalweg.bench.spectrum;

import java.util.List;
import org.thalweg.analysis.spectrum.Eigenpair;
import org.thalweg.analysis.spectrum.ExtremeEigenvalues;
import org.thalweg.core.data.Dataset;
import org.thalweg.core.network.Mlp;
import org.thalweg.core.network.ParameterInitializer;
import org.thalweg.core.network.Xoshiro256PlusPlus;
import org.thalweg.core.objective.CrossEntropy;
import org.thalweg.core.objective.L2;
import org.thalweg.core.objective.NetworkObjective;
import org.thalweg.core.objective.Workspace;
import org.thalweg.core.plugin.PluginRegistry;
import org.thalweg.core.plugin.PluginText;

/**
 * The ten largest eigenvalues and the most negative one of the Hessian of 784-100-10, tanh and softmax, by Lanczos, in units
 * of one gradient. The data are ten clusters in the unit cube, as images of digits are; θ is some gradient steps away from a
 * Glorot start. Argument: number of samples, 10,000 unless given.
 */
public final class LargeSpectrum {

    private static final int CLASSES = 10;
    private static final int DESCENT_STEPS = 10;
    private static final double TOLERANCE = 1e-6;
    private static final int MOST_PRODUCTS = 600;

    private LargeSpectrum() {}

    /** See the class. */
    public static void main(String[] arguments) {
        int samples = arguments.length == 0 ? 10_000 : Integer.parseInt(arguments[0]);
        NetworkObjective objective = objective(samples);
        double[] theta = ParameterInitializer.glorotNormal()
                .draw(objective.network(), Xoshiro256PlusPlus.seeded(1))
                .toArray();
        Workspace workspace = objective.newWorkspace();
        double[] gradient = new double[theta.length];
        double fastest = Double.POSITIVE_INFINITY;
        for (int k = 0; k < DESCENT_STEPS; k++) {
            long start = System.nanoTime();
            objective.gradient(theta, gradient, workspace);
            fastest = Math.min(fastest, (System.nanoTime() - start) / 1e9);
            for (int i = 0; i < theta.length; i++) {
                theta[i] -= 0.5 * gradient[i];
            }
        }
        long start = System.nanoTime();
        ExtremeEigenvalues found =
                ExtremeEigenvalues.of(objective.hessianAt(theta), 1, 10, TOLERANCE, MOST_PRODUCTS, 1);
        double seconds = (System.nanoTime() - start) / 1e9;
        long converged = found.largest().stream().filter(Eigenpair::converged).count();
        System.out.printf(
                "%d parameters, %d samples: gradient %.3f s, %d products in %.1f s = %.0f gradients;"
                        + " %d of 10 converged, %.1f gradients each%n",
                theta.length,
                samples,
                fastest,
                found.products(),
                seconds,
                seconds / fastest,
                converged,
                seconds / fastest / Math.max(1, converged));
        print("largest", found.largest());
        print("most negative", found.smallest());
    }

    private static void print(String what, List<Eigenpair> pairs) {
        for (Eigenpair pair : pairs) {
            System.out.println(what + " " + pair.value() + " +- " + pair.errorBound());
        }
    }

    private static NetworkObjective objective(int samples) {
        var registry = PluginRegistry.activations();
        Mlp network = Mlp.parse(784, "100:tanh,10:softmax", name -> PluginText.activation(registry, name));
        Xoshiro256PlusPlus random = Xoshiro256PlusPlus.seeded(2);
        double[][] centers = new double[CLASSES][784];
        for (double[] center : centers) {
            for (int i = 0; i < center.length; i++) {
                center[i] = random.nextInt(4) == 0 ? random.nextDouble() : 0;
            }
        }
        double[][] x = new double[samples][784];
        int[] labels = new int[samples];
        for (int n = 0; n < samples; n++) {
            labels[n] = random.nextInt(CLASSES);
            for (int i = 0; i < 784; i++) {
                double shade = centers[labels[n]][i] + 0.2 * random.nextGaussian();
                x[n][i] = Math.max(0, Math.min(1, shade));
            }
        }
        return NetworkObjective.of(
                network, Dataset.ofLabels(x, labels, CLASSES), new CrossEntropy(), List.of(L2.onAll(1e-4)));
    }
}

package org.thalweg.cli.result;

import java.util.Optional;
import org.thalweg.cli.experiment.Problem;
import org.thalweg.core.data.Dataset;
import org.thalweg.core.network.Parameters;
import org.thalweg.core.objective.Loss;
import org.thalweg.core.objective.NetworkObjective;
import org.thalweg.core.objective.OutputForm;
import org.thalweg.core.objective.Predictor;
import org.thalweg.core.objective.Regularizer;

/**
 * A loss computed again sample by sample from the network's predictions, apart from the kernels that trained it.
 *
 * @param loss the loss found this way
 * @param difference distance to the reported loss
 * @param agrees whether the distance is what rounding explains
 */
public record LossCheck(double loss, double difference, boolean agrees) {

    /** Generous for rounding, small for any fault: a share of the loss, and of a loss of size 1 where it cancels. */
    private static final double RELATIVE = 1e-9;

    private static final double ABSOLUTE = 1e-12;

    /** Most products that the check may take, n·N: it is slow by intent, being simple. */
    private static final double WORK_LIMIT = 5e8;

    /**
     * Compares with the reported loss; empty for an objective beyond a data table, and for a problem so large that this
     * would take long.
     */
    public static Optional<LossCheck> of(Problem problem, double[] theta, double reported) {
        if (problem.dataObjective().isEmpty() || (double) theta.length * problem.terms() > WORK_LIMIT) {
            return Optional.empty();
        }
        double loss = again(problem.dataObjective().get(), theta);
        double difference = Math.abs(loss - reported);
        boolean agrees = difference <= RELATIVE * Math.abs(reported) + ABSOLUTE
                // Beyond what can be checked: probabilities that underflow, or a loss that is not finite itself.
                || !Double.isFinite(loss)
                || !Double.isFinite(reported);
        return Optional.of(new LossCheck(loss, difference, agrees));
    }

    private static double again(NetworkObjective objective, double[] theta) {
        Dataset data = objective.data();
        Loss loss = objective.loss();
        Parameters parameters = Parameters.of(objective.network().layout(), theta);
        Predictor predictor = new Predictor(objective.network(), parameters);
        double sum = 0;
        for (int n = 0; n < data.samples(); n++) {
            sum += data.weight(n) * sample(data, loss, predictor, n);
        }
        double total = sum / data.totalWeight();
        for (Regularizer regularizer : objective.regularizers()) {
            total += regularizer.bind(objective.network().layout()).value(theta);
        }
        return total;
    }

    private static double sample(Dataset data, Loss loss, Predictor predictor, int n) {
        double[] output = predictor.predict(input(data, n));
        if (loss.outputForm() == OutputForm.LOGITS) {
            // ln p are logits with the same softmax.
            for (int j = 0; j < output.length; j++) {
                output[j] = StrictMath.log(output[j]);
            }
        }
        int width = output.length;
        double[] target = new double[width];
        for (int j = 0; j < width; j++) {
            target[j] = data.target(n, j);
        }
        double[] value = new double[1];
        loss.evaluate(0, width, 1, 1, output, target, value, new double[width], new double[width * (width + 1) / 2]);
        return value[0];
    }

    private static double[] input(Dataset data, int n) {
        double[] input = new double[data.inputWidth()];
        for (int i = 0; i < input.length; i++) {
            input[i] = data.input(n, i);
        }
        return input;
    }
}

package org.thalweg.analysis.regression;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.thalweg.analysis.stationary.StationaryPoint;
import org.thalweg.analysis.stationary.StationaryPointClassifier;
import org.thalweg.core.network.Mlp;
import org.thalweg.core.network.Parameters;
import org.thalweg.core.objective.NetworkObjective;
import org.thalweg.core.objective.Predictor;
import org.thalweg.core.solve.SolveResult;

/** A fitted network: predicts, and tells how the fit ended and what its end point is. Immutable. */
public final class FittedRegressor {

    private final NetworkObjective objective;
    private final SolveResult result;
    private final Predictor predictor;

    FittedRegressor(NetworkObjective objective, SolveResult result) {
        this.objective = objective;
        this.result = result;
        predictor = new Predictor(
                objective.network(), Parameters.of(objective.network().layout(), result.point()));
    }

    /**
     * The outputs for one sample.
     *
     * @param input input[features]
     * @return output[outputs], a new array
     * @throws IllegalArgumentException if the length is another
     */
    public double[] predict(double... input) {
        return predictor.predict(input);
    }

    /**
     * The outputs for several samples.
     *
     * @param inputs inputs[samples × features]
     * @return output[samples × outputs], new arrays
     */
    public double[][] predict(double[][] inputs) {
        return Arrays.stream(inputs).map(predictor::predict).toArray(double[][]::new);
    }

    /**
     * {@return the mean squared error (1/N) Σ (y − t)² over samples and outputs, and the regularizer if there is one}
     */
    public double loss() {
        return result.value();
    }

    /** {@return how and why the fit ended, with the numbers} */
    public SolveResult result() {
        return result;
    }

    /** {@return the network} */
    public Mlp network() {
        return objective.network();
    }

    /** {@return the parameters} */
    public Parameters parameters() {
        return predictor.parameters();
    }

    /**
     * {@return what the end point is: minimum, saddle, degenerate, escaping or undecided, with the evidence} Computed
     * when asked, from the eigenvalues of the Hessian: about n²·N operations for n parameters and N samples, and n³.
     *
     * @throws IllegalArgumentException if an activation has no second derivative
     */
    public StationaryPoint verdict() {
        return StationaryPointClassifier.withDefaults().classify(objective, result.point());
    }

    /**
     * Writes the parameters as a JSON array in the order of the layout, which {@code thalweg train --init} reads.
     *
     * @param file path of the file to write, replaced if it exists
     * @throws IOException if the file cannot be written
     */
    public void save(Path file) throws IOException {
        Files.writeString(file, Arrays.toString(result.point()) + "\n");
    }
}

package org.thalweg.analysis.diagnosis;

import java.util.List;
import java.util.Optional;
import org.thalweg.analysis.stationary.StationaryPoint;
import org.thalweg.analysis.stationary.StationaryPointClassifier;
import org.thalweg.core.data.Dataset;
import org.thalweg.core.network.Layer;
import org.thalweg.core.network.Mlp;
import org.thalweg.core.objective.L2;
import org.thalweg.core.objective.MaxNorm;
import org.thalweg.core.objective.Merge;
import org.thalweg.core.objective.NetworkObjective;
import org.thalweg.core.objective.Norms;
import org.thalweg.core.objective.Regularizer;
import org.thalweg.core.objective.Workspace;

/**
 * The end of a run with everything several checks need, computed once.
 *
 * @param objective what was minimized
 * @param theta θ[n]
 * @param status how the run ended, as written in results
 * @param reason the sentence that goes with it
 * @param value E(θ)
 * @param dataLoss the mean loss without regularizers
 * @param gradient ∇E(θ)[n]
 * @param units what each neuron did over the data
 * @param point the classification, if the network is small enough and all derivatives are finite
 * @param names what the columns of the data are called
 */
record Situation(
        NetworkObjective objective,
        double[] theta,
        String status,
        String reason,
        double value,
        double dataLoss,
        double[] gradient,
        UnitStatistics units,
        Optional<StationaryPoint> point,
        ColumnNames names) {

    /** Largest number of parameters for which the Hessian is formed. */
    static final int LARGEST_DENSE = 600;

    /** Largest n²N for which it is formed, some seconds of work for the few evaluations that are needed. */
    private static final double LARGEST_WORK = 1e9;

    static Situation of(NetworkObjective objective, double[] theta, String status, String reason, ColumnNames names) {
        double[] gradient = new double[objective.dimension()];
        double value = objective.gradient(theta, gradient, objective.newWorkspace());
        NetworkObjective bare = NetworkObjective.of(objective.network(), objective.data(), objective.loss());
        boolean finite = Double.isFinite(value) && Double.isFinite(Norms.inf(gradient));
        return new Situation(
                objective,
                theta.clone(),
                status,
                reason,
                value,
                bare.value(theta, bare.newWorkspace()),
                gradient,
                UnitStatistics.of(objective.network(), theta, objective.data()),
                finite ? classify(objective, theta) : Optional.empty(),
                names);
    }

    private static Optional<StationaryPoint> classify(NetworkObjective objective, double[] theta) {
        int n = objective.dimension();
        boolean large = n > LARGEST_DENSE || (double) n * n * objective.data().samples() > LARGEST_WORK;
        if (large || objective.maxOrder() < 2) {
            return Optional.empty();
        }
        double[] hessian = new double[n * n];
        Workspace workspace = objective.newWorkspace();
        objective.hessian(theta, new double[n], hessian, workspace);
        return Double.isFinite(Norms.inf(hessian))
                ? Optional.of(StationaryPointClassifier.withDefaults().classify(objective, theta))
                : Optional.empty();
    }

    Mlp network() {
        return objective.network();
    }

    Dataset data() {
        return objective.data();
    }

    Layer outputLayer() {
        return network().layers().get(network().layers().size() - 1);
    }

    boolean isSquaredError() {
        return objective.loss().isSumOfSquares() && !outputLayer().softmax();
    }

    boolean isCrossEntropy() {
        return objective.loss().name().equals("cross-entropy") && outputLayer().softmax();
    }

    /** Whether the objective is the mean loss alone. */
    boolean isUnregularized() {
        return objective.regularizers().stream().allMatch(r -> r instanceof L2 l2 && l2.lambda() == 0);
    }

    /** Whether every regularizer is known not to be negative, so that a floor of the mean loss is one of the objective. */
    boolean floorsHold() {
        List<Regularizer> regularizers = objective.regularizers();
        return regularizers.stream().allMatch(r -> r instanceof L2 || r instanceof MaxNorm || r instanceof Merge);
    }

    /** Mean loss of the best constant prediction that the output layer can give: the scale that losses of this data are measured with. */
    double constantLoss() {
        TargetMoments moments = new TargetMoments(data());
        return isCrossEntropy() ? moments.entropy() : moments.bestSquaredError(outputLayer());
    }

    boolean statusIs(String text) {
        return status.equals(text);
    }
}

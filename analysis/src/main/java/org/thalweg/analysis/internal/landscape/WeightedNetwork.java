package org.thalweg.analysis.internal.landscape;

import java.util.List;
import org.thalweg.core.network.ParameterLayout;
import org.thalweg.core.objective.NetworkObjective;
import org.thalweg.core.objective.Workspace;

/**
 * The stationary points of a network in which neuron a of a hidden layer occurs m<sub>a</sub> times, where m need not be whole.
 *
 * <p>With whole numbers, these are the stationary points of wide networks with tied neurons. What neuron a hears and says
 * is weighed by m<sub>a</sub>, and so is its L2 term; the equations of its own parameters are divided by m<sub>a</sub>, so that
 * they make sense for m<sub>a</sub> → 0, where the neuron is a stationary point of its own in the signals of the others. Confined to one
 * thread.
 */
final class WeightedNetwork {

    private final NetworkObjective objective;
    private final Workspace workspace;
    private final InvariantSubspace subspace;
    private final double[] decay;
    private final double[] said;
    private final double[] heard;
    private final double[] theta;
    private final double[] scaled;
    private final double[] fullGradient;
    private final double[] fullHessian;
    private final double[] equations;
    private final double[] jacobian;
    private long evaluations;

    /**
     * The equations of a network.
     *
     * @param objective the network with one neuron of each kind, without penalties
     * @param subspace where stationary points can lie
     * @param decay decay[n] factor of θ² for each parameter
     */
    WeightedNetwork(NetworkObjective objective, Workspace workspace, InvariantSubspace subspace, double[] decay) {
        int n = objective.dimension();
        this.objective = objective;
        this.workspace = workspace;
        this.subspace = subspace;
        this.decay = decay;
        this.said = new double[n];
        this.heard = new double[n];
        this.theta = new double[n];
        this.scaled = new double[n];
        this.fullGradient = new double[n];
        this.fullHessian = new double[n * n];
        this.equations = new double[subspace.dimension()];
        this.jacobian = new double[subspace.dimension() * subspace.dimension()];
    }

    int dimension() {
        return equations.length;
    }

    InvariantSubspace subspace() {
        return subspace;
    }

    /** Sets m, for each hidden layer and neuron positive. */
    void setMultiplicities(List<double[]> m) {
        ParameterLayout layout = objective.network().layout();
        for (int l = 1; l <= layout.layerCount(); l++) {
            for (int i = 0; i < layout.width(l); i++) {
                double to = l <= m.size() ? m.get(l - 1)[i] : 1;
                for (int p = 0; p < layout.width(l - 1); p++) {
                    heard[layout.weight(l, i, p)] = to;
                    said[layout.weight(l, i, p)] = l > 1 ? m.get(l - 2)[p] : 1;
                }
                if (layout.hasBias(l)) {
                    heard[layout.bias(l, i)] = to;
                    said[layout.bias(l, i)] = 1;
                }
            }
        }
    }

    /** The equations at x[dimension]; overwritten by the next call. */
    double[] equations(double[] x) {
        scale(x);
        objective.gradient(scaled, fullGradient, workspace);
        finishEquations();
        return equations;
    }

    /** The derivative of the equations in x, by rows, with the equations; overwritten by the next call. */
    double[] jacobian(double[] x) {
        scale(x);
        objective.hessian(scaled, fullGradient, fullHessian, workspace);
        int n = theta.length;
        for (int p = 0; p < n; p++) {
            for (int q = 0; q < n; q++) {
                fullHessian[p * n + q] *= said[q] / heard[p];
            }
            fullHessian[p * n + p] += 2 * decay[p];
        }
        subspace.projectMatrix(fullHessian, jacobian);
        finishEquations();
        return jacobian;
    }

    /** The equations of the last call. */
    double[] lastEquations() {
        return equations;
    }

    private void scale(double[] x) {
        evaluations++;
        subspace.expand(x, theta);
        for (int p = 0; p < theta.length; p++) {
            scaled[p] = said[p] * theta[p];
        }
    }

    private void finishEquations() {
        for (int p = 0; p < theta.length; p++) {
            fullGradient[p] = fullGradient[p] / heard[p] + 2 * decay[p] * theta[p];
        }
        subspace.project(fullGradient, equations);
    }

    /** Gradients and Hessians so far. */
    long evaluations() {
        return evaluations;
    }
}

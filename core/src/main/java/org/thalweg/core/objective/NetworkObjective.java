package org.thalweg.core.objective;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.thalweg.core.data.Dataset;
import org.thalweg.core.internal.kernel.KernelProblem;
import org.thalweg.core.internal.kernel.NetworkKernel;
import org.thalweg.core.internal.kernel.NetworkKernels;
import org.thalweg.core.network.Mlp;
import org.thalweg.core.network.ParameterLayout;

/**
 * Mean loss of a network over a data set plus regularizers, E(θ) = Σ w<sub>n</sub> ℓ<sub>n</sub> / Σ w<sub>n</sub> +
 * Σ<sub>k</sub> R<sub>k</sub>(θ), with exact derivatives for any depth.
 *
 * <p>Cost per evaluation with N samples and n parameters: O(nN) for value, gradient and Hessian-vector product, O(n²N)
 * for the Hessian.
 */
public final class NetworkObjective implements Objective {

    private final Mlp network;
    private final Dataset data;
    private final Loss loss;
    private final List<Regularizer> regularizers;
    /** An array, because an iterator over a list would allocate at each evaluation. */
    private final Penalty[] penalties;

    private final NetworkKernel kernel;
    /** Kept, because finding it walks lists, whose iterators would be allocated at each Hessian. */
    private final int maxOrder;

    private NetworkObjective(Mlp network, Dataset data, Loss loss, List<Regularizer> regularizers) {
        this.network = network;
        this.data = data;
        this.loss = loss;
        this.regularizers = List.copyOf(regularizers);
        this.maxOrder = Math.min(2, network.maxOrder());
        this.penalties =
                regularizers.stream().map(r -> r.bind(network.layout())).toArray(Penalty[]::new);
        Loss effective = isSoftmax() && loss.outputForm() == OutputForm.OUTPUT ? new SoftmaxOutput(loss) : loss;
        this.kernel = NetworkKernels.create(
                new KernelProblem(network, data, effective::evaluate, effective.isSumOfSquares()));
    }

    /**
     * {@return an objective without regularizer; arguments as in {@link #of(Mlp, Dataset, Loss, List)}}
     *
     * @param network layers and activations
     * @param data inputs and targets, whose widths fit the network
     * @param loss loss of one sample; the objective takes the mean over samples
     */
    public static NetworkObjective of(Mlp network, Dataset data, Loss loss) {
        return of(network, data, loss, List.of());
    }

    /**
     * {@return the objective of a network on data}
     *
     * @param network layers and activations
     * @param data inputs and targets, whose widths fit the network
     * @param loss loss of one sample; the objective takes the mean over samples
     * @param regularizers terms that are added to the mean loss
     * @throws IllegalArgumentException if the widths of network and data differ, the loss does not suit output or
     *     targets, or a regularizer names something the network lacks
     */
    public static NetworkObjective of(Mlp network, Dataset data, Loss loss, List<Regularizer> regularizers) {
        if (network.inputWidth() != data.inputWidth()) {
            throw new IllegalArgumentException("The network has " + network.inputWidth() + " inputs, but the data has "
                    + data.inputWidth() + " input columns.");
        }
        if (network.outputWidth() != data.targetWidth()) {
            throw new IllegalArgumentException(
                    "The network has " + network.outputWidth() + " outputs, but the data has " + data.targetWidth()
                            + (data.hasLabels() ? " classes." : " target columns."));
        }
        boolean softmax = network.layers().get(network.layers().size() - 1).softmax();
        loss.check(data.targetWidth(), data.samples(), data.copyTargets(), softmax);
        return new NetworkObjective(network, data, loss, regularizers);
    }

    /** {@return the network} */
    public Mlp network() {
        return network;
    }

    /** {@return the data} */
    public Dataset data() {
        return data;
    }

    /** {@return the loss} */
    public Loss loss() {
        return loss;
    }

    /** {@return the regularizers, in the order they are added} */
    public List<Regularizer> regularizers() {
        return regularizers;
    }

    @Override
    public int dimension() {
        return network.parameterCount();
    }

    @Override
    public int maxOrder() {
        return maxOrder;
    }

    @Override
    public Workspace newWorkspace() {
        return new NetworkWorkspace(kernel, kernel.newScratch());
    }

    @Override
    public double value(double[] theta, Workspace workspace) {
        NetworkKernel.Scratch scratch = check(theta, workspace);
        return addPenalties(kernel.value(theta, scratch), theta);
    }

    @Override
    public double gradient(double[] theta, double[] gradient, Workspace workspace) {
        NetworkKernel.Scratch scratch = check(theta, workspace);
        requireLength(gradient, dimension(), "gradient");
        double value = kernel.gradient(theta, gradient, scratch);
        for (Penalty penalty : penalties) {
            penalty.addGradient(theta, gradient);
        }
        return addPenalties(value, theta);
    }

    @Override
    public double hessian(double[] theta, double[] gradient, double[] hessian, Workspace workspace) {
        NetworkKernel.Scratch scratch = check(theta, workspace);
        requireSecondOrder();
        requireLength(gradient, dimension(), "gradient");
        requireMatrix(hessian, dimension(), dimension(), "Hessian");
        double value = kernel.hessian(theta, gradient, hessian, scratch);
        for (Penalty penalty : penalties) {
            penalty.addGradient(theta, gradient);
            penalty.addHessian(theta, hessian);
        }
        return addPenalties(value, theta);
    }

    @Override
    public void hessianVector(double[] theta, double[] vector, double[] product, Workspace workspace) {
        NetworkKernel.Scratch scratch = check(theta, workspace);
        requireSecondOrder();
        requireLength(vector, dimension(), "vector");
        requireLength(product, dimension(), "product");
        kernel.hessianVector(theta, vector, product, scratch);
        for (Penalty penalty : penalties) {
            penalty.addHessianVector(theta, vector, product);
        }
    }

    @Override
    public Optional<ResidualObjective> leastSquares() {
        boolean squares = !isSoftmax() && loss.isSumOfSquares();
        boolean allSquares = squares && Arrays.stream(penalties).allMatch(p -> p.residualCount() >= 0);
        return allSquares ? Optional.of(new NetworkResiduals(this, kernel, List.of(penalties))) : Optional.empty();
    }

    @Override
    public Optional<BatchObjective> batches() {
        return Optional.of(new NetworkBatches(this, kernel, List.of(penalties)));
    }

    @Override
    public Optional<ParameterLayout> layout() {
        return Optional.of(network.layout());
    }

    @Override
    public double totalWeight() {
        return data.totalWeight();
    }

    @Override
    public String toString() {
        return "NetworkObjective[" + network + ", " + data + ", " + loss.name() + ", " + regularizers + "]";
    }

    NetworkKernel.Scratch check(double[] theta, Workspace workspace) {
        requireLength(theta, dimension(), "parameter vector");
        if (!(workspace instanceof NetworkWorkspace own) || own.kernel != kernel) {
            throw new IllegalArgumentException(
                    "The workspace belongs to another objective: use one made by this objective's newWorkspace().");
        }
        return own.scratch;
    }

    static void requireLength(double[] array, int length, String what) {
        if (array.length != length) {
            throw new IllegalArgumentException(
                    "The " + what + " has length " + array.length + ", but " + length + " is needed.");
        }
    }

    static void requireMatrix(double[] array, int rows, int columns, String what) {
        if (array.length != (long) rows * columns) {
            throw new IllegalArgumentException("The " + what + " has length " + array.length + ", but " + rows + " x "
                    + columns + " = " + (long) rows * columns + " is needed.");
        }
    }

    private void requireSecondOrder() {
        if (maxOrder < 2) {
            throw new IllegalArgumentException("Second derivatives are not available: an activation of "
                    + network.text() + " supplies only derivatives up to order " + network.maxOrder() + ".");
        }
    }

    private boolean isSoftmax() {
        return network.layers().get(network.layers().size() - 1).softmax();
    }

    private double addPenalties(double value, double[] theta) {
        double sum = value;
        for (Penalty penalty : penalties) {
            sum += penalty.value(theta);
        }
        return sum;
    }

    /** Ties kernel scratch to the kernel that made it. */
    private record NetworkWorkspace(NetworkKernel kernel, NetworkKernel.Scratch scratch) implements Workspace {}

    @Override
    public boolean equals(Object other) {
        return other instanceof NetworkObjective o
                && network.equals(o.network)
                && data.equals(o.data)
                && loss.equals(o.loss)
                && regularizers.equals(o.regularizers);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(new Object[] {network, data, loss, regularizers});
    }
}

package org.thalweg.objectives.differential;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.thalweg.core.data.Dataset;
import org.thalweg.core.network.Mlp;
import org.thalweg.core.network.ParameterLayout;
import org.thalweg.core.objective.Objective;
import org.thalweg.core.objective.Penalty;
import org.thalweg.core.objective.PointReporter;
import org.thalweg.core.objective.Regularizer;
import org.thalweg.core.objective.ResidualObjective;
import org.thalweg.core.objective.Workspace;

/**
 * How far a network is from solving a differential equation: the mean square of the residual, of the conditions' errors and
 * of the distance to data ({@link DifferentialProblem}), plus regularizers; with exact derivatives in θ.
 *
 * <p>With p the order of the equation, P points, C channels and n parameters: value, gradient, Jacobian and Hessian-vector
 * product cost O(C P n), the Hessian O(C P n²). An activation must supply p + 1 derivatives for gradients and p + 2 for
 * Hessians.
 */
public final class DifferentialObjective implements Objective {

    private final Mlp network;
    private final DifferentialProblem problem;
    private final Optional<Dataset> data;
    private final Penalty[] penalties;
    private final NetworkJets jets;
    private final double[][] points;
    private final ResidualBlock[] blocks;
    private final int residualCount;
    private final int perOutput;
    private final int q;
    private final int formulas;
    private final int maxOrder;
    /** Maps of each output at each point; empty without ansatz. */
    private final AnsatzMap[][] ansatz;

    private DifferentialObjective(
            Mlp network, DifferentialProblem problem, Optional<Dataset> data, List<Regularizer> regularizers) {
        this.network = network;
        this.problem = problem;
        this.data = data;
        this.penalties =
                regularizers.stream().map(r -> r.bind(network.layout())).toArray(Penalty[]::new);
        CollocationPlan plan = new CollocationPlan(problem, data);
        this.points = plan.points();
        this.blocks = plan.blocks().toArray(ResidualBlock[]::new);
        this.residualCount = plan.residualCount();
        this.jets = new NetworkJets(network, plan.channels(), points);
        this.perOutput = plan.channels().perOutput();
        this.q = plan.channels().count();
        this.formulas =
                plan.blocks().stream().mapToInt(b -> b.tapes().size()).max().orElse(0);
        this.maxOrder = Math.min(2, network.maxOrder() - jets.order());
        this.ansatz = new AnsatzMap[problem.ansatz().size()][];
        for (int j = 0; j < ansatz.length; j++) {
            ansatz[j] = AnsatzMap.of(problem.ansatz().get(j), j, plan.channels(), points);
        }
    }

    /**
     * {@return the objective of a network}
     *
     * @param network one input for each variable, one output for each unknown
     * @param problem equations, domain and conditions
     * @param data values to fit beside; target columns are the unknowns
     * @param regularizers terms that are added
     * @throws IllegalArgumentException if the widths of network, problem and data differ, the network ends in softmax, an
     *     activation has too few derivatives, or an ansatz is not linear in the network
     */
    public static DifferentialObjective of(
            Mlp network, DifferentialProblem problem, Optional<Dataset> data, List<Regularizer> regularizers) {
        Suitability.check(network, problem, data);
        return new DifferentialObjective(network, problem, data, regularizers);
    }

    /**
     * {@return the same without data and regularizers}
     *
     * @param network one input for each variable, one output for each unknown
     * @param problem equations, domain and conditions
     */
    public static DifferentialObjective of(Mlp network, DifferentialProblem problem) {
        return of(network, problem, Optional.empty(), List.of());
    }

    /** {@return the network} */
    public Mlp network() {
        return network;
    }

    /** {@return the equations} */
    public DifferentialProblem problem() {
        return problem;
    }

    /** {@return data beside the equations} */
    public Optional<Dataset> data() {
        return data;
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
        boolean second = maxOrder() >= 2;
        return new DifferentialWorkspace(
                this, jets.newArrays(second), List.of(blocks), residualCount, points.length, q, dimension(), second);
    }

    DifferentialWorkspace check(double[] theta, Workspace workspace) {
        requireLength(theta, dimension(), "parameter vector");
        if (!(workspace instanceof DifferentialWorkspace own) || own.owner != this) {
            throw new IllegalArgumentException(
                    "The workspace belongs to another objective: use one made by this objective's newWorkspace().");
        }
        return own;
    }

    static void requireLength(double[] array, long length, String what) {
        if (array.length != length) {
            throw new IllegalArgumentException(
                    "The " + what + " has length " + array.length + ", but " + length + " is needed.");
        }
    }

    @Override
    public double value(double[] theta, Workspace workspace) {
        DifferentialWorkspace w = check(theta, workspace);
        return addPenalties(evaluate(0, theta, w), theta);
    }

    @Override
    public double gradient(double[] theta, double[] gradient, Workspace workspace) {
        DifferentialWorkspace w = check(theta, workspace);
        requireLength(gradient, dimension(), "gradient");
        double value = evaluate(1, theta, w);
        gradient(theta, gradient, w);
        return addPenalties(value, theta);
    }

    private void gradient(double[] theta, double[] gradient, DifferentialWorkspace w) {
        seed(w);
        jets.reverse(theta, w.arrays);
        jets.gradient(gradient, w.arrays);
        for (Penalty penalty : penalties) {
            penalty.addGradient(theta, gradient);
        }
    }

    @Override
    public double hessian(double[] theta, double[] gradient, double[] hessian, Workspace workspace) {
        DifferentialWorkspace w = check(theta, workspace);
        requireSecondOrder();
        int n = dimension();
        requireLength(gradient, n, "gradient");
        requireLength(hessian, (long) n * n, "Hessian");
        double value = evaluate(2, theta, w);
        gradient(theta, gradient, w);
        ParameterLayout layout = network.layout();
        for (int j = 0; j < n; j++) {
            w.direction[j] = 1;
            multiply(layout.blockOf(j).layer(), theta, w.direction, w.product, w);
            w.direction[j] = 0;
            for (int i = j; i < n; i++) {
                hessian[j * n + i] = w.product[i];
                hessian[i * n + j] = w.product[i];
            }
        }
        for (Penalty penalty : penalties) {
            penalty.addHessian(theta, hessian);
        }
        return addPenalties(value, theta);
    }

    @Override
    public void hessianVector(double[] theta, double[] vector, double[] product, Workspace workspace) {
        DifferentialWorkspace w = check(theta, workspace);
        requireSecondOrder();
        requireLength(vector, dimension(), "vector");
        requireLength(product, dimension(), "product");
        evaluate(2, theta, w);
        seed(w);
        jets.reverse(theta, w.arrays);
        multiply(1, theta, vector, product, w);
        for (Penalty penalty : penalties) {
            penalty.addHessianVector(theta, vector, product);
        }
    }

    /** Product with the Hessian of the squares; entries of layers before {@code first} are not computed. */
    private void multiply(int first, double[] theta, double[] direction, double[] product, DifferentialWorkspace w) {
        jets.tangent(first, theta, direction, w.arrays);
        int last = network.layers().size();
        double[][] moved = w.arrays.adot[last];
        double[][] out = w.arrays.abarDot[last];
        for (int p = 0; p < points.length; p++) {
            for (int i = 0; i < q; i++) {
                double sum = 0;
                for (int k = 0; k < q; k++) {
                    sum += w.curvatures[(p * q + i) * q + k] * moved[k % perOutput][k / perOutput * points.length + p];
                }
                out[i % perOutput][i / perOutput * points.length + p] = sum;
            }
        }
        jets.reverseTangent(first, theta, direction, product, w.arrays);
    }

    /**
     * Jets, residuals and their derivatives in the channels of the outputs.
     *
     * @return Σ r²
     */
    private double evaluate(int order, double[] theta, DifferentialWorkspace w) {
        jets.forward(order, theta, w.arrays);
        double value = 0;
        if (order == 2) {
            Arrays.fill(w.curvatures, 0);
        }
        for (int b = 0; b < blocks.length; b++) {
            ResidualBlock block = blocks[b];
            for (int p = 0; p < block.count(); p++) {
                loadChannels(block.from() + p, w);
                for (int e = 0; e < block.tapes().size(); e++) {
                    int number = block.offset() + e * block.count() + p;
                    Tape.Scratch scratch = w.tapes[b][e];
                    double r = block.scale()
                            * block.tapes().get(e).evaluate(order, points[block.from() + p], w.channels, scratch);
                    w.residuals[number] = r;
                    value += r * r;
                    if (order >= 1) {
                        slope(block, number, block.from() + p, scratch, w);
                    }
                    if (order == 2) {
                        addCurvature(block, r, number, block.from() + p, scratch.hessian(), w);
                    }
                }
            }
        }
        return value;
    }

    private void loadChannels(int point, DifferentialWorkspace w) {
        double[][] outputs = w.arrays.a[network.layers().size()];
        for (int i = 0; i < q; i++) {
            w.channels[i] = outputs[i % perOutput][i / perOutput * points.length + point];
        }
        for (int j = 0; j < ansatz.length; j++) {
            ansatz[j][point].apply(w.channels, j * perOutput, w.scratch);
        }
    }

    private void slope(ResidualBlock block, int number, int point, Tape.Scratch scratch, DifferentialWorkspace w) {
        double[] gradient = scratch.gradient();
        int row = number * q;
        for (int i = 0; i < q; i++) {
            w.slopes[row + i] = block.scale() * gradient[i];
        }
        for (int j = 0; j < ansatz.length; j++) {
            ansatz[j][point].pullBack(w.slopes, row + j * perOutput, w.scratch);
        }
    }

    /** Adds 2 (∇r ∇rᵀ + r ∇²r) in the channels of the outputs. */
    private void addCurvature(
            ResidualBlock block, double r, int number, int point, double[] hessian, DifferentialWorkspace w) {
        pullBack(hessian, point, w);
        int at = point * q * q;
        for (int i = 0; i < q; i++) {
            for (int k = 0; k < q; k++) {
                double product = w.slopes[number * q + i] * w.slopes[number * q + k];
                w.curvatures[at + i * q + k] += 2 * (product + r * block.scale() * hessian[i * q + k]);
            }
        }
    }

    /** Rows, then columns; the scratch of a formula is written anew at each point. */
    private void pullBack(double[] hessian, int point, DifferentialWorkspace w) {
        for (int side = 0; ansatz.length > 0 && side < 2; side++) {
            for (int i = 0; i < q; i++) {
                for (int j = 0; j < ansatz.length; j++) {
                    ansatz[j][point].pullBack(hessian, i * q + j * perOutput, w.scratch);
                }
            }
            transpose(hessian);
        }
    }

    private void transpose(double[] matrix) {
        for (int i = 0; i < q; i++) {
            for (int k = 0; k < i; k++) {
                double held = matrix[i * q + k];
                matrix[i * q + k] = matrix[k * q + i];
                matrix[k * q + i] = held;
            }
        }
    }

    /** Adjoints of the outputs' jets for Σ r². */
    private void seed(DifferentialWorkspace w) {
        clearSeeds(w);
        for (ResidualBlock block : blocks) {
            for (int k = 0; k < block.size(); k++) {
                int number = block.offset() + k;
                addSeed(number, block.from() + k % block.count(), 2 * w.residuals[number], w);
            }
        }
    }

    private void clearSeeds(DifferentialWorkspace w) {
        for (double[] channel : w.arrays.abar[network.layers().size()]) {
            Arrays.fill(channel, 0);
        }
    }

    private void addSeed(int number, int point, double factor, DifferentialWorkspace w) {
        double[][] seeds = w.arrays.abar[network.layers().size()];
        for (int i = 0; i < q; i++) {
            seeds[i % perOutput][i / perOutput * points.length + point] += factor * w.slopes[number * q + i];
        }
    }

    int residualCount() {
        return residualCount;
    }

    Penalty[] penalties() {
        return penalties;
    }

    /** Residuals of equations, conditions and data. */
    void residuals(double[] theta, double[] residuals, DifferentialWorkspace w) {
        evaluate(0, theta, w);
        System.arraycopy(w.residuals, 0, residuals, 0, residualCount);
    }

    /** The same with the first rows of the Jacobian. */
    void jacobian(double[] theta, double[] residuals, double[] jacobian, DifferentialWorkspace w) {
        evaluate(1, theta, w);
        System.arraycopy(w.residuals, 0, residuals, 0, residualCount);
        for (int e = 0; e < formulas; e++) {
            clearSeeds(w);
            for (ResidualBlock block : blocks) {
                for (int p = 0; e < block.tapes().size() && p < block.count(); p++) {
                    addSeed(block.offset() + e * block.count() + p, block.from() + p, 1, w);
                }
            }
            jets.reverse(theta, w.arrays);
            for (ResidualBlock block : blocks) {
                if (e < block.tapes().size()) {
                    int row = block.offset() + e * block.count();
                    jets.gradients(block.from(), block.from() + block.count(), row, jacobian, w.arrays);
                }
            }
        }
    }

    private double addPenalties(double value, double[] theta) {
        double sum = value;
        for (Penalty penalty : penalties) {
            sum += penalty.value(theta);
        }
        return sum;
    }

    private void requireSecondOrder() {
        if (maxOrder() < 2) {
            throw new IllegalArgumentException("Second derivatives are not available: an activation of "
                    + network.text() + " supplies only derivatives up to order " + network.maxOrder() + ", but "
                    + (jets.order() + 2) + " are needed.");
        }
    }

    @Override
    public Optional<ResidualObjective> leastSquares() {
        boolean squares = Arrays.stream(penalties).allMatch(p -> p.residualCount() >= 0);
        return squares ? Optional.of(new DifferentialResiduals(this)) : Optional.empty();
    }

    @Override
    public Optional<ParameterLayout> layout() {
        return Optional.of(network.layout());
    }

    @Override
    public Optional<PointReporter> reporter() {
        return Optional.of(new DifferentialReporter(this));
    }

    @Override
    public String toString() {
        return "DifferentialObjective[" + network + ", " + problem.equations().size() + " equations, " + points.length
                + " points]";
    }
}

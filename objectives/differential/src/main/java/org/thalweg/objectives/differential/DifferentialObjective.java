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
    private final JetTangents tangents;
    private final JetHessian second;
    private final JetResiduals residuals;
    private final int maxOrder;

    private DifferentialObjective(
            Mlp network, DifferentialProblem problem, Optional<Dataset> data, List<Regularizer> regularizers) {
        this.network = network;
        this.problem = problem;
        this.data = data;
        this.penalties =
                regularizers.stream().map(r -> r.bind(network.layout())).toArray(Penalty[]::new);
        CollocationPlan plan = new CollocationPlan(problem, data);
        this.jets = new NetworkJets(network, plan.channels(), plan.points());
        this.tangents = new JetTangents(jets);
        this.second = new JetHessian(jets);
        this.residuals =
                new JetResiduals(plan, problem.ansatz(), network.layers().size());
        this.maxOrder = Math.min(2, network.maxOrder() - jets.order());
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
        boolean hessians = maxOrder() >= 2;
        return new DifferentialWorkspace(
                this, jets.newArrays(hessians), residuals, hessians ? second.newScratch() : null);
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
        residuals.seed(w);
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
        second.hessian(theta, w.curvatures, hessian, w.arrays, w.second);
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
        residuals.seed(w);
        jets.reverse(theta, w.arrays);
        tangents.forward(theta, vector, w.arrays);
        second.apply(w.curvatures, w.arrays);
        tangents.reverse(theta, vector, product, w.arrays);
        for (Penalty penalty : penalties) {
            penalty.addHessianVector(theta, vector, product);
        }
    }

    private double evaluate(int order, double[] theta, DifferentialWorkspace w) {
        jets.forward(order, theta, w.arrays);
        return residuals.evaluate(order, w);
    }

    int residualCount() {
        return residuals.count();
    }

    Penalty[] penalties() {
        return penalties;
    }

    /** Residuals of equations, conditions and data. */
    void residuals(double[] theta, double[] values, DifferentialWorkspace w) {
        evaluate(0, theta, w);
        System.arraycopy(w.residuals, 0, values, 0, residuals.count());
    }

    /** The same with the first rows of the Jacobian. */
    void jacobian(double[] theta, double[] values, double[] jacobian, DifferentialWorkspace w) {
        evaluate(1, theta, w);
        System.arraycopy(w.residuals, 0, values, 0, residuals.count());
        for (int e = 0; e < residuals.formulas(); e++) {
            residuals.seedFormula(e, w);
            jets.reverse(theta, w.arrays);
            for (ResidualBlock block : residuals.blocks()) {
                if (e < block.tapes().size()) {
                    int row = block.offset() + e * block.count();
                    jets.gradients(
                            block.from(), block.from() + block.count(), row, 1, jacobian, w.arrays.zbar, w.arrays);
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
        return "DifferentialObjective[" + network + ", " + problem.equations().size() + " equations, "
                + residuals.points() + " points]";
    }
}

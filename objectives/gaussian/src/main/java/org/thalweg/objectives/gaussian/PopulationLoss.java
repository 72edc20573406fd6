package org.thalweg.objectives.gaussian;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.thalweg.core.network.Activation;
import org.thalweg.core.network.Mlp;
import org.thalweg.core.network.ParameterLayout;
import org.thalweg.core.objective.Objective;
import org.thalweg.core.objective.ObjectiveFormula;
import org.thalweg.core.objective.Penalty;
import org.thalweg.core.objective.PointReporter;
import org.thalweg.core.objective.Regularizer;
import org.thalweg.core.objective.Workspace;

/**
 * The loss of a student on infinitely many samples of a teacher under standard normal inputs, E<sub>x</sub> Σ<sub>o</sub>
 * (f<sub>o</sub>(x; θ) − f*<sub>o</sub>(x))² plus regularizers, no ½, with exact gradient and Hessian.
 *
 * <p>Student and teacher have one hidden layer, of one activation each layer and the same in both, and identity outputs. With all
 * neurons of both in one list, those of the teacher with negative output weights, the loss is Σ<sub>mn</sub> Q<sub>mn</sub>
 * E φ(z<sub>m</sub>)φ(z<sub>n</sub>), which needs expectations over two correlated normal variables only: closed forms for relu,
 * erf and normal-cdf, quadrature for others (D. Saad, S. A. Solla, Phys. Rev. E 52, 4225, 1995, for erf; B.
 * Şimşek et al., ICML 2021, for the landscapes).
 *
 * <p>Cost per evaluation with k student and t teacher neurons: k(k + t) pairs, O(inputs²) each for the Hessian; the activation
 * decides what a pair costs. The value is a difference of sums, exact to about 1e-16 of the teacher's and the student's mean
 * squares, and may come out that far below 0. With quadrature value, gradient and Hessian are three integrals by one
 * rule and fit each other to its truncation error. Immutable.
 */
public final class PopulationLoss implements Objective {

    private final Mlp student;
    private final Teacher teacher;
    private final Supplier<NeuronMoments> moments;
    private final String method;
    private final Penalty[] penalties;
    private final double teacherSquare;

    private PopulationLoss(
            Mlp student, Teacher teacher, Supplier<NeuronMoments> moments, String method, Penalty[] penalties) {
        this.student = student;
        this.teacher = teacher;
        this.moments = moments;
        this.method = method;
        this.penalties = penalties;
        teacherSquare = new PopulationSums(student, teacher, moments.get()).teacherSquare();
    }

    /**
     * {@return the population loss of a student} Where no closed form exists, quadrature takes as many nodes as the weights need
     * for full precision, up to 801 in each dimension.
     *
     * @param student the network to train, one hidden layer
     * @param teacher the network with its parameters that gives the targets
     * @param regularizers terms that are added to the expected loss
     * @throws IllegalArgumentException if either network has not one hidden layer of one activation and identity outputs, or
     *     they differ in inputs, outputs or activation
     */
    public static PopulationLoss of(Mlp student, Teacher teacher, List<Regularizer> regularizers) {
        return of(student, teacher, regularizers, TrapezoidalRule::of);
    }

    /**
     * {@return the population loss of a student, with a fixed quadrature rule where no closed form exists}
     *
     * @param student the network to train, one hidden layer
     * @param teacher the network with its parameters that gives the targets
     * @param regularizers terms that are added to the expected loss
     * @param nodes nodes of Gauss–Hermite quadrature in each dimension
     * @throws IllegalArgumentException if either network has not one hidden layer of one activation and identity outputs, or
     *     they differ in inputs, outputs or activation
     */
    public static PopulationLoss of(Mlp student, Teacher teacher, List<Regularizer> regularizers, int nodes) {
        NormalRule rule = NormalRule.fixed(GaussHermite.of(nodes));
        return of(student, teacher, regularizers, activation -> rule);
    }

    private static PopulationLoss of(
            Mlp student, Teacher teacher, List<Regularizer> regularizers, Function<Activation, NormalRule> rules) {
        Activation activation = ShallowNetwork.activation(student, "student");
        Activation other = ShallowNetwork.activation(teacher.network(), "teacher");
        if (!activation.name().equals(other.name())) {
            throw new IllegalArgumentException("The student has the activation " + activation.name()
                    + " and the teacher " + other.name()
                    + ", but a population loss needs one for both; use the objective 'gaussian-quadrature' in up to 2"
                    + " dimensions, or 'teacher-student' with samples.");
        }
        ShallowNetwork.requireSameShape(student, teacher.network());
        Penalty[] penalties =
                regularizers.stream().map(r -> r.bind(student.layout())).toArray(Penalty[]::new);
        Optional<Supplier<NeuronMoments>> closed = closedForm(activation);
        if (closed.isPresent()) {
            return new PopulationLoss(student, teacher, closed.get(), "closed forms", penalties);
        }
        if (activation.maxOrder() < 2) {
            throw new IllegalArgumentException("The activation " + activation.name() + " has derivatives up to order "
                    + activation.maxOrder() + ", but quadrature of a population loss needs order 2.");
        }
        NormalRule rule = rules.apply(activation);
        return new PopulationLoss(
                student, teacher, () -> new QuadratureMoments(activation, rule), rule.description(), penalties);
    }

    private static Optional<Supplier<NeuronMoments>> closedForm(Activation activation) {
        return switch (activation.name()) {
            case "relu" -> Optional.of(ReluMoments::new);
            case "erf" -> Optional.of(() -> new NormalCdfMoments(2, -1));
            case "normal-cdf" -> Optional.of(() -> new NormalCdfMoments(1, 0));
            default -> Optional.empty();
        };
    }

    /** {@return the network whose parameters are sought} */
    public Mlp student() {
        return student;
    }

    /** {@return the network that is imitated} */
    public Teacher teacher() {
        return teacher;
    }

    /** {@return how expectations are computed, in words} */
    public String method() {
        return method;
    }

    @Override
    public int dimension() {
        return student.parameterCount();
    }

    @Override
    public int maxOrder() {
        return 2;
    }

    @Override
    public Optional<ParameterLayout> layout() {
        return Optional.of(student.layout());
    }

    @Override
    public Optional<PointReporter> reporter() {
        return Optional.of(new TeacherReport(this));
    }

    /** For erf and normal-cdf without regularizers; relu's scale symmetry leaves no isolated point to prove. */
    @Override
    public Optional<ObjectiveFormula> formula() {
        if (penalties.length > 0) {
            return Optional.empty();
        }
        return switch (ShallowNetwork.activation(student, "student").name()) {
            case "erf" -> Optional.of(new NormalCdfFormula(student, teacher, 2, -1));
            case "normal-cdf" -> Optional.of(new NormalCdfFormula(student, teacher, 1, 0));
            default -> Optional.empty();
        };
    }

    @Override
    public Workspace newWorkspace() {
        return new Scratch(this);
    }

    @Override
    public double value(double[] theta, Workspace workspace) {
        PopulationSums sums = sums(theta, workspace);
        return finish(sums.value(theta), theta);
    }

    @Override
    public double gradient(double[] theta, double[] gradient, Workspace workspace) {
        requireLength(gradient, dimension(), "gradient");
        double value = sums(theta, workspace).gradient(theta, gradient);
        for (Penalty penalty : penalties) {
            penalty.addGradient(theta, gradient);
        }
        return finish(value, theta);
    }

    @Override
    public double hessian(double[] theta, double[] gradient, double[] hessian, Workspace workspace) {
        requireLength(gradient, dimension(), "gradient");
        requireLength(hessian, dimension() * dimension(), "Hessian");
        double value = sums(theta, workspace).hessian(theta, gradient, hessian);
        for (Penalty penalty : penalties) {
            penalty.addGradient(theta, gradient);
            penalty.addHessian(theta, hessian);
        }
        return finish(value, theta);
    }

    @Override
    public void hessianVector(double[] theta, double[] vector, double[] product, Workspace workspace) {
        int n = dimension();
        requireLength(vector, n, "vector");
        requireLength(product, n, "product");
        Scratch scratch = (Scratch) workspace;
        hessian(theta, scratch.gradient, scratch.hessian(), workspace);
        for (int i = 0; i < n; i++) {
            double sum = 0;
            for (int j = 0; j < n; j++) {
                sum = Math.fma(scratch.hessian()[i * n + j], vector[j], sum);
            }
            product[i] = sum;
        }
    }

    private double finish(double pairs, double[] theta) {
        double value = pairs + teacherSquare;
        for (Penalty penalty : penalties) {
            value += penalty.value(theta);
        }
        return value;
    }

    private PopulationSums sums(double[] theta, Workspace workspace) {
        requireLength(theta, dimension(), "point");
        if (!(workspace instanceof Scratch scratch) || scratch.owner != this) {
            throw new IllegalArgumentException("The workspace belongs to another objective.");
        }
        return scratch.sums;
    }

    private static void requireLength(double[] array, int length, String name) {
        if (array.length != length) {
            throw new IllegalArgumentException(
                    "The " + name + " has " + array.length + " entries, but the population loss needs " + length + ".");
        }
    }

    private static final class Scratch implements Workspace {

        private final PopulationLoss owner;
        private final PopulationSums sums;
        private final double[] gradient;
        private double[] hessian;

        Scratch(PopulationLoss owner) {
            this.owner = owner;
            sums = new PopulationSums(owner.student, owner.teacher, owner.moments.get());
            gradient = new double[owner.dimension()];
        }

        double[] hessian() {
            if (hessian == null) {
                hessian = new double[Math.multiplyExact(gradient.length, gradient.length)];
            }
            return hessian;
        }
    }

    @Override
    public String toString() {
        return "population loss of " + student.text() + " under "
                + Arrays.asList(teacher.network().text());
    }
}

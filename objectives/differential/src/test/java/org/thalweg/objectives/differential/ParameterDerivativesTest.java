package org.thalweg.objectives.differential;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.hipparchus.analysis.differentiation.DerivativeStructure;
import org.thalweg.activations.piecewise.Elu;
import org.thalweg.activations.piecewise.Selu;
import org.thalweg.activations.smooth.Exponential;
import org.thalweg.activations.smooth.Identity;
import org.thalweg.activations.smooth.Sigmoid;
import org.thalweg.activations.smooth.SigmoidPlusSoftplus;
import org.thalweg.activations.smooth.Silu;
import org.thalweg.activations.smooth.Sine;
import org.thalweg.activations.smooth.Softplus;
import org.thalweg.activations.smooth.Square;
import org.thalweg.activations.smooth.Tanh;
import org.thalweg.core.data.Dataset;
import org.thalweg.core.network.Activation;
import org.thalweg.core.network.Layer;
import org.thalweg.core.network.Mlp;
import org.thalweg.core.network.Xoshiro256PlusPlus;
import org.thalweg.core.objective.L2;
import org.thalweg.core.objective.ResidualObjective;
import org.thalweg.core.objective.Workspace;

/** Gradient, Jacobian and Hessian in the parameters against nested automatic differentiation, over random networks. */
class ParameterDerivativesTest {

    private static final double TOLERANCE = 1e-11;

    /** Derivatives of residuals that the oracle has to 1e-11 where others cancel. */
    private static final double LARGEST = 1e3;

    private static final List<Activation> ACTIVATIONS = List.of(
            new Tanh(),
            new Sigmoid(),
            new Softplus(),
            new Sine(),
            new Identity(),
            new Square(),
            new Exponential(),
            new Silu(),
            new SigmoidPlusSoftplus(),
            new Elu(1),
            new Selu());

    private static Mlp network(Xoshiro256PlusPlus random, int inputs, int outputs) {
        List<Layer> layers = new ArrayList<>();
        int hidden = 1 + random.nextInt(2);
        for (int l = 0; l < hidden; l++) {
            List<Activation> activations = new ArrayList<>();
            int width = 1 + random.nextInt(3);
            for (int i = 0; i < width; i++) {
                activations.add(ACTIVATIONS.get(random.nextInt(ACTIVATIONS.size())));
            }
            Layer layer = Layer.of(activations);
            layers.add(random.nextInt(4) == 0 ? layer.withoutBias() : layer);
        }
        layers.add(Layer.of(outputs, random.nextInt(3) == 0 ? new Tanh() : new Identity()));
        return Mlp.of(inputs, layers);
    }

    private static double[] theta(Xoshiro256PlusPlus random, Mlp network) {
        double[] theta = new double[network.parameterCount()];
        Arrays.setAll(theta, i -> 0.7 * random.nextGaussian());
        return theta;
    }

    /** E and its parts as the definition says, by the oracle. */
    private static List<DerivativeStructure> residuals(
            DifferentialProblem problem, Optional<Dataset> data, OracleJets jets) {
        List<DerivativeStructure> all = new ArrayList<>();
        double[][] points = problem.placement().points(problem.domain());
        for (Expression equation : problem.equations()) {
            for (double[] x : points) {
                all.add(jets.value(equation, x, problem.ansatz()).multiply(Math.sqrt(1.0 / points.length)));
            }
        }
        for (Condition condition : problem.softConditions()) {
            double[][] edge = condition.points(
                    problem.domain(), Math.max(2, problem.placement().count()));
            for (double[] x : edge) {
                DerivativeStructure error = jets.value(condition.what(), x, problem.ansatz())
                        .subtract(Calculus.value(condition.value(), x));
                all.add(error.multiply(Math.sqrt(problem.conditionWeight() / edge.length)));
            }
        }
        data.ifPresent(known -> {
            for (int j = 0; j < known.targetWidth(); j++) {
                for (int n = 0; n < known.samples(); n++) {
                    double[] x = new double[known.inputWidth()];
                    for (int i = 0; i < x.length; i++) {
                        x[i] = known.input(n, i);
                    }
                    DerivativeStructure error = jets.value(Expression.unknown(j), x, problem.ansatz())
                            .subtract(known.target(n, j));
                    all.add(error.multiply(Math.sqrt(problem.dataWeight() / known.samples())));
                }
            }
        });
        return all;
    }

    private static void check(DifferentialProblem problem, Optional<Dataset> data, long seed) {
        Xoshiro256PlusPlus random = Xoshiro256PlusPlus.seeded(seed);
        Mlp network = network(random, problem.domain().variables(), problem.unknowns());
        double[] theta = theta(random, network);
        double lambda = 0.25;
        DifferentialObjective objective = DifferentialObjective.of(network, problem, data, List.of(L2.onAll(lambda)));
        List<DerivativeStructure> oracle = residuals(problem, data, new OracleJets(network, theta));
        // The oracle sums in double precision: where derivatives are large, what is left of those that cancel is
        // rounding (found
        // with 90 digits: the objective was right to 14 of them where the oracle was to 9), and an exponential can
        // overflow.
        Assume.that(oracle.stream()
                .allMatch(residual -> DoubleStream.of(residual.getAllDerivatives())
                        .allMatch(derivative -> Math.abs(derivative) <= LARGEST)));
        checkJacobian(objective, theta, lambda, oracle);
        checkHessian(objective, theta, lambda, oracle);
    }

    private static void checkJacobian(
            DifferentialObjective objective, double[] theta, double lambda, List<DerivativeStructure> oracle) {
        int n = theta.length;
        ResidualObjective squares = objective.leastSquares().orElseThrow();
        assertThat(squares.residualCount()).isEqualTo(oracle.size() + n);
        double[] r = new double[squares.residualCount()];
        double[] jacobian = new double[r.length * n];
        squares.jacobian(theta, r, jacobian, squares.newWorkspace());
        double[] expected = new double[r.length];
        double[] expectedJacobian = new double[r.length * n];
        for (int k = 0; k < oracle.size(); k++) {
            expected[k] = oracle.get(k).getValue();
            for (int i = 0; i < n; i++) {
                expectedJacobian[k * n + i] = first(oracle.get(k), i, n);
            }
        }
        for (int i = 0; i < n; i++) {
            expected[oracle.size() + i] = Math.sqrt(lambda) * theta[i];
            expectedJacobian[(oracle.size() + i) * n + i] = Math.sqrt(lambda);
        }
        assertRowsClose("residuals", r.length, r, expected);
        assertRowsClose("Jacobian", n, jacobian, expectedJacobian);
    }

    private static void checkHessian(
            DifferentialObjective objective, double[] theta, double lambda, List<DerivativeStructure> oracle) {
        int n = theta.length;
        DerivativeStructure sum = oracle.get(0).getField().getZero();
        for (DerivativeStructure r : oracle) {
            sum = sum.add(r.multiply(r));
        }
        double value = sum.getValue();
        double[] gradient = new double[n];
        double[] hessian = new double[n * n];
        for (int i = 0; i < n; i++) {
            value += lambda * theta[i] * theta[i];
            gradient[i] = first(sum, i, n) + 2 * lambda * theta[i];
            for (int j = 0; j < n; j++) {
                hessian[i * n + j] = second(sum, i, j, n) + (i == j ? 2 * lambda : 0);
            }
        }
        Workspace workspace = objective.newWorkspace();
        double[] g = new double[n];
        double[] h = new double[n * n];
        double found = objective.hessian(theta, g, h, workspace);
        assertRowsClose("value", 1, new double[] {found}, new double[] {value});
        assertClose("gradient", g, gradient, gradientTerms(oracle, theta, lambda));
        assertClose("Hessian", h, hessian, hessianTerms(oracle, n, lambda));
        double[] again = new double[n];
        assertThat(objective.gradient(theta, again, workspace)).isEqualTo(found);
        assertThat(again).isEqualTo(g);
        assertThat(objective.value(theta, workspace)).isEqualTo(found);
        double[] vector = new double[n];
        Arrays.setAll(vector, i -> StrictMath.sin(i + 1));
        double[] product = new double[n];
        objective.hessianVector(theta, vector, product, workspace);
        double[] expected = new double[n];
        double[] terms = new double[n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                expected[i] += hessian[i * n + j] * vector[j];
                terms[i] += Math.abs(hessian[i * n + j] * vector[j]);
            }
        }
        assertClose("Hessian-vector product", product, expected, terms);
    }

    private static double first(DerivativeStructure d, int i, int n) {
        int[] orders = new int[n];
        orders[i]++;
        return d.getPartialDerivative(orders);
    }

    private static double second(DerivativeStructure d, int i, int j, int n) {
        int[] orders = new int[n];
        orders[i]++;
        orders[j]++;
        return d.getPartialDerivative(orders);
    }

    /** Σ |2 r ∂r/∂θ| + |2λθ|: the size of the terms whose sum a gradient's entry is. */
    private static double[] gradientTerms(List<DerivativeStructure> oracle, double[] theta, double lambda) {
        double[] terms = new double[theta.length];
        for (int i = 0; i < theta.length; i++) {
            terms[i] = Math.abs(2 * lambda * theta[i]);
            for (DerivativeStructure r : oracle) {
                terms[i] += Math.abs(2 * r.getValue() * first(r, i, theta.length));
            }
        }
        return terms;
    }

    /** Σ |2 ∂ᵢr ∂ⱼr| + |2 r ∂ᵢⱼr| + |2λ|: the size of the terms whose sum an entry of the Hessian is. */
    private static double[] hessianTerms(List<DerivativeStructure> oracle, int n, double lambda) {
        double[] terms = new double[n * n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                terms[i * n + j] = i == j ? 2 * lambda : 0;
                for (DerivativeStructure r : oracle) {
                    terms[i * n + j] += Math.abs(2 * first(r, i, n) * first(r, j, n))
                            + Math.abs(2 * r.getValue() * second(r, i, j, n));
                }
            }
        }
        return terms;
    }

    /** Every entry relative to the largest of its row of n. */
    private static void assertRowsClose(String what, int n, double[] found, double[] expected) {
        double[] scale = new double[expected.length];
        for (int row = 0; row < expected.length; row += n) {
            double largest = 0;
            for (int i = row; i < row + n; i++) {
                largest = Math.max(largest, Math.abs(expected[i]));
            }
            Arrays.fill(scale, row, row + n, largest);
        }
        assertClose(what, found, expected, scale);
    }

    private static void assertClose(String what, double[] found, double[] expected, double[] scale) {
        for (int i = 0; i < expected.length; i++) {
            assertThat(Math.abs(found[i] - expected[i]))
                    .as("%s, entry %d: %s, expected %s", what, i, found[i], expected[i])
                    .isLessThanOrEqualTo(TOLERANCE * scale[i]);
        }
    }

    @Property(tries = 40)
    void firstOrderWithSoftConditions(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        check(
                DifferentialProblem.of(
                                Box.interval(0, 1),
                                1,
                                s -> List.of(s.d(0, 1).plus(s.u(0).sin().times(s.x(0)))))
                        .withConditions(Condition.initial(0, 0, 0, 1))
                        .withWeights(3, 1)
                        .withPlacement(Placement.equidistant(3)),
                Optional.empty(),
                seed);
    }

    @Property(tries = 40)
    void secondOrderNonlinearWithHardConditions(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        check(
                DifferentialProblem.of(
                                Box.interval(0, 2),
                                1,
                                s -> List.of(s.d(0, 2)
                                        .plus(s.u(0).times(s.d(0, 1)))
                                        .minus(s.u(0).tanh()
                                                .over(s.d(0, 1).squared().plus(1)))
                                        .plus(s.x(0).cos())))
                        .withConditions(Condition.initial(0, 0, 0, 1), Condition.initial(0, 1, 0, -0.5))
                        .withHardConditions()
                        .withPlacement(Placement.chebyshev(3)),
                Optional.empty(),
                seed);
    }

    @Property(tries = 25)
    void thirdOrder(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        check(
                DifferentialProblem.of(
                                Box.interval(-1, 1),
                                1,
                                s -> List.of(s.d(0, 3)
                                        .plus(s.d(0, 2).times(s.d(0, 1)).times(s.u(0)))))
                        .withConditions(Condition.initial(0, 2, 0, 1))
                        .withPlacement(Placement.random(3, 5)),
                Optional.empty(),
                seed);
    }

    @Property(tries = 40)
    void systemWithData(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        check(
                DifferentialProblem.of(
                                Box.interval(0, 1),
                                2,
                                s -> List.of(
                                        s.d(0, 1).minus(s.u(0)).plus(s.u(0).times(s.u(1))),
                                        s.d(1, 1).plus(s.u(1).times(3)).minus(s.u(0).times(s.u(1)))))
                        .withConditions(Condition.initial(0, 0, 0, 1), Condition.initial(1, 0, 0, 2))
                        .withHardConditions()
                        .withWeights(1, 0.5)
                        .withPlacement(Placement.equidistant(2)),
                Optional.of(Dataset.of(new double[][] {{0.2}, {0.9}}, new double[][] {{1, -1}, {0.5, 2}})),
                seed);
    }

    @Property(tries = 25)
    void twoVariables(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        Condition edge = new Condition(
                new Expression.Unknown(0, 0, 0),
                List.of(OptionalDouble.of(0), OptionalDouble.empty()),
                Expression.variable(1).times(Expression.constant(2)));
        check(
                DifferentialProblem.of(
                                new Box(List.of(0.0, 0.0), List.of(1.0, 2.0)),
                                1,
                                s -> List.of(s.d(0, 0, 1)
                                        .minus(s.d(0, 1, 2).times(s.u(0).exp()))
                                        .plus(s.x(0).times(s.x(1)))))
                        .withConditions(edge)
                        .withPlacement(Placement.equidistant(2)),
                Optional.empty(),
                seed);
    }

    @Property(tries = 25)
    void twoVariablesWithAnsatz(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        Expression x = Expression.variable(0);
        Expression y = Expression.variable(1);
        check(
                DifferentialProblem.of(
                                new Box(List.of(0.0, 0.0), List.of(1.0, 1.0)),
                                1,
                                s -> List.of(s.d(0, 0, 2).plus(s.d(0, 1, 2)).plus(s.u(0).squared())))
                        .withAnsatz(List.of(x.times(y.sin())
                                .plus(x.times(y).times(x.minus(1)).times(Expression.unknown(0)))))
                        .withPlacement(Placement.random(2, 9)),
                Optional.empty(),
                seed);
    }

    /** The smallest possible network, by hand: N = w t, E = mean of (w + w t)² over t = 0, 1 is (1 + 4) w²/2. */
    @Example
    void agreesWithAHandCalculation() {
        Mlp network = Mlp.of(1, Layer.of(1, new Identity()).withoutBias());
        DifferentialObjective objective = DifferentialObjective.of(
                network,
                DifferentialProblem.of(
                                Box.interval(0, 1), 1, s -> List.of(s.d(0, 1).plus(s.u(0))))
                        .withPlacement(Placement.equidistant(2)));
        double[] gradient = new double[1];
        double[] hessian = new double[1];
        double value = objective.hessian(new double[] {3}, gradient, hessian, objective.newWorkspace());

        assertThat(value).isCloseTo(22.5, org.assertj.core.api.Assertions.within(1e-14));
        assertThat(gradient[0]).isCloseTo(15, org.assertj.core.api.Assertions.within(1e-14));
        assertThat(hessian[0]).isCloseTo(5, org.assertj.core.api.Assertions.within(1e-14));
    }
}

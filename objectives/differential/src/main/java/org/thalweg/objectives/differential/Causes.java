package org.thalweg.objectives.differential;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.thalweg.core.network.ActivationTraits;
import org.thalweg.core.network.Layer;
import org.thalweg.core.network.Mlp;
import org.thalweg.core.objective.Diagnosis;
import org.thalweg.core.objective.Statement;
import org.thalweg.objectives.differential.Expression.Unknown;

/** What keeps a network from solving its equations, in terms of the equations. */
final class Causes {

    /** Residuals between the points this many times those at the points mean that the points are too few. */
    private static final double BETWEEN = 10;

    /** Residuals below this are no cause for anything. */
    private static final double NEGLIGIBLE = 1e-8;

    private final DifferentialObjective objective;
    private final DifferentialProblem problem;
    private final double[] theta;
    private final List<Statement> findings = new ArrayList<>();
    private final List<String> clear = new ArrayList<>();

    private Causes(DifferentialObjective objective, double[] theta) {
        this.objective = objective;
        this.problem = objective.problem();
        this.theta = theta;
    }

    static Diagnosis of(DifferentialObjective objective, double[] theta) {
        Causes causes = new Causes(objective, theta);
        causes.note("no-input-derivative", causes.noInputDerivative());
        causes.note("contradictory-conditions", causes.contradictoryConditions());
        causes.note("unreachable-condition", causes.unreachableCondition());
        causes.note("piecewise-linear-network", causes.piecewiseLinear());
        causes.note("constant-network", causes.constantNetwork());
        causes.note("too-few-conditions", causes.tooFewConditions());
        causes.note("too-few-points", causes.tooFewPoints());
        return new Diagnosis(causes.findings, causes.clear);
    }

    private void note(String code, Optional<Statement> finding) {
        finding.ifPresentOrElse(findings::add, () -> clear.add(code));
    }

    private Optional<Statement> noInputDerivative() {
        boolean differentiated = problem.equations().stream()
                .flatMap(e -> Calculus.unknowns(e).stream())
                .anyMatch(u -> u.order() > 0);
        return differentiated
                ? Optional.empty()
                : Optional.of(Statement.proved(
                        "no-input-derivative",
                        Double.NaN,
                        "No equation holds a derivative of an unknown function in an input: the residual does not see how"
                                + " the network changes with "
                                + String.join(", ", problem.names().variables())
                                + ", so that this is no differential equation."));
    }

    /** Two soft conditions that ask different values of the same thing; w d²/2 remains whatever the network is. */
    private Optional<Statement> contradictoryConditions() {
        List<Condition> soft = problem.softConditions();
        for (int i = 0; i < soft.size(); i++) {
            for (int k = 0; k < i; k++) {
                Condition a = soft.get(k);
                Condition b = soft.get(i);
                if (!a.what().equals(b.what()) || !a.at().equals(b.at()) || !a.isPoint()) {
                    continue;
                }
                double[] place = a.points(problem.domain(), 1)[0];
                double distance = Math.abs(Calculus.value(a.value(), place) - Calculus.value(b.value(), place));
                if (distance > 0) {
                    double floor = problem.conditionWeight() * distance * distance / 2;
                    return Optional.of(Statement.proved(
                            "contradictory-conditions",
                            floor,
                            "Two conditions ask different values of "
                                    + problem.names().of(a.what())
                                    + " at the same point, " + distance
                                    + " apart, so that the loss is at least " + floor + " whatever the network is."));
                }
            }
        }
        return Optional.empty();
    }

    /** A value that the output layer cannot give. */
    private Optional<Statement> unreachableCondition() {
        List<Layer> layers = objective.network().layers();
        Layer last = layers.get(layers.size() - 1);
        for (Condition condition : problem.softConditions()) {
            boolean direct = condition.what().order() == 0
                    && condition.isPoint()
                    && problem.ansatz().isEmpty();
            if (!direct) {
                continue;
            }
            double value = Calculus.value(condition.value(), condition.points(problem.domain(), 1)[0]);
            ActivationTraits traits =
                    last.activations().get(condition.what().output()).traits();
            double missed = Math.max(traits.lowerBound() - value, value - traits.upperBound());
            if (missed > 0) {
                double floor = problem.conditionWeight() * missed * missed;
                return Optional.of(
                        Statement.proved(
                                "unreachable-condition",
                                floor,
                                "The condition " + problem.names().of(condition.what()) + " = " + value
                                        + " lies outside of what the output layer can give, " + traits.lowerBound()
                                        + " to "
                                        + traits.upperBound() + ": the loss is at least " + floor
                                        + ". Take identity for the output layer, or build the condition in (impose = \"hard\")."));
            }
        }
        return Optional.empty();
    }

    private Optional<Statement> piecewiseLinear() {
        int order = problem.channels().order();
        if (order == 0 || !isPiecewiseLinear(objective.network())) {
            return Optional.empty();
        }
        String consequence = order >= 2
                ? "its second derivative is 0 wherever it exists, so that it takes no part in the term of order "
                        + order + " of the equation"
                : "its derivative is piecewise constant, so that it can follow no curved solution exactly";
        return Optional.of(Statement.proved(
                "piecewise-linear-network",
                order,
                "The network " + objective.network().text() + " is piecewise linear in its inputs: " + consequence
                        + ". Take a smooth activation such as tanh."));
    }

    private static boolean isPiecewiseLinear(Mlp network) {
        return network.layers().stream()
                .flatMap(layer -> layer.activations().stream())
                .allMatch(activation -> activation.traits().positivelyHomogeneous());
    }

    private Optional<Statement> constantNetwork() {
        double[][] points = Sampling.grid(problem, 201, 31);
        double[][] values = Sampling.unknowns(bare(), theta, points);
        for (double[] row : values) {
            for (int j = 0; j < row.length; j++) {
                if (!(row[j] == values[0][j])) {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(Statement.measured(
                "constant-network",
                values[0][0],
                "The network is constant over the whole domain, " + java.util.Arrays.toString(values[0])
                        + ": its neurons are dead or saturated, and its derivative in the inputs is 0."
                        + " Take a smooth activation such as tanh, or another seed."));
    }

    /** The outputs themselves, without ansatz. */
    private DifferentialObjective bare() {
        return problem.ansatz().isEmpty()
                ? objective
                : DifferentialObjective.of(objective.network(), problem.withAnsatz(List.of()));
    }

    private Optional<Statement> tooFewConditions() {
        if (problem.domain().variables() != 1) {
            return Optional.empty();
        }
        for (int j = 0; j < problem.unknowns(); j++) {
            int output = j;
            int order = problem.order(j, 0);
            long given = problem.conditions().stream()
                    .map(Condition::what)
                    .filter(u -> u.output() == output)
                    .map(Unknown::toString)
                    .count();
            if (given < order && objective.data().isEmpty()) {
                return Optional.of(Statement.measured(
                        "too-few-conditions",
                        given,
                        "The equation is of order " + order + " in "
                                + problem.names().unknowns().get(j) + ", but there "
                                + (given == 1 ? "is 1 condition" : "are " + given + " conditions")
                                + ": it has many solutions, and nothing says which one is wanted."));
            }
        }
        return Optional.empty();
    }

    private Optional<Statement> tooFewPoints() {
        double[][] own = problem.placement().points(problem.domain());
        double at = 0;
        for (double[] row : Sampling.formulas(problem.equations(), objective, theta, own)) {
            for (double value : row) {
                at = Math.max(at, Math.abs(value));
            }
        }
        ResidualScan scan = ResidualScan.of(objective, theta);
        double between = scan.size(scan.worst());
        return between > BETWEEN * at && between > NEGLIGIBLE
                ? Optional.of(Statement.measured(
                        "too-few-points",
                        own.length,
                        "At the " + own.length + " points the residual of the equations is at most " + at
                                + ", but between them it reaches " + between
                                + ": the points are too few for this network; give more, or place some where the residual is"
                                + " large."))
                : Optional.empty();
    }
}

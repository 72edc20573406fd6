package org.thalweg.solvers.testproblems;

import java.util.List;
import java.util.function.Function;

/** Functions of one or two variables, each with one property that breaks careless solvers. */
public final class DifficultPoints {

    private DifficultPoints() {}

    /**
     * {@return the problem x² − y² + y⁴ from (1, 0): the gradient is orthogonal to the only direction of negative
     * curvature}
     */
    public static TestProblem hardCase() {
        return problem("hard case", List.of(-0.25), DifficultPoints::doubleWell, 1, 0);
    }

    /** {@return the same function from its saddle, where the gradient is exactly zero} */
    public static TestProblem saddleStart() {
        return problem("saddle start", List.of(-0.25), DifficultPoints::doubleWell, 0, 0);
    }

    private static Jet doubleWell(Jet[] x) {
        Jet y2 = x[1].squared();
        return x[0].squared().minus(y2).plus(y2.squared());
    }

    /** {@return the problem (x − 1)² + 3 from its minimum} */
    public static TestProblem minimumStart() {
        return problem(
                "minimum start", List.of(3.0), x -> x[0].minus(1).squared().plus(3), 1);
    }

    /** {@return a constant: gradient and Hessian are zero everywhere} */
    public static TestProblem constant() {
        return problem("constant", List.of(3.0), x -> x[0].times(0).plus(3), 0.5, -0.5);
    }

    /** {@return the problem x⁴ from 1: the Hessian is singular at the minimum, Newton's method converges linearly} */
    public static TestProblem quartic() {
        return problem("quartic", List.of(0.0), x -> x[0].squared().squared(), 1);
    }

    /** {@return the problem (x + y)² + (x + y)⁴: the Hessian is singular everywhere, the minima form a line} */
    public static TestProblem lineOfMinima() {
        return problem(
                "line of minima",
                List.of(0.0),
                x -> {
                    Jet s = x[0].plus(x[1]).squared();
                    return s.plus(s.squared());
                },
                2,
                1);
    }

    /**
     * {@return the problem √(1 + x² + y²) from far away: the gradient norm is 1 and the Hessian 10⁻⁶ almost everywhere}
     */
    public static TestProblem cone() {
        return problem(
                "cone",
                List.of(1.0),
                x -> x[0].squared().plus(x[1].squared()).plus(1).sqrt(),
                1e6,
                -2e6);
    }

    /** {@return the problem x + y, unbounded: gradient norm constant, Hessian exactly zero} */
    public static TestProblem slope() {
        return problem("slope", List.of(Double.NEGATIVE_INFINITY), x -> x[0].plus(x[1]), 0, 0);
    }

    /** {@return the problem 1 + exp(−x) + y²: the loss falls towards 1, which is not attained} */
    public static TestProblem exponentialDecay() {
        return problem(
                "exponential decay",
                List.of(1.0),
                x -> x[0].times(-1).exp().plus(x[1].squared()).plus(1),
                0.5,
                1);
    }

    /**
     * {@return the problem x + x^(−1/2), not a number for x &lt; 0, infinite at 0; the Newton step from 5 leaves the
     * domain}
     */
    public static TestProblem domainEdge() {
        double end = StrictMath.cbrt(0.25) + 1 / Math.sqrt(StrictMath.cbrt(0.25));
        return problem(
                "edge of the domain", List.of(end), x -> x[0].plus(x[0].sqrt().reciprocal()), 5);
    }

    /** {@return the problem √x from −1: not a number at the start} */
    public static TestProblem notFiniteAtStart() {
        return problem("not finite at the start", List.of(), x -> x[0].sqrt(), -1);
    }

    /** {@return the problem |x| + y²/10 from (0.3, 1): the gradient jumps along the line x = 0} */
    public static TestProblem kink() {
        return problem(
                "kink",
                List.of(0.0),
                x -> x[0].times(x[0].value < 0 ? -1 : 1).plus(x[1].squared().times(0.1)),
                0.3,
                1);
    }

    private static TestProblem problem(String name, List<Double> ends, Function<Jet[], Jet> function, double... start) {
        return new TestProblem(name, new JetFunction(start.length, function), start, ends, "made for this project");
    }
}

package org.thalweg.solvers.testproblems;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * Problems of J. Moré, B. Garbow and K. Hillstrom, Testing Unconstrained Optimization Software, ACM TOMS 7 (1981), 17–41,
 * numbered as there.
 */
public final class MoreGarbowHillstrom {

    private static final double[] BARD = {
        0.14, 0.18, 0.22, 0.25, 0.29, 0.32, 0.35, 0.39, 0.37, 0.58, 0.73, 0.96, 1.34, 2.10, 4.39
    };

    private MoreGarbowHillstrom() {}

    /** {@return all problems here, in the order of their numbers} */
    public static List<TestProblem> all() {
        return List.of(
                rosenbrock(),
                freudensteinRoth(),
                powellBadlyScaled(),
                brownBadlyScaled(),
                beale(),
                helicalValley(),
                bard(),
                box(),
                powellSingular(),
                wood(),
                brownDennis(),
                variablyDimensioned(10),
                broydenTridiagonal(10));
    }

    /** {@return problem 1} */
    public static TestProblem rosenbrock() {
        return problem(1, "Rosenbrock", new double[] {-1.2, 1}, List.of(0.0), x ->
                new Jet[] {x[1].minus(x[0].squared()).times(10), x[0].times(-1).plus(1)});
    }

    /** {@return problem 2; the second minimum is at (11.4128, −0.8968)} */
    public static TestProblem freudensteinRoth() {
        double local = 48.984253679240013;
        return problem(2, "Freudenstein and Roth", new double[] {0.5, -2}, List.of(0.0, local), x -> {
            Jet y = x[1];
            Jet a = y.times(-1).plus(5).times(y).minus(2).times(y);
            Jet b = y.plus(1).times(y).minus(14).times(y);
            return new Jet[] {x[0].plus(a).minus(13), x[0].plus(b).minus(29)};
        });
    }

    /** {@return problem 3} */
    public static TestProblem powellBadlyScaled() {
        return problem(3, "Powell badly scaled", new double[] {0, 1}, List.of(0.0), x -> new Jet[] {
            x[0].times(x[1]).times(1e4).minus(1),
            x[0].times(-1).exp().plus(x[1].times(-1).exp()).minus(1.0001)
        });
    }

    /** {@return problem 4} */
    public static TestProblem brownBadlyScaled() {
        return problem(4, "Brown badly scaled", new double[] {1, 1}, List.of(0.0), x ->
                new Jet[] {x[0].minus(1e6), x[1].minus(2e-6), x[0].times(x[1]).minus(2)});
    }

    /** {@return problem 5} */
    public static TestProblem beale() {
        double[] y = {1.5, 2.25, 2.625};
        return problem(5, "Beale", new double[] {1, 1}, List.of(0.0), x -> {
            Jet[] r = new Jet[3];
            Jet power = x[1];
            for (int i = 0; i < 3; i++) {
                r[i] = x[0].times(power.minus(1)).plus(y[i]);
                power = power.times(x[1]);
            }
            return r;
        });
    }

    /** {@return problem 7} */
    public static TestProblem helicalValley() {
        return problem(7, "helical valley", new double[] {-1, 0, 0}, List.of(0.0), x -> {
            Jet turn = x[1].times(x[0].reciprocal()).atan().times(0.5 / Math.PI);
            Jet theta = x[0].value > 0 ? turn : turn.plus(0.5);
            Jet radius = x[0].squared().plus(x[1].squared()).sqrt();
            return new Jet[] {
                x[2].minus(theta.times(10)).times(10), radius.minus(1).times(10), x[2]
            };
        });
    }

    /** {@return problem 8; the value 17.4286 belongs to a minimum at infinity} */
    public static TestProblem bard() {
        return problem(8, "Bard", new double[] {1, 1, 1}, List.of(8.21487730657899e-3), x -> {
            Jet[] r = new Jet[15];
            for (int i = 0; i < 15; i++) {
                double u = i + 1;
                double v = 15 - i;
                Jet denominator = x[1].times(v).plus(x[2].times(Math.min(u, v)));
                r[i] = denominator.reciprocal().times(u).plus(x[0]).times(-1).plus(BARD[i]);
            }
            return r;
        });
    }

    /** {@return problem 12 with m = 10} */
    public static TestProblem box() {
        return problem(12, "Box three-dimensional", new double[] {0, 10, 20}, List.of(0.0), x -> {
            Jet[] r = new Jet[10];
            for (int i = 0; i < 10; i++) {
                double t = 0.1 * (i + 1);
                double c = StrictMath.exp(-t) - StrictMath.exp(-10 * t);
                r[i] = x[0].times(-t).exp().minus(x[1].times(-t).exp()).minus(x[2].times(c));
            }
            return r;
        });
    }

    /** {@return problem 13; the Hessian at the minimum has rank 2 of 4} */
    public static TestProblem powellSingular() {
        return problem(13, "Powell singular", new double[] {3, -1, 0, 1}, List.of(0.0), x -> new Jet[] {
            x[0].plus(x[1].times(10)),
            x[2].minus(x[3]).times(Math.sqrt(5)),
            x[1].minus(x[2].times(2)).squared(),
            x[0].minus(x[3]).squared().times(Math.sqrt(10))
        });
    }

    /** {@return problem 14} */
    public static TestProblem wood() {
        return problem(14, "Wood", new double[] {-3, -1, -3, -1}, List.of(0.0), x -> new Jet[] {
            x[1].minus(x[0].squared()).times(10),
            x[0].times(-1).plus(1),
            x[3].minus(x[2].squared()).times(Math.sqrt(90)),
            x[2].times(-1).plus(1),
            x[1].plus(x[3]).minus(2).times(Math.sqrt(10)),
            x[1].minus(x[3]).times(1 / Math.sqrt(10))
        });
    }

    /** {@return problem 16 with m = 20} */
    public static TestProblem brownDennis() {
        return problem(16, "Brown and Dennis", new double[] {25, 5, -5, -1}, List.of(85822.20162635628), x -> {
            Jet[] r = new Jet[20];
            for (int i = 0; i < 20; i++) {
                double t = (i + 1) / 5.0;
                Jet a = x[0].plus(x[1].times(t)).minus(StrictMath.exp(t));
                Jet b = x[2].plus(x[3].times(StrictMath.sin(t))).minus(StrictMath.cos(t));
                r[i] = a.squared().plus(b.squared());
            }
            return r;
        });
    }

    /**
     * {@return problem 25}
     *
     * @param n number of variables, at least 1
     */
    public static TestProblem variablyDimensioned(int n) {
        double[] start = new double[n];
        Arrays.setAll(start, j -> 1 - (j + 1.0) / n);
        return problem(25, "variably dimensioned", start, List.of(0.0), x -> {
            Jet[] r = new Jet[n + 2];
            Jet sum = x[0].minus(1);
            for (int j = 0; j < n; j++) {
                r[j] = x[j].minus(1);
                sum = j == 0 ? sum : sum.plus(r[j].times(j + 1));
            }
            r[n] = sum;
            r[n + 1] = sum.squared();
            return r;
        });
    }

    /**
     * {@return problem 30}
     *
     * @param n number of variables, at least 1
     */
    public static TestProblem broydenTridiagonal(int n) {
        double[] start = new double[n];
        Arrays.fill(start, -1);
        return problem(30, "Broyden tridiagonal", start, List.of(0.0), x -> {
            Jet[] r = new Jet[n];
            for (int i = 0; i < n; i++) {
                r[i] = x[i].times(-2).plus(3).times(x[i]).plus(1);
                r[i] = i > 0 ? r[i].minus(x[i - 1]) : r[i];
                r[i] = i + 1 < n ? r[i].minus(x[i + 1].times(2)) : r[i];
            }
            return r;
        });
    }

    private static TestProblem problem(
            int number, String name, double[] start, List<Double> ends, Function<Jet[], Jet[]> residuals) {
        return new TestProblem(
                name, new JetResiduals(start, residuals), start, ends, "Moré, Garbow, Hillstrom (1981), no. " + number);
    }
}

package org.thalweg.testkit;

import java.util.List;

/**
 * Objectives with known minimizers and spectra, for any solver; all are sums of squares.
 *
 * <p>Spectra without closed form were computed with mpmath at 40 digits from the Hessian written beside them.
 */
public final class TestProblems {

    private static final String MGH = "J. Moré, B. Garbow, K. Hillstrom, ACM TOMS 7, 17 (1981), problem ";

    private TestProblems() {}

    /** {@return problems whose minimizers have a positive definite Hessian} */
    public static List<TestProblem> regular() {
        return List.of(quadratic(), rotatedQuadratic(), rosenbrock(), wood(), doubleWell());
    }

    /** {@return all problems, singular ones too} */
    public static List<TestProblem> all() {
        return List.of(quadratic(), rotatedQuadratic(), rosenbrock(), wood(), doubleWell(), powellSingular());
    }

    /** {@return the problem ½ Σ i θ<sub>i</sub>², i = 1 … 5} */
    public static TestProblem quadratic() {
        AnalyticObjective objective = new AnalyticObjective("quadratic", 5, 5) {
            @Override
            double evaluate(double[] x, double[] g, double[] h) {
                double value = 0;
                for (int i = 0; i < 5; i++) {
                    value += 0.5 * (i + 1) * x[i] * x[i];
                    g[i] += (i + 1) * x[i];
                    h[i * 5 + i] += i + 1;
                }
                return value;
            }

            @Override
            void squares(double[] x, double[] r, double[] j) {
                for (int i = 0; i < 5; i++) {
                    j[i * 5 + i] = Math.sqrt(0.5 * (i + 1));
                    r[i] = j[i * 5 + i] * x[i];
                }
            }
        };
        double[] start = {1, -1, 2, -2, 0.5};
        return problem(objective, start, List.of(new double[5]), new double[] {1, 2, 3, 4, 5}, "elementary");
    }

    /**
     * {@return the problem ½ (θ − c)ᵀ Q D Q (θ − c) with D = diag(0.01, 1, 100, 10⁴), Q = I − ½·11ᵀ and c = (1, −2, 3,
     * 0.5)}
     */
    public static TestProblem rotatedQuadratic() {
        double[] spectrum = {0.01, 1, 100, 1e4};
        double[] center = {1, -2, 3, 0.5};
        AnalyticObjective objective = new AnalyticObjective("rotated-quadratic", 4, 4) {
            @Override
            double evaluate(double[] x, double[] g, double[] h) {
                double value = 0;
                for (int k = 0; k < 4; k++) {
                    double along = 0;
                    for (int i = 0; i < 4; i++) {
                        along += reflector(k, i) * (x[i] - center[i]);
                    }
                    value += 0.5 * spectrum[k] * along * along;
                    for (int i = 0; i < 4; i++) {
                        g[i] += spectrum[k] * along * reflector(k, i);
                        for (int j = 0; j <= i; j++) {
                            h[i * 4 + j] += spectrum[k] * reflector(k, i) * reflector(k, j);
                        }
                    }
                }
                return value;
            }

            @Override
            void squares(double[] x, double[] r, double[] j) {
                for (int k = 0; k < 4; k++) {
                    double root = Math.sqrt(0.5 * spectrum[k]);
                    r[k] = 0;
                    for (int i = 0; i < 4; i++) {
                        j[k * 4 + i] = root * reflector(k, i);
                        r[k] += j[k * 4 + i] * (x[i] - center[i]);
                    }
                }
            }
        };
        return problem(objective, new double[4], List.of(center), spectrum, "elementary");
    }

    private static double reflector(int row, int column) {
        return row == column ? 0.5 : -0.5;
    }

    /** {@return the problem 100 (θ₂ − θ₁²)² + (1 − θ₁)²; Hessian at (1, 1): [[802, −400], [−400, 200]]} */
    public static TestProblem rosenbrock() {
        AnalyticObjective objective = new AnalyticObjective("rosenbrock", 2, 2) {
            @Override
            double evaluate(double[] x, double[] g, double[] h) {
                return valley(100, 0, x, g, h);
            }

            @Override
            void squares(double[] x, double[] r, double[] j) {
                valleySquares(10, 0, x, r, j);
            }
        };
        double[] spectrum = {0.39936076748763305, 1001.600639232512367};
        return problem(objective, new double[] {-1.2, 1}, List.of(new double[] {1, 1}), spectrum, MGH + 1);
    }

    /** weight (x₂ − x₁²)² + (1 − x₁)² in the variables from index {@code at} on. */
    private static double valley(double weight, int at, double[] x, double[] g, double[] h) {
        int n = x.length;
        double a = x[at];
        double bend = x[at + 1] - a * a;
        double rest = 1 - a;
        g[at] += -4 * weight * a * bend - 2 * rest;
        g[at + 1] += 2 * weight * bend;
        h[at * n + at] += weight * (8 * a * a - 4 * bend) + 2;
        h[(at + 1) * n + at] += -4 * weight * a;
        h[(at + 1) * n + at + 1] += 2 * weight;
        return weight * bend * bend + rest * rest;
    }

    /**
     * {@return the problem 100 (θ₂ − θ₁²)² + (1 − θ₁)² + 90 (θ₄ − θ₃²)² + (1 − θ₃)² + 10 (θ₂ + θ₄ − 2)² + 0.1 (θ₂ −
     * θ₄)²}
     */
    public static TestProblem wood() {
        AnalyticObjective objective = new AnalyticObjective("wood", 4, 6) {
            @Override
            double evaluate(double[] x, double[] g, double[] h) {
                double value = valley(100, 0, x, g, h) + valley(90, 2, x, g, h);
                double sum = x[1] + x[3] - 2;
                double difference = x[1] - x[3];
                g[1] += 20 * sum + 0.2 * difference;
                g[3] += 20 * sum - 0.2 * difference;
                h[5] += 20.2;
                h[15] += 20.2;
                h[13] += 19.8;
                return value + 10 * sum * sum + 0.1 * difference * difference;
            }

            @Override
            void squares(double[] x, double[] r, double[] j) {
                valleySquares(10, 0, x, r, j);
                valleySquares(Math.sqrt(90), 2, x, r, j);
                j[17] = Math.sqrt(10);
                j[19] = j[17];
                r[4] = j[17] * (x[1] + x[3] - 2);
                j[21] = Math.sqrt(0.1);
                j[23] = -j[21];
                r[5] = j[21] * (x[1] - x[3]);
            }
        };
        double[] spectrum = {0.71956808431757331, 32.150154397161849526, 905.60534978943636746, 1005.9249277290842097};
        double[] ones = {1, 1, 1, 1};
        return problem(objective, new double[] {-3, -1, -3, -1}, List.of(ones), spectrum, MGH + 14);
    }

    /** {@return the problem ¼ (θ₁² − 1)² + ½ θ₂²: two minima with a saddle of index 1 between them, at 0} */
    public static TestProblem doubleWell() {
        AnalyticObjective objective = new AnalyticObjective("double-well", 2, 2) {
            @Override
            double evaluate(double[] x, double[] g, double[] h) {
                double well = x[0] * x[0] - 1;
                g[0] += well * x[0];
                g[1] += x[1];
                h[0] += 3 * x[0] * x[0] - 1;
                h[3] += 1;
                return 0.25 * well * well + 0.5 * x[1] * x[1];
            }

            @Override
            void squares(double[] x, double[] r, double[] j) {
                r[0] = 0.5 * (x[0] * x[0] - 1);
                j[0] = x[0];
                j[3] = Math.sqrt(0.5);
                r[1] = j[3] * x[1];
            }
        };
        List<double[]> minimizers = List.of(new double[] {-1, 0}, new double[] {1, 0});
        return problem(objective, new double[] {0.1, 1}, minimizers, new double[] {1, 2}, "elementary");
    }

    /**
     * {@return the problem (θ₁ + 10 θ₂)² + 5 (θ₃ − θ₄)² + (θ₂ − 2 θ₃)⁴ + 10 (θ₁ − θ₄)⁴: the Hessian at the minimizer 0
     * has rank 2, so gradients fall as the cube of the distance}
     */
    public static TestProblem powellSingular() {
        AnalyticObjective objective = new AnalyticObjective("powell-singular", 4, 4) {
            @Override
            double evaluate(double[] x, double[] g, double[] h) {
                return power(1, 2, new double[] {1, 10, 0, 0}, x, g, h)
                        + power(5, 2, new double[] {0, 0, 1, -1}, x, g, h)
                        + power(1, 4, new double[] {0, 1, -2, 0}, x, g, h)
                        + power(10, 4, new double[] {1, 0, 0, -1}, x, g, h);
            }

            @Override
            void squares(double[] x, double[] r, double[] j) {
                powerSquare(0, 1, 1, new double[] {1, 10, 0, 0}, x, r, j);
                powerSquare(1, Math.sqrt(5), 1, new double[] {0, 0, 1, -1}, x, r, j);
                powerSquare(2, 1, 2, new double[] {0, 1, -2, 0}, x, r, j);
                powerSquare(3, Math.sqrt(10), 2, new double[] {1, 0, 0, -1}, x, r, j);
            }
        };
        double[] start = {3, -1, 0, 1};
        return problem(objective, start, List.of(new double[4]), new double[] {0, 0, 20, 202}, MGH + 13);
    }

    /** The residuals of a valley: factor (x₂ − x₁²) and 1 − x₁, in the rows from {@code at} on. */
    private static void valleySquares(double factor, int at, double[] x, double[] r, double[] j) {
        int n = x.length;
        r[at] = factor * (x[at + 1] - x[at] * x[at]);
        j[at * n + at] = -2 * factor * x[at];
        j[at * n + at + 1] = factor;
        r[at + 1] = 1 - x[at];
        j[(at + 1) * n + at] = -1;
    }

    /** The residual factor (v·x)^p for p = 1 or 2. */
    private static void powerSquare(int row, double factor, int p, double[] v, double[] x, double[] r, double[] j) {
        double u = 0;
        for (int i = 0; i < v.length; i++) {
            u += v[i] * x[i];
        }
        r[row] = factor * (p == 1 ? u : u * u);
        for (int i = 0; i < v.length; i++) {
            j[row * v.length + i] = factor * (p == 1 ? 1 : 2 * u) * v[i];
        }
    }

    /** weight (v·x)^p for p = 2 or 4. */
    private static double power(double weight, int p, double[] v, double[] x, double[] g, double[] h) {
        double u = 0;
        for (int i = 0; i < v.length; i++) {
            u += v[i] * x[i];
        }
        double second = p == 2 ? 2 : 12 * u * u;
        double first = p == 2 ? 2 * u : 4 * u * u * u;
        for (int i = 0; i < v.length; i++) {
            g[i] += weight * first * v[i];
            for (int j = 0; j <= i; j++) {
                h[i * v.length + j] += weight * second * v[i] * v[j];
            }
        }
        return weight * (p == 2 ? u * u : u * u * u * u);
    }

    private static TestProblem problem(
            AnalyticObjective objective, double[] start, List<double[]> minimizers, double[] spectrum, String source) {
        return new TestProblem(objective.toString(), objective, start, minimizers, 0, spectrum, source);
    }
}

package org.thalweg.analysis.diagnosis;

import java.util.stream.Stream;
import org.thalweg.analysis.Problems;
import org.thalweg.core.network.Xoshiro256PlusPlus;
import org.thalweg.core.objective.NetworkObjective;

/** Columns of a table that carry nothing, or nothing new. */
final class ColumnFaults {

    private static final int ROWS = 30;

    private ColumnFaults() {}

    static Stream<Fault> columns() {
        double[][] x = new double[ROWS][];
        double[][] constant = new double[ROWS][];
        double[][] tenth = new double[ROWS][];
        double[][] zero = new double[ROWS][];
        double[][] doubled = new double[ROWS][];
        double[][] oneHot = new double[ROWS][];
        double[][] few = new double[4][];
        double[][] y = new double[ROWS][];
        double[][] two = new double[ROWS][];
        double[][] tooHigh = new double[ROWS][];
        double[][] line = new double[ROWS][];
        Xoshiro256PlusPlus random = Xoshiro256PlusPlus.seeded(21);
        for (int n = 0; n < ROWS; n++) {
            double a = random.nextGaussian();
            double b = random.nextGaussian();
            x[n] = new double[] {a, b};
            constant[n] = new double[] {a, 1};
            tenth[n] = new double[] {a, 0.1};
            zero[n] = new double[] {0, b};
            doubled[n] = new double[] {a, b, 2 * a - 3 * b + 5};
            oneHot[n] = new double[] {n % 3 == 0 ? 1 : 0, n % 3 == 1 ? 1 : 0, n % 3 == 2 ? 1 : 0};
            y[n] = new double[] {StrictMath.sin(a) + b * b};
            two[n] = new double[] {0.1, StrictMath.sin(a)};
            tooHigh[n] = new double[] {3 + 0.5 * a};
            line[n] = new double[] {2 * a + b + 0.5};
        }
        for (int n = 0; n < few.length; n++) {
            few[n] = new double[] {
                random.nextGaussian(), random.nextGaussian(), random.nextGaussian(), random.nextGaussian()
            };
        }
        double[][] fewTargets = {{1}, {2}, {0}, {1}};
        return Stream.of(
                fault("constant", constant, y, "constant-inputs", 1, true, "Input 2 is 1 for every sample"),
                fault("not a binary number", tenth, y, "constant-inputs", 1, true, "Input 2 is 0.1 for every sample"),
                fault("zero", zero, y, "constant-inputs", 1, true, "Input 1 is 0"),
                fault("sum of others", doubled, y, "dependent-inputs", 1, false, "Input 3 is a linear combination"),
                fault("one-hot with bias", oneHot, y, "dependent-inputs", 1, false, "and the bias"),
                fault("fewer samples than inputs", few, fewTargets, "dependent-inputs", 1, false, "Input 4"),
                fault("one target", x, two, "constant-targets", 1, true, "Target 1 is 0.1 for every sample"),
                withoutBias(),
                pinned(x, tooHigh),
                Fault.converged(
                        "plain linear regression",
                        Problems.regression("1:identity", x, line),
                        new double[] {2, 1, 0.5},
                        "linear-network",
                        0,
                        true,
                        "you are there"));
    }

    private static Fault fault(
            String name, double[][] x, double[][] y, String code, double value, boolean proved, String words) {
        NetworkObjective objective = Problems.regression("3:tanh," + y[0].length + ":identity", x, y);
        return Fault.converged(name, objective, Problems.start(objective, 7), code, value, proved, words);
    }

    /** Without a bias a constant column is one, and no fault; another multiple of it is. */
    private static Fault withoutBias() {
        double[][] x = {{2, 1, 6}, {2, -1, 6}, {2, 0.5, 6}, {2, 3, 6}, {2, -2, 6}};
        NetworkObjective objective =
                Problems.regression("2:tanh:nobias,1:identity", x, new double[][] {{1}, {0}, {2}, {1}, {3}});
        return Fault.converged(
                "multiple of a constant",
                objective,
                Problems.start(objective, 7),
                "dependent-inputs",
                1,
                false,
                "Input 3 is a linear combination of the inputs before on");
    }

    /** All targets above 1, output weights 0: the best constant of tanh is its bound, not the mean of the targets. */
    private static Fault pinned(double[][] x, double[][] y) {
        NetworkObjective objective = Problems.regression("2:tanh,1:tanh", x, y);
        double sum = 0;
        for (double[] target : y) {
            sum += (target[0] - 1) * (target[0] - 1);
        }
        return Fault.converged(
                "best constant within the range",
                objective,
                new double[objective.dimension()],
                "constant-output",
                sum / y.length,
                false,
                "within its range");
    }
}

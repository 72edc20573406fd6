package org.thalweg.testkit;

import java.util.List;
import org.thalweg.core.objective.Objective;

/** An objective whose minimizers are known. Immutable. */
public final class TestProblem {

    private final String name;
    private final Objective objective;
    private final double[] start;
    private final List<double[]> minimizers;
    private final double minimum;
    private final double[] spectrum;
    private final String source;

    TestProblem(
            String name,
            Objective objective,
            double[] start,
            List<double[]> minimizers,
            double minimum,
            double[] spectrum,
            String source) {
        this.name = name;
        this.objective = objective;
        this.start = start.clone();
        this.minimizers = minimizers.stream().map(double[]::clone).toList();
        this.minimum = minimum;
        this.spectrum = spectrum.clone();
        this.source = source;
    }

    /** {@return its name in the literature} */
    public String name() {
        return name;
    }

    /** {@return the objective, with derivatives to order 2} */
    public Objective objective() {
        return objective;
    }

    /** {@return a copy of the usual start[n]} */
    public double[] start() {
        return start.clone();
    }

    /** {@return copies of all global minimizers[n]} */
    public List<double[]> minimizers() {
        return minimizers.stream().map(double[]::clone).toList();
    }

    /** {@return the value at the minimizers} */
    public double minimum() {
        return minimum;
    }

    /** {@return a copy of the eigenvalues of the Hessian at the minimizers, ascending} */
    public double[] spectrum() {
        return spectrum.clone();
    }

    /** {@return author, year and number of the problem} */
    public String source() {
        return source;
    }

    @Override
    public String toString() {
        return name;
    }
}

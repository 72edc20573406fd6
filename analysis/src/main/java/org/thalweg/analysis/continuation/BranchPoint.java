package org.thalweg.analysis.continuation;

import java.util.Arrays;
import org.thalweg.analysis.spectrum.HessianSpectrum;
import org.thalweg.core.objective.Norms;
import org.thalweg.core.objective.Objective;

/** A stationary point on a branch. Immutable. */
public final class BranchPoint {

    private final double parameter;
    private final double[] theta;
    private final double value;
    private final int morseIndex;

    BranchPoint(double parameter, double[] theta, double value, int morseIndex) {
        this.parameter = parameter;
        this.theta = theta;
        this.value = value;
        this.morseIndex = morseIndex;
    }

    static BranchPoint at(ExtendedSystem system, double[] u) {
        int n = system.dimension();
        double[] theta = Arrays.copyOf(u, n);
        Objective objective = system.objective(u);
        double[] values = HessianSpectrum.ofMatrix(system.hessian(u), n).eigenvalues();
        int negative = (int) Arrays.stream(values).filter(lambda -> lambda < 0).count();
        return new BranchPoint(
                system.parameterOf(u), theta, objective.value(theta, objective.newWorkspace()), negative);
    }

    /** {@return value of the continued parameter} */
    public double parameter() {
        return parameter;
    }

    /** {@return a copy of θ[n]} */
    public double[] theta() {
        return theta.clone();
    }

    /** {@return the Euclidean norm ‖θ‖} */
    public double parameterNorm() {
        return Norms.euclidean(theta);
    }

    /** {@return the value E(θ) of the objective} */
    public double value() {
        return value;
    }

    /** {@return number of negative eigenvalues as computed; beside an event it may be off by rounding} */
    public int morseIndex() {
        return morseIndex;
    }
}

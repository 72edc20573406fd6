package org.thalweg.solvers.gradientflow;

import java.util.List;
import org.thalweg.core.solve.Solver;
import org.thalweg.core.spi.OptionSpec;
import org.thalweg.core.spi.Options;
import org.thalweg.core.spi.SolverProvider;

/** Provides {@link FlowRk4} as {@code flow-rk4}. */
public final class FlowRk4Provider implements SolverProvider {

    /** For the service loader. */
    public FlowRk4Provider() {}

    @Override
    public String name() {
        return "flow-rk4";
    }

    @Override
    public String description() {
        return "Gradient flow by the classical Runge-Kutta method with a fixed step; tolerances have no effect.";
    }

    @Override
    public String source() {
        return "W. Kutta (1901); coefficients of Hipparchus";
    }

    @Override
    public List<OptionSpec> options() {
        return FlowOptionSpecs.with(
                OptionSpec.real("step-size", FlowRk4.defaults().stepSize(), "time of the flow", "The fixed step.")
                        .between(Double.MIN_VALUE, Double.MAX_VALUE));
    }

    @Override
    public Solver create(Options options) {
        return new FlowRk4(options.real("step-size"), FlowOptionSpecs.read(options));
    }
}

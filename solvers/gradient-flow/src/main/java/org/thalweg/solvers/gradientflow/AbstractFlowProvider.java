package org.thalweg.solvers.gradientflow;

import java.util.List;
import org.thalweg.core.solve.Solver;
import org.thalweg.core.spi.OptionSpec;
import org.thalweg.core.spi.Options;
import org.thalweg.core.spi.SolverProvider;

/** A provider of a flow solver that has no options but the common ones. */
abstract class AbstractFlowProvider implements SolverProvider {

    @Override
    public final String name() {
        return solver(FlowOptions.defaults()).name();
    }

    @Override
    public final List<OptionSpec> options() {
        return FlowOptionSpecs.with();
    }

    @Override
    public final Solver create(Options options) {
        return solver(FlowOptionSpecs.read(options));
    }

    abstract Solver solver(FlowOptions flow);
}

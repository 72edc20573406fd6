package org.thalweg.solvers.gradientflow;

import java.util.List;
import java.util.stream.Stream;
import org.thalweg.core.solve.Solver;
import org.thalweg.core.spi.OptionSpec;
import org.thalweg.core.spi.Options;
import org.thalweg.core.spi.SolverProvider;

/** Provides {@link FlowBdf} as {@code flow-bdf}. */
public final class FlowBdfProvider implements SolverProvider {

    /** For the service loader. */
    public FlowBdfProvider() {}

    @Override
    public String name() {
        return "flow-bdf";
    }

    @Override
    public String description() {
        return "Gradient flow by backward differentiation formulas of order 1 to 6; for stiff flows, long times and, with"
                + " a Krylov solver, large networks.";
    }

    @Override
    public String source() {
        return "C. W. Gear (1971), Numerical Initial Value Problems in Ordinary Differential Equations; R. K. Brayton,"
                + " F. G. Gustavson, G. D. Hachtel (1972), Proc. IEEE 60, 98 (variable coefficients)";
    }

    @Override
    public List<OptionSpec> options() {
        FlowBdf defaults = FlowBdf.defaults();
        return FlowOptionSpecs.with(
                OptionSpec.choice(
                        "linear-solver",
                        defaults.linearSolver().text(),
                        Stream.of(FlowBdf.LinearSolver.values())
                                .map(FlowBdf.LinearSolver::text)
                                .toList(),
                        "How the implicit equations are solved; auto: dense up to 500 parameters, then krylov."),
                OptionSpec.integer("max-order", (long) defaults.maxOrder(), "", "Highest order used.")
                        .between(1, 6));
    }

    @Override
    public Solver create(Options options) {
        return new FlowBdf(
                FlowBdf.LinearSolver.of(options.text("linear-solver")),
                (int) options.integer("max-order"),
                FlowOptionSpecs.read(options));
    }
}

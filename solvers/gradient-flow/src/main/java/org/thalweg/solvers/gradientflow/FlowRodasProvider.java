package org.thalweg.solvers.gradientflow;

import java.util.List;
import java.util.stream.Stream;
import org.thalweg.core.solve.Solver;
import org.thalweg.core.spi.OptionSpec;
import org.thalweg.core.spi.Options;
import org.thalweg.core.spi.SolverProvider;

/** Provides {@link FlowRodas} as {@code flow-rodas}. */
public final class FlowRodasProvider implements SolverProvider {

    /** For the service loader. */
    public FlowRodasProvider() {}

    @Override
    public String name() {
        return "flow-rodas";
    }

    @Override
    public String description() {
        return "Gradient flow by a linearly implicit Rosenbrock method with the exact Hessian; for stiff flows.";
    }

    @Override
    public String source() {
        return "G. Steinebach (2023), BIT 63, 27 (Rodas5P); E. Hairer, G. Wanner (1996), Solving Ordinary Differential"
                + " Equations II, IV.7 (Rodas4)";
    }

    @Override
    public List<OptionSpec> options() {
        return FlowOptionSpecs.with(OptionSpec.choice(
                "method",
                FlowRodas.defaults().method().text(),
                Stream.of(FlowRodas.Method.values()).map(FlowRodas.Method::text).toList(),
                "The Rosenbrock method."));
    }

    @Override
    public Solver create(Options options) {
        return new FlowRodas(FlowRodas.Method.of(options.text("method")), FlowOptionSpecs.read(options));
    }
}

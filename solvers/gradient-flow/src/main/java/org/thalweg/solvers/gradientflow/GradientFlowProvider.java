package org.thalweg.solvers.gradientflow;

import java.util.List;
import java.util.stream.Stream;
import org.thalweg.core.solve.Solver;
import org.thalweg.core.spi.OptionSpec;
import org.thalweg.core.spi.Options;
import org.thalweg.core.spi.SolverProvider;

/** Provides {@link GradientFlow} as {@code gradient-flow}. */
public final class GradientFlowProvider implements SolverProvider {

    /** For the service loader. */
    public GradientFlowProvider() {}

    @Override
    public String name() {
        return "gradient-flow";
    }

    @Override
    public String description() {
        return "Gradient flow by an explicit adaptive Runge-Kutta method; for flows that are not stiff.";
    }

    @Override
    public String source() {
        return "J. R. Dormand, P. J. Prince (1980), J. Comput. Appl. Math. 6, 19; E. Hairer, S. P. Norsett, G. Wanner"
                + " (1993), Solving Ordinary Differential Equations I, II.5; coefficients of Hipparchus";
    }

    @Override
    public List<OptionSpec> options() {
        return FlowOptionSpecs.with(OptionSpec.choice(
                "method",
                GradientFlow.defaults().method().text(),
                Stream.of(GradientFlow.Method.values())
                        .map(GradientFlow.Method::text)
                        .toList(),
                "The pair of methods."));
    }

    @Override
    public Solver create(Options options) {
        return new GradientFlow(GradientFlow.Method.of(options.text("method")), FlowOptionSpecs.read(options));
    }
}

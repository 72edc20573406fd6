package org.thalweg.solvers.gradientflow;

import java.util.ArrayList;
import java.util.List;
import org.thalweg.core.spi.OptionSpec;
import org.thalweg.core.spi.Options;

/** The options that all flow solvers share, described and read back; the default values stand in {@link FlowOptions}. */
final class FlowOptionSpecs {

    private FlowOptionSpecs() {}

    /** The common options, followed by those of one solver. */
    static List<OptionSpec> with(OptionSpec... own) {
        FlowOptions defaults = FlowOptions.defaults();
        List<OptionSpec> specs = new ArrayList<>();
        specs.add(OptionSpec.real("end-time", defaults.endTime(), "time", "Where the flow ends; infinity: fixed point.")
                .atLeast(Double.MIN_VALUE));
        specs.add(OptionSpec.text(
                "time-scale",
                defaults.timeScale().text(),
                "Factor s in dtheta/dt = -s grad E; 'samples' for the flow of the sum over samples."));
        specs.add(OptionSpec.reals(
                "parameter-time-scales", List.of(), "", "A further factor for each parameter; empty for none."));
        specs.add(OptionSpec.real(
                        "relative-tolerance",
                        defaults.relativeTolerance(),
                        "relative, local error of theta",
                        "Allowed local error of an entry of theta relative to its size.")
                .between(1e-15, 0.1));
        specs.add(OptionSpec.real(
                        "absolute-tolerance",
                        defaults.absoluteTolerance(),
                        "absolute, local error of theta",
                        "Allowed local error of an entry of theta, added to the relative one.")
                .atLeast(Double.MIN_VALUE));
        specs.add(OptionSpec.real(
                        "gradient-tolerance",
                        defaults.gradientTolerance(),
                        "absolute, mean loss",
                        "Largest absolute gradient entry at which the fixed point is reached.")
                .atLeast(0));
        specs.addAll(List.of(own));
        return List.copyOf(specs);
    }

    static FlowOptions read(Options options) {
        return new FlowOptions(
                options.real("end-time"),
                TimeScale.parse(options.text("time-scale")),
                options.reals("parameter-time-scales"),
                options.real("relative-tolerance"),
                options.real("absolute-tolerance"),
                options.real("gradient-tolerance"));
    }
}

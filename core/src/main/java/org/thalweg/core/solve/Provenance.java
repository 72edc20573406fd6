package org.thalweg.core.solve;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.thalweg.core.internal.kernel.NetworkKernels;
import org.thalweg.core.internal.origin.CodeVersion;

/**
 * How a result was made: enough to make it again.
 *
 * @param solver name of the solver
 * @param solverVersion version of the module it comes from, "unknown" on the class path without one; for a chain those of
 *     its stages joined by "+"
 * @param options its options
 * @param seed seed of the solve
 * @param thalwegVersion version of core
 * @param kernel kernel implementation that ran
 * @param jvm name and version of the virtual machine
 */
public record Provenance(
        String solver,
        String solverVersion,
        Map<String, Object> options,
        long seed,
        String thalwegVersion,
        String kernel,
        String jvm) {

    /** Copies the options. */
    public Provenance {
        options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
    }

    static Provenance of(Solver solver, long seed) {
        return new Provenance(
                solver.name(),
                solver instanceof ChainSolver chain ? versionsOf(chain) : CodeVersion.of(solver.getClass()),
                solver.options(),
                seed,
                CodeVersion.of(Provenance.class),
                NetworkKernels.name(),
                System.getProperty("java.vm.name") + " " + Runtime.version());
    }

    /** Joined as the names of the stages are: the chain itself computes nothing. */
    private static String versionsOf(ChainSolver chain) {
        return chain.stages().stream()
                .map(stage -> CodeVersion.of(stage.solver().getClass()))
                .collect(Collectors.joining("+"));
    }
}

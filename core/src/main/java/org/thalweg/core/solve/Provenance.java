package org.thalweg.core.solve;

import java.util.LinkedHashMap;
import java.util.Map;
import org.thalweg.core.internal.kernel.NetworkKernels;

/**
 * How a result was made: enough to make it again.
 *
 * @param solver name of the solver
 * @param solverVersion version of the module it comes from, "unknown" on the class path without one
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

    static Provenance of(Solver solver, long seed) {
        return new Provenance(
                solver.name(),
                versionOf(solver.getClass()),
                new LinkedHashMap<>(solver.options()),
                seed,
                versionOf(Provenance.class),
                NetworkKernels.name(),
                System.getProperty("java.vm.name") + " " + Runtime.version());
    }

    private static String versionOf(Class<?> type) {
        Package origin = type.getPackage();
        String fromManifest = origin == null ? null : origin.getImplementationVersion();
        return type.getModule().getDescriptor() == null
                ? (fromManifest == null ? "unknown" : fromManifest)
                : type.getModule().getDescriptor().rawVersion().orElse("unknown");
    }
}

package org.thalweg.cli.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.thalweg.cli.plugins.CoreVersion;
import org.thalweg.cli.plugins.PluginFolder;
import org.thalweg.cli.plugins.PluginFolders;
import org.thalweg.cli.plugins.Plugins;
import org.thalweg.core.plugin.PluginRegistry;

/** Looks at Java, the vector module, threads, memory, plug-ins and folders. */
public final class Checkup {

    private static final long MEBIBYTE = 1L << 20;
    /** Below this the full Hessian of a network of about 2000 parameters and its eigenvectors do not fit. */
    private static final long SMALL_MEMORY = 512 * MEBIBYTE;

    private static final String VECTOR = "jdk.incubator.vector";

    private Checkup() {}

    /**
     * All findings, in order.
     *
     * @param workingDirectory where results of flags are written
     * @param folders the plug-in folders of the invocation
     */
    public static List<Finding> findings(Path workingDirectory, PluginFolders folders, Map<String, String> variables) {
        List<Finding> findings = new ArrayList<>();
        findings.add(Finding.ok("thalweg", "version " + CoreVersion.running().orElse("unknown")));
        findings.add(java());
        findings.add(vectors());
        findings.add(threads());
        findings.add(memory());
        plugins(folders, findings);
        findings.add(writable(
                "current folder",
                workingDirectory.toAbsolutePath(),
                "Results are written below it; go elsewhere, or give --out."));
        findings.add(writable(
                "temporary folder",
                Path.of(System.getProperty("java.io.tmpdir")),
                "Set -Djava.io.tmpdir in THALWEG_JAVA_OPTIONS to a folder that is."));
        findings.add(
                variables.getOrDefault("NO_COLOR", "").isEmpty()
                        ? Finding.ok("colors", "on where the terminal has them; NO_COLOR is not set")
                        : Finding.ok("colors", "off, by NO_COLOR"));
        return findings;
    }

    private static Finding java() {
        String found = "Java " + Runtime.version() + " of " + System.getProperty("java.vendor") + " in "
                + System.getProperty("java.home");
        return Runtime.version().feature() >= 17
                ? Finding.ok("java", found)
                : Finding.warn("java", found, "Take Java 17 or newer.");
    }

    private static Finding vectors() {
        if (ModuleLayer.boot().findModule(VECTOR).isPresent()) {
            return Finding.ok("vector module", "loaded: the kernels use the processor's vector units");
        }
        return Finding.warn(
                "vector module",
                "not loaded: the kernels are scalar, with the same results",
                "Start Java with --add-modules " + VECTOR + ", as the launcher does where Java has it.");
    }

    private static Finding threads() {
        int processors = Runtime.getRuntime().availableProcessors();
        return Finding.ok("threads", processors == 1 ? "1 processor" : processors + " processors");
    }

    private static Finding memory() {
        long most = Runtime.getRuntime().maxMemory();
        // A Newton step holds about four square matrices of 8-byte numbers.
        long parameters = (long) Math.sqrt(most / 32.0);
        String found = most / MEBIBYTE + " MiB for Java; full Hessians up to about " + parameters + " parameters";
        return most >= SMALL_MEMORY
                ? Finding.ok("memory", found)
                : Finding.warn("memory", found, "Give more with THALWEG_JAVA_OPTIONS=-Xmx4g.");
    }

    private static void plugins(PluginFolders folders, List<Finding> findings) {
        Plugins plugins = Plugins.load(folders);
        List<String> counts = new ArrayList<>();
        for (PluginRegistry<?> registry : plugins.registries()) {
            counts.add(registry.names().size() + " " + registry.kind().plural());
        }
        String found = String.join(", ", counts);
        findings.add(
                plugins.solvers().names().isEmpty()
                        ? Finding.warn("plug-ins", found, "No solver is on the path; the installation is not complete.")
                        : Finding.ok("plug-ins", found));
        for (PluginFolder folder : folders.all()) {
            findings.add(Finding.ok(
                    "plug-in folder", folder.path() + " (" + folder.origin().text() + "): " + folder.state()));
        }
        for (String fault : plugins.faults()) {
            String[] lines = fault.split("\n", 2);
            findings.add(Finding.warn("plug-in", lines[0], lines.length > 1 ? lines[1] : "See 'thalweg plugins'."));
        }
    }

    private static Finding writable(String what, Path folder, String advice) {
        try {
            Path probe = Files.createTempFile(folder, ".thalweg", ".tmp");
            Files.delete(probe);
            return Finding.ok(what, folder + " can be written to");
        } catch (IOException e) {
            return Finding.warn(what, folder + " cannot be written to", advice);
        }
    }
}

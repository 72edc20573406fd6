package org.thalweg.core.internal.origin;

import java.io.IOException;
import java.io.InputStream;
import java.lang.module.InvalidModuleDescriptorException;
import java.lang.module.ModuleDescriptor;
import java.net.URISyntaxException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;

/** The version of the code that a class belongs to. */
public final class CodeVersion {

    private static final String DESCRIPTOR = "module-info.class";
    private static final String UNKNOWN = "unknown";

    /** Read once for each class: every solve asks, and a small one takes less time than a look into a jar. */
    private static final ClassValue<String> VERSIONS = new ClassValue<>() {
        @Override
        protected String computeValue(Class<?> type) {
            return find(type);
        }
    };

    private CodeVersion() {}

    /**
     * The version that says it first: the descriptor of the module, the manifest of the jar, or, on the class path where
     * Java heeds no descriptor, the descriptor that lies beside the class.
     *
     * @param type any class of the module or jar
     * @return "unknown" if none of them says it
     */
    public static String of(Class<?> type) {
        return VERSIONS.get(type);
    }

    private static String find(Class<?> type) {
        if (type.getModule().isNamed()) {
            return type.getModule().getDescriptor().rawVersion().orElse(UNKNOWN);
        }
        Package origin = type.getPackage();
        String fromManifest = origin == null ? null : origin.getImplementationVersion();
        return fromManifest == null ? besides(type).orElse(UNKNOWN) : fromManifest;
    }

    private static Optional<String> besides(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        if (source == null || source.getLocation() == null) {
            return Optional.empty();
        }
        try {
            return in(Path.of(source.getLocation().toURI()));
        } catch (IOException | URISyntaxException | IllegalArgumentException | FileSystemNotFoundException e) {
            // A class from elsewhere than a file, or a damaged descriptor: nobody says the version.
            return Optional.empty();
        }
    }

    private static Optional<String> in(Path location) throws IOException {
        if (Files.isDirectory(location)) {
            Path file = location.resolve(DESCRIPTOR);
            return Files.exists(file) ? read(Files.newInputStream(file)) : Optional.empty();
        }
        try (JarFile jar = new JarFile(location.toFile())) {
            ZipEntry entry = jar.getEntry(DESCRIPTOR);
            return entry == null ? Optional.empty() : read(jar.getInputStream(entry));
        }
    }

    private static Optional<String> read(InputStream descriptor) throws IOException {
        try (descriptor) {
            return ModuleDescriptor.read(descriptor).rawVersion();
        } catch (InvalidModuleDescriptorException e) {
            throw new IOException(e);
        }
    }
}

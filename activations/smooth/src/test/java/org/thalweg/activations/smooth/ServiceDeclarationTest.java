package org.thalweg.activations.smooth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.thalweg.core.spi.ActivationProvider;

class ServiceDeclarationTest {

    @Test
    void moduleAndServiceFileNameTheSameProviders() throws IOException, URISyntaxException {
        URI classes =
                Tanh.class.getProtectionDomain().getCodeSource().getLocation().toURI();
        Path root = Path.of(classes);
        String service = ActivationProvider.class.getName();
        List<String> listed =
                Files.readAllLines(root.resolve("META-INF/services").resolve(service));
        try (InputStream in = Files.newInputStream(root.resolve("module-info.class"))) {
            ModuleDescriptor module = ModuleDescriptor.read(in);
            List<String> provided = module.provides().stream()
                    .filter(p -> p.service().equals(service))
                    .flatMap(p -> p.providers().stream())
                    .toList();
            assertThat(provided).isNotEmpty().containsExactlyInAnyOrderElementsOf(listed);
        }
    }
}

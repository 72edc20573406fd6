package acme.swish;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.thalweg.core.plugin.PluginRegistry;
import org.thalweg.core.spi.ActivationProvider;

/** The activation is found by its name, on the module path and on the class path. */
class InstalledTest {

    @Test
    void isFoundByName() {
        PluginRegistry<ActivationProvider> activations = PluginRegistry.activations();
        ActivationProvider provider = activations.find(Swish.NAME).provider();
        assertEquals(Swish.STANDARD, provider.create(activations.options(Swish.NAME, Map.of())));
    }

    @Test
    void theServiceFileNamesTheProvider() throws IOException {
        Path file = Path.of("src/main/resources/META-INF/services", ActivationProvider.class.getName());
        assertEquals(SwishProvider.class.getName(), Files.readString(file).strip());
    }
}

package acme.twopoint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.thalweg.core.plugin.PluginRegistry;
import org.thalweg.core.spi.SolverProvider;

/** The solver is found by its name, on the module path and on the class path. */
class InstalledTest {

    @Test
    void isFoundByName() {
        PluginRegistry<SolverProvider> solvers = PluginRegistry.solvers();
        SolverProvider provider = solvers.find(TwoPoint.NAME).provider();
        assertEquals(TwoPoint.DEFAULT, provider.create(solvers.options(TwoPoint.NAME, Map.of())));
    }

    @Test
    void theServiceFileNamesTheProvider() throws IOException {
        Path file = Path.of("src/main/resources/META-INF/services", SolverProvider.class.getName());
        assertEquals(TwoPointProvider.class.getName(), Files.readString(file).strip());
    }
}

package org.thalweg.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The command is a leaf: it exports nothing and knows no solver and no activation module. */
class ModuleDescriptorTest {

    private static ModuleDescriptor descriptor() throws IOException {
        try (InputStream in = Files.newInputStream(Path.of("target/classes/module-info.class"))) {
            return ModuleDescriptor.read(in);
        }
    }

    @Test
    void exportsNothing() throws IOException {
        assertThat(descriptor().exports()).isEmpty();
        assertThat(descriptor().opens())
                .hasSize(1)
                .allSatisfy(opens -> assertThat(opens.targets()).containsExactly("info.picocli"));
    }

    @Test
    void requiresNoPluginModule() throws IOException {
        assertThat(descriptor().requires())
                .extracting(ModuleDescriptor.Requires::name)
                .containsExactlyInAnyOrder(
                        "java.base",
                        "org.thalweg.core",
                        "org.thalweg.analysis",
                        "info.picocli",
                        "tools.jackson.core",
                        "tools.jackson.dataformat.toml",
                        "de.siegmar.fastcsv",
                        "org.xerial.sqlitejdbc");
    }
}

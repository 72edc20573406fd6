package org.thalweg.cli.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonTextTest {

    @TempDir
    private Path folder;

    @Property
    void doublesReadBackToTheSameBits(@ForAll long bits) throws IOException {
        double value = Double.longBitsToDouble(bits);
        String text = JsonText.write(List.of(value)).strip();

        String number = text.substring(1, text.length() - 1).strip();
        if (Double.isFinite(value)) {
            assertThat(Double.parseDouble(number)).isEqualTo(value);
        } else {
            assertThat(number).isEqualTo("null");
        }
    }

    @Test
    void fileReadsBackToTheSameBits() throws IOException {
        double[] values = {
            5e-324, -0.0, 1e23, 2e-3, 5.684341886080802E-14, Double.MAX_VALUE, Math.PI, 9007199254740993.0, 1
        };
        Path file = Files.writeString(folder.resolve("values.json"), JsonText.write(Map.of("values", values)));

        List<?> read = (List<?>) ((Map<?, ?>) JsonText.read(file, "file")).get("values");
        assertThat(read.stream().mapToDouble(v -> ((Number) v).doubleValue()).toArray())
                .containsExactly(Arrays.copyOf(values, values.length));
    }

    @Test
    void sameTextOnEveryJdk() {
        // JDK 17 and 19 differ in Double.toString for these.
        assertThat(JsonText.write(List.of(2e23, 5.684341886080802E-14, 2e-3)))
                .isEqualTo("[ 2.0E23, 5.684341886080802E-14, 0.002 ]\n");
    }
}

package org.thalweg.cli.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thalweg.cli.message.InputException;

class NpzFileTest {

    private static final double[] VALUES = {1, -0.0, 5e-324, Math.PI, Double.MAX_VALUE, Double.NaN};

    @TempDir
    private Path folder;

    private Path write() throws IOException {
        Map<String, NpyArray> arrays = new LinkedHashMap<>();
        arrays.put("vector", NpyArray.vector(VALUES));
        arrays.put("layer1.weights", NpyArray.matrix(2, 3, VALUES));
        arrays.put("empty", NpyArray.vector(new double[0]));
        return Files.write(folder.resolve("arrays.npz"), NpzFile.toBytes(arrays));
    }

    @Test
    void readsBackWhatItWrote() throws IOException {
        Map<String, NpyArray> arrays = NpzFile.read(write(), "file");

        assertThat(arrays.keySet()).containsExactly("vector", "layer1.weights", "empty");
        assertThat(arrays.get("vector").values()).containsExactly(VALUES);
        assertThat(arrays.get("layer1.weights").shape()).containsExactly(2, 3);
    }

    @Test
    void headerIsAlignedAsTheFormatDemands() {
        for (int n : new int[] {1, 12, 123456}) {
            byte[] bytes = NpyArray.vector(new double[n]).toBytes();
            int header = (bytes[8] & 0xff) | (bytes[9] & 0xff) << 8;

            assertThat((10 + header) % 64).isZero();
            assertThat(bytes[10 + header - 1]).isEqualTo((byte) '\n');
            assertThat(bytes).hasSize(10 + header + 8 * n);
        }
    }

    @Test
    void numpyReadsTheSameBits() throws Exception {
        assumeTrue(hasNumpy(), "python3 with numpy is not installed");
        String script = "import numpy as np\n"
                + "a = np.load('" + write() + "')\n"
                + "for k in a.files: print(k, a[k].dtype.str, a[k].shape, a[k].tobytes().hex())\n";
        assertThat(python(script))
                .isEqualTo("vector <f8 (6,) " + hex(VALUES) + "\nlayer1.weights <f8 (2, 3) " + hex(VALUES)
                        + "\nempty <f8 (0,) \n");
    }

    @Test
    void readsWhatNumpyWrites() throws Exception {
        assumeTrue(hasNumpy(), "python3 with numpy is not installed");
        Path file = folder.resolve("theirs.npz");
        python("import numpy as np\n"
                + "np.savez_compressed('" + file + "', parameters=np.array([[1.5, 2.0], [3.0, 4.25]]),"
                + " single=np.float32([1]))\n");
        assertThatThrownBy(() -> NpzFile.read(file, "file"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("Array 'single'")
                .hasMessageContaining("'<f4', but '<f8' (float64) is needed");
        python("import numpy as np\n" + "np.savez_compressed('" + file
                + "', parameters=np.array([[1.5, 2.0], [3.0, 4.25]]))\n");
        assertThat(NpzFile.read(file, "file").get("parameters").values()).containsExactly(1.5, 2.0, 3.0, 4.25);
    }

    @Test
    void damagedArraysAreRefused() {
        byte[] bytes = NpyArray.vector(VALUES).toBytes();

        assertThatThrownBy(() -> NpyArray.parse(java.util.Arrays.copyOf(bytes, bytes.length - 1), "File a.npy"))
                .hasMessage("File a.npy is damaged: its shape needs 48 bytes of numbers, but it has 47.");
        assertThatThrownBy(() -> NpyArray.parse(java.util.Arrays.copyOf(bytes, 40), "File a.npy"))
                .hasMessageContaining("cut short");
        byte[] fortran = new String(NpyArray.matrix(2, 3, VALUES).toBytes(), StandardCharsets.ISO_8859_1)
                .replace("False", "True ")
                .getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> NpyArray.parse(fortran, "File a.npy")).hasMessageContaining("Fortran order");
    }

    private static String hex(double[] values) {
        StringBuilder hex = new StringBuilder();
        for (double value : values) {
            long bits = Long.reverseBytes(Double.doubleToRawLongBits(value));
            hex.append(String.format("%016x", bits));
        }
        return hex.toString();
    }

    private boolean hasNumpy() throws InterruptedException {
        try {
            return new ProcessBuilder("python3", "-c", "import numpy")
                            .redirectErrorStream(true)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static String python(String script) throws Exception {
        Process process = new ProcessBuilder("python3", "-c", script)
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(output).isZero();
        return output;
    }
}

package org.thalweg.cli.data;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.thalweg.cli.message.InputException;

/** NumPy's archive of named arrays: a zip file of {@code NAME.npy} entries, written uncompressed and without times. */
public final class NpzFile {

    /** 1980-01-01 00:00, the beginning of the zip calendar, so that equal arrays give equal files. */
    private static final java.time.LocalDateTime NO_TIME = java.time.LocalDateTime.of(1980, 1, 1, 0, 0);

    private NpzFile() {}

    /** The archive as bytes, arrays in the order of the map. */
    public static byte[] toBytes(Map<String, NpyArray> arrays) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, NpyArray> array : arrays.entrySet()) {
                byte[] content = array.getValue().toBytes();
                zip.putNextEntry(storedEntry(array.getKey() + ".npy", content));
                zip.write(content);
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static ZipEntry storedEntry(String name, byte[] content) {
        CRC32 crc = new CRC32();
        crc.update(content);
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(crc.getValue());
        entry.setTimeLocal(NO_TIME);
        return entry;
    }

    /**
     * Reads all arrays of an archive, by name without {@code .npy}.
     *
     * @param what for messages, for instance {@code initial parameter file}
     */
    public static Map<String, NpyArray> read(Path path, String what) {
        Map<String, NpyArray> arrays = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(InputFile.read(path, what)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().endsWith(".npy")) {
                    String name = entry.getName().substring(0, entry.getName().length() - ".npy".length());
                    arrays.put(name, NpyArray.parse(zip.readAllBytes(), "Array '" + name + "' of " + path));
                }
            }
        } catch (IOException e) {
            throw new InputException("The " + what + " '" + path + "' is damaged: " + e.getMessage() + ".", e);
        }
        if (arrays.isEmpty()) {
            throw new InputException("The " + what + " '" + path + "' holds no NumPy arrays.");
        }
        return arrays;
    }
}

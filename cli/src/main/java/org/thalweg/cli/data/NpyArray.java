package org.thalweg.cli.data;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.thalweg.cli.message.InputException;

/**
 * A NumPy array of float64, little endian, in C order.
 *
 * <p>Source of the format: {@code numpy.lib.format}, versions 1.0 to 3.0.
 *
 * @param shape lengths of the axes
 * @param values entries in C order
 */
public record NpyArray(int[] shape, double[] values) {

    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
    private static final int ALIGNMENT = 64;
    private static final Pattern DESCR = Pattern.compile("'descr'\\s*:\\s*'([^']*)'");
    private static final Pattern FORTRAN = Pattern.compile("'fortran_order'\\s*:\\s*(True|False)");
    private static final Pattern SHAPE = Pattern.compile("'shape'\\s*:\\s*\\(([^)]*)\\)");

    /** A vector. */
    public static NpyArray vector(double[] values) {
        return new NpyArray(new int[] {values.length}, values);
    }

    /** A matrix of the given shape, row-major. */
    public static NpyArray matrix(int rows, int columns, double[] values) {
        return new NpyArray(new int[] {rows, columns}, values);
    }

    /** The shape as NumPy prints it, for messages. */
    public String shapeText() {
        String inner = Arrays.stream(shape).mapToObj(Integer::toString).collect(Collectors.joining(", "));
        return shape.length == 1 ? "(" + inner + ",)" : "(" + inner + ")";
    }

    /** The array as a file of version 1.0. */
    public byte[] toBytes() {
        String header = "{'descr': '<f8', 'fortran_order': False, 'shape': " + shapeText() + ", }";
        int unpadded = MAGIC.length + 4 + header.length() + 1;
        int padding = (ALIGNMENT - unpadded % ALIGNMENT) % ALIGNMENT;
        byte[] text = (header + " ".repeat(padding) + "\n").getBytes(StandardCharsets.US_ASCII);
        ByteBuffer buffer = ByteBuffer.allocate(MAGIC.length + 4 + text.length + Double.BYTES * values.length)
                .order(ByteOrder.LITTLE_ENDIAN);
        buffer.put(MAGIC)
                .put((byte) 1)
                .put((byte) 0)
                .putShort((short) text.length)
                .put(text);
        for (double value : values) {
            buffer.putDouble(value);
        }
        return buffer.array();
    }

    /**
     * Reads a file.
     *
     * @param where for messages: the file, and the array in it
     * @throws InputException if the bytes are no array of float64 in C order
     */
    public static NpyArray parse(byte[] bytes, String where) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        if (bytes.length < 12 || !Arrays.equals(bytes, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
            throw new InputException(where + " is not a NumPy array: its first bytes are not those of an .npy file.");
        }
        int major = bytes[6];
        buffer.position(8);
        int length = major == 1 ? Short.toUnsignedInt(buffer.getShort()) : buffer.getInt();
        if (length < 0 || length > buffer.remaining()) {
            throw new InputException(where + " is cut short: its header does not fit into the file.");
        }
        byte[] text = new byte[length];
        buffer.get(text);
        String header = new String(text, StandardCharsets.UTF_8);
        int[] shape = shape(header, where);
        return new NpyArray(shape, values(buffer, shape, where));
    }

    private static int[] shape(String header, String where) {
        String type = field(DESCR, header, where);
        if (!type.equals("<f8")) {
            throw InputException.withSuggestion(
                    where + " holds numbers of NumPy type '" + type + "', but '<f8' (float64) is needed.",
                    "Convert it with .astype('<f8') before saving.");
        }
        int[] shape;
        try {
            shape = Arrays.stream(field(SHAPE, header, where).split(","))
                    .map(String::strip)
                    .filter(s -> !s.isEmpty())
                    .mapToInt(Integer::parseInt)
                    .toArray();
        } catch (NumberFormatException e) {
            throw new InputException(where + " is damaged: its header has a shape that cannot be read.", e);
        }
        if (field(FORTRAN, header, where).equals("True") && shape.length > 1) {
            throw InputException.withSuggestion(
                    where + " is stored in Fortran order, but C order is needed.",
                    "Convert it with numpy.ascontiguousarray before saving.");
        }
        return shape;
    }

    private static String field(Pattern pattern, String header, String where) {
        Matcher matcher = pattern.matcher(header);
        if (!matcher.find()) {
            throw new InputException(where + " is damaged: its header lacks descr, fortran_order or shape.");
        }
        return matcher.group(1);
    }

    private static double[] values(ByteBuffer buffer, int[] shape, String where) {
        long count = Arrays.stream(shape).asLongStream().reduce(1, Math::multiplyExact);
        if (count * Double.BYTES != buffer.remaining()) {
            throw new InputException(where + " is damaged: its shape needs " + count * Double.BYTES
                    + " bytes of numbers, but it has " + buffer.remaining() + ".");
        }
        double[] values = new double[(int) count];
        buffer.asDoubleBuffer().get(values);
        return values;
    }
}

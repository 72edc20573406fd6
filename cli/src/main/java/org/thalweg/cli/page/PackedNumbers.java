package org.thalweg.cli.page;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;

/** Arrays of numbers as short texts for a page, which unpacks them when they are looked at. */
final class PackedNumbers {

    /** Levels of a picture: more than a printed or shown color scale lets anybody tell apart. */
    private static final int LEVELS = 255;

    /** Levels of a curve, finer than the dots of any screen. */
    private static final int FINE_LEVELS = 65_535;

    private PackedNumbers() {}

    /** All bits of the numbers: 64-bit floating point, lowest byte first, in Base64. */
    static String exactly(double[] numbers) {
        ByteBuffer bytes = ByteBuffer.allocate(Double.BYTES * numbers.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asDoubleBuffer().put(numbers);
        return Base64.getEncoder().encodeToString(bytes.array());
    }

    /** To one of 256 levels between the smallest and the largest, one byte each. */
    static Map<String, Object> coarsely(double[] numbers) {
        return levels(numbers, LEVELS, 1);
    }

    /** To one of 65,536 levels between the smallest and the largest, two bytes each, the lower one first. */
    static Map<String, Object> finely(double[] numbers) {
        return levels(numbers, FINE_LEVELS, 2);
    }

    private static Map<String, Object> levels(double[] numbers, int levels, int size) {
        double low = Arrays.stream(numbers).min().orElse(0);
        double high = Arrays.stream(numbers).max().orElse(0);
        ByteBuffer bytes = ByteBuffer.allocate(size * numbers.length).order(ByteOrder.LITTLE_ENDIAN);
        for (double number : numbers) {
            int level = high > low ? (int) Math.rint((number - low) / (high - low) * levels) : 0;
            if (size == 1) {
                bytes.put((byte) level);
            } else {
                bytes.putShort((short) level);
            }
        }
        return Named.of("low", low, "high", high, "levels", Base64.getEncoder().encodeToString(bytes.array()));
    }
}

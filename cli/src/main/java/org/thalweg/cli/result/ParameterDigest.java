package org.thalweg.cli.result;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The SHA-256 of a parameter vector: of its doubles, eight bytes each, most significant byte first. */
final class ParameterDigest {

    private ParameterDigest() {}

    /** Lower-case hexadecimal digits. */
    static String of(double[] theta) {
        ByteBuffer bytes = ByteBuffer.allocate(Math.multiplyExact(theta.length, Double.BYTES));
        bytes.asDoubleBuffer().put(theta);
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.array()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java runtime lacks SHA-256, which every runtime must have.", e);
        }
    }
}

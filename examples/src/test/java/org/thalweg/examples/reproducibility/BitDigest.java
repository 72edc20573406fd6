package org.thalweg.examples.reproducibility;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of the bits of numbers in the order they are added. */
final class BitDigest {

    private final MessageDigest digest;
    private final ByteBuffer buffer = ByteBuffer.allocate(Long.BYTES);

    BitDigest() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    BitDigest add(double... values) {
        for (double value : values) {
            add(Double.doubleToLongBits(value));
        }
        return this;
    }

    BitDigest add(long value) {
        digest.update(buffer.putLong(0, value).array());
        return this;
    }

    /** The first 16 hexadecimal digits: enough to tell two results apart. */
    @Override
    public String toString() {
        return HexFormat.of().formatHex(digest.digest()).substring(0, 16);
    }
}

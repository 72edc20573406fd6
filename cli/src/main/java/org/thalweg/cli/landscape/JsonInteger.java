package org.thalweg.cli.landscape;

import java.math.BigInteger;

/** Whole numbers of any size as JSON can hold them without loss: numbers of 53 bits, longer ones as texts. */
final class JsonInteger {

    private JsonInteger() {}

    static Object of(BigInteger value) {
        return value.bitLength() <= 53 ? (Object) value.longValueExact() : value.toString();
    }
}

package org.thalweg.core.spi;

import java.math.BigDecimal;
import java.math.BigInteger;

/** Whole numbers as people write them: {@code 100000}, {@code 1e5}, {@code 2.5e3}. */
public final class WholeNumber {

    private WholeNumber() {}

    /**
     * {@return the number that a text or a number stands for, to the last digit}
     *
     * @param raw a {@link Number} or something whose text is a decimal number
     * @throws NumberFormatException if it is no number, not whole, or does not fit into 64 bits
     */
    public static long of(Object raw) {
        try {
            if (raw instanceof BigInteger big) {
                return big.longValueExact();
            }
            return new BigDecimal(raw.toString().strip()).longValueExact();
        } catch (ArithmeticException e) {
            throw new NumberFormatException(raw + " is no whole number of 64 bits.");
        }
    }
}

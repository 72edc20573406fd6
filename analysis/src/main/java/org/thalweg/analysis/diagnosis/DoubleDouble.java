package org.thalweg.analysis.diagnosis;

/** A sum of products in twice the working precision (T. J. Dekker 1971; Ogita, Rump and Oishi 2005). */
final class DoubleDouble {

    private double high;
    private double low;

    void addProduct(double a, double b) {
        double product = a * b;
        double error = Math.fma(a, b, -product);
        double sum = high + product;
        double part = sum - high;
        low += ((high - (sum - part)) + (product - part)) + error;
        high = sum;
    }

    /** Adds a · b² for another sum b, whose own low part counts. */
    void addSquare(double a, DoubleDouble b) {
        double head = b.value();
        double tail = (b.high - head) + b.low;
        double scaled = a * head;
        addProduct(scaled, head);
        low = Math.fma(Math.fma(a, head, -scaled), head, low);
        low = Math.fma(2 * scaled, tail, low);
    }

    /** The sum divided by a number, rounded once. */
    double dividedBy(double divisor) {
        double quotient = high / divisor;
        return quotient + (Math.fma(-quotient, divisor, high) + low) / divisor;
    }

    double value() {
        return high + low;
    }
}

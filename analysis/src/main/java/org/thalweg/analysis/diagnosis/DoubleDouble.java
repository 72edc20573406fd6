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

    double value() {
        return high + low;
    }
}

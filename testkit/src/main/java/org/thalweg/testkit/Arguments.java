package org.thalweg.testkit;

import java.util.Arrays;

/** Arrays of arguments. */
final class Arguments {

    private Arguments() {}

    static double[] join(double[] first, double[] second) {
        double[] joined = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, joined, first.length, second.length);
        return joined;
    }

    static double[] filled(int length, double value) {
        double[] array = new double[length];
        Arrays.fill(array, value);
        return array;
    }

    static double[][] filled(int rows, int columns, double value) {
        double[][] array = new double[rows][columns];
        for (double[] row : array) {
            Arrays.fill(row, value);
        }
        return array;
    }
}

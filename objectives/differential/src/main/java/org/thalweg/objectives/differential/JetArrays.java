package org.thalweg.objectives.differential;

/**
 * One thread's arrays for {@link NetworkJets}, [layer][channel or order][neuron × point]; layer 0 is the input.
 *
 * <p>z, a: preactivations and activations; d: derivatives of the activation function at z<sub>0</sub>; …bar: adjoints;
 * …dot: derivatives along a direction of θ.
 */
final class JetArrays {

    final double[][][] z;
    final double[][][] a;
    final double[][][] d;
    final double[][][] zbar;
    final double[][][] abar;
    final double[][][] zdot;
    final double[][][] adot;
    final double[][][] zbarDot;
    final double[][][] abarDot;
    /** One number for each point. */
    final double[] change;

    JetArrays(double[][] inputs, int points, int[] sizes, int channels, int highest, boolean second) {
        z = allocate(sizes, channels);
        a = allocate(sizes, channels);
        a[0] = inputs;
        d = allocate(sizes, highest + 1);
        for (int l = 1; l < sizes.length; l++) {
            // The value of the activation is its derivative of order 0.
            a[l][0] = d[l][0];
        }
        change = new double[points];
        zbar = allocate(sizes, channels);
        abar = allocate(sizes, channels);
        zdot = second ? allocate(sizes, channels) : null;
        adot = second ? allocate(sizes, channels) : null;
        zbarDot = second ? allocate(sizes, channels) : null;
        abarDot = second ? allocate(sizes, channels) : null;
    }

    private static double[][][] allocate(int[] sizes, int inner) {
        double[][][] arrays = new double[sizes.length][][];
        for (int l = 1; l < sizes.length; l++) {
            arrays[l] = new double[inner][sizes[l]];
        }
        return arrays;
    }
}

package org.thalweg.objectives.gaussian;

/** Expectations over one neuron z = b + σu with standard normal u. */
final class SingleMoments {

    /** E φ(z). */
    double value;
    /** E φ′(z) × {1, u}. */
    final double[] slope = new double[2];
    /** E φ″(z) × {1, u, u²}. */
    final double[] bent = new double[3];
}

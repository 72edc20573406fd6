package org.thalweg.objectives.gaussian;

/** Nodes and weights of one quadrature rule for the standard normal distribution. Reused, confined to one thread. */
final class NormalNodes {

    final double[] node;
    final double[] weight;
    int count;

    NormalNodes(int most) {
        node = new double[most];
        weight = new double[most];
    }
}

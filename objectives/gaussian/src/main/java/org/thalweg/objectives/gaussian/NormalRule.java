package org.thalweg.objectives.gaussian;

/** Chooses quadrature nodes for the standard normal distribution. Immutable; the same scale gives the same bits. */
interface NormalRule {

    /** The largest number of nodes it may choose. */
    int mostNodes();

    /**
     * Nodes for φ(b + scale · u) and its products with polynomials of degree 2.
     *
     * @param scale at least 0, largest factor of u in any argument
     * @param nodes overwritten
     */
    void choose(double scale, NormalNodes nodes);

    /** In words, for reports. */
    String description();

    /** The same Gauss–Hermite nodes for all scales. */
    static NormalRule fixed(GaussHermite rule) {
        return new NormalRule() {
            @Override
            public int mostNodes() {
                return rule.count();
            }

            @Override
            public void choose(double scale, NormalNodes nodes) {
                nodes.count = rule.count();
                for (int k = 0; k < nodes.count; k++) {
                    nodes.node[k] = rule.node(k);
                    nodes.weight[k] = rule.weight(k);
                }
            }

            @Override
            public String description() {
                return "Gauss–Hermite quadrature with " + rule.count() + " nodes in each dimension";
            }
        };
    }
}

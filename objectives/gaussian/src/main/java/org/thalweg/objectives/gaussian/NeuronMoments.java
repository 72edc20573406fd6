package org.thalweg.objectives.gaussian;

/** Expectations over neurons of one activation. Holds scratch, confined to one thread; the same arguments give the same bits. */
interface NeuronMoments {

    /**
     * Expectations over z = b + σu.
     *
     * @param sigma at least 0
     * @param moments overwritten
     */
    void single(double b, double sigma, SingleMoments moments);

    /**
     * Expectations over z₁ = b₁ + σ₁u and z₂ = b₂ + pu + qv.
     *
     * @param sigma1 at least 0
     * @param q at least 0
     * @param moments overwritten
     */
    void pair(double b1, double sigma1, double b2, double p, double q, PairMoments moments);
}

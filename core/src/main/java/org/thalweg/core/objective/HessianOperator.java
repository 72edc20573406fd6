package org.thalweg.core.objective;

/** A symmetric linear operator v ↦ Hv. Confined to one thread. */
public interface HessianOperator {

    /** {@return length n of the vectors} */
    int dimension();

    /**
     * Computes Hv.
     *
     * @param vector vector[n], read only
     * @param product product[n], overwritten; must not alias {@code vector}
     */
    void apply(double[] vector, double[] product);
}

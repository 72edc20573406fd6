package org.thalweg.solvers.gradientflow.explicit;

/**
 * An embedded explicit pair. Stage rates are k[0] … k[stages − 1]; k[stages] is the rate at the new point, with which
 * the next step begins.
 */
interface ExplicitTableau {

    /** Order of the error estimate plus one. */
    int errorOrder();

    /** Stages of a step, without the one at the new point. */
    int stages();

    /** a[i − 1][j]: weight of k[j] in the argument of k[i]; row {@code stages − 1} gives the new point. */
    double[][] weights();

    /** Whether the error estimate needs the rate at the new point. */
    boolean errorUsesLast();

    /** Bound on the error estimate of any entry in units of the tolerance. */
    double error(double[][] rates, double[] from, double[] to, double h);
}

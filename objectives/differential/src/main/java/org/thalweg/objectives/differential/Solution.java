package org.thalweg.objectives.differential;

/** The known solution of a problem, exact or computed far more accurately than a network is. */
@FunctionalInterface
public interface Solution {

    /**
     * The unknown functions at a point.
     *
     * @param x the independent variables
     * @return one value for each unknown
     */
    double[] at(double... x);
}

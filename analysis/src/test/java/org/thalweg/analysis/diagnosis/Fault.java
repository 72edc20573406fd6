package org.thalweg.analysis.diagnosis;

import org.thalweg.core.objective.NetworkObjective;

/** A fault planted on purpose and what must be said of it. */
record Fault(
        String name,
        NetworkObjective objective,
        double[] theta,
        String status,
        String code,
        double value,
        boolean proved,
        String words) {

    @Override
    public String toString() {
        return name;
    }

    /** Stands for a value that is not checked. */
    static final double ANY = Double.NaN;

    /** A fault of a run that believes to have converged. */
    static Fault converged(
            String name,
            NetworkObjective objective,
            double[] theta,
            String code,
            double value,
            boolean proved,
            String words) {
        return new Fault(name, objective, theta, "converged", code, value, proved, words);
    }
}

package org.thalweg.bench.workprecision;

import org.thalweg.core.objective.Objective;

/**
 * A problem to be timed.
 *
 * @param name unique; also the key under which the peer finds it
 * @param group problems of one group count as one: their median is taken
 * @param objective what to lower
 * @param start starting point; a copy is handed out
 */
record BenchProblem(String name, String group, Objective objective, double[] start) {

    BenchProblem {
        start = start.clone();
    }

    @Override
    public double[] start() {
        return start.clone();
    }
}

package org.thalweg.analysis.internal.landscape;

import java.util.HashMap;
import java.util.Map;

/**
 * How well the kinds of attempts do lately. A function of the journal alone.
 *
 * <p>Subspaces are judged by what an attempt earns, ways to search by what an evaluation earns; both are moving averages, and
 * nothing is ever given up quite.
 */
final class Tally {

    private static final double SUBSPACE_MEMORY = 0.97;
    private static final double WAY_MEMORY = 0.99;
    private static final double FLOOR = 0.06;
    private static final double WAY_FLOOR = 0.015;

    /** What a way never tried is thought to earn and cost: much, so that it is tried. */
    private static final double FIRST_EARNING = 1;

    private static final double FIRST_COST = 100;

    private final Map<String, Double> subspaces = new HashMap<>();
    private final Map<String, double[]> ways = new HashMap<>();

    void record(String way, String subspace, double earning, long evaluations) {
        double old = subspaces.getOrDefault(subspace, 1.0);
        subspaces.put(subspace, SUBSPACE_MEMORY * old + (1 - SUBSPACE_MEMORY) * earning);
        double[] sums = ways.computeIfAbsent(way, w -> new double[] {FIRST_EARNING, FIRST_COST});
        sums[0] = WAY_MEMORY * sums[0] + (1 - WAY_MEMORY) * earning;
        sums[1] = WAY_MEMORY * sums[1] + (1 - WAY_MEMORY) * evaluations;
    }

    /** Between a small floor and 1; 1 for a subspace never tried. */
    double subspaceWeight(String subspace) {
        return Math.min(1, FLOOR + subspaces.getOrDefault(subspace, 1.0));
    }

    /**
     * The way whose share of the sum of weights holds the fraction u. Evaluations are shared out by what they earn, plus a
     * floor, so that attempts are by that over what an attempt costs.
     */
    int choose(String[] candidates, double u) {
        double[] weight = new double[candidates.length];
        double largest = 0;
        for (String candidate : candidates) {
            largest = Math.max(largest, rate(candidate));
        }
        double total = 0;
        for (int i = 0; i < weight.length; i++) {
            weight[i] = (rate(candidates[i]) + WAY_FLOOR * largest) / cost(candidates[i]);
            total += weight[i];
        }
        double rest = u * total;
        for (int i = 0; i < weight.length; i++) {
            rest -= weight[i];
            if (rest < 0) {
                return i;
            }
        }
        return weight.length - 1;
    }

    /** What an evaluation earns. */
    private double rate(String way) {
        double[] sums = ways.get(way);
        return sums == null ? FIRST_EARNING / FIRST_COST : sums[0] / Math.max(1, sums[1]);
    }

    /** Evaluations of an attempt. */
    private double cost(String way) {
        double[] sums = ways.get(way);
        return sums == null ? FIRST_COST : Math.max(1, sums[1]);
    }
}

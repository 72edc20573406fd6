package org.thalweg.analysis.quality;

/**
 * How a network trained on exclusive or answers perturbed inputs: it should say 0 where both inputs are alike, |x − y| ≤ 0.5,
 * and 1 elsewhere (D. Mehta, X. Zhao, E. A. Bernal, D. J. Wales, Sec. IV.D).
 *
 * @param alike part of the inputs with |x − y| ≤ 0.5 that are answered 0, from 0 to 1
 * @param different part of the other inputs that are answered 1
 * @param all part of all inputs that are answered as they should be
 */
public record PerturbationRobustness(double alike, double different, double all) {

    private static final double ALIKE = 0.5;

    /**
     * Counts the answers of a map; a part of no inputs is NaN.
     *
     * @param map answers of a network on two inputs
     * @return the parts of rightly answered inputs
     */
    public static PerturbationRobustness of(DecisionMap map) {
        DecisionMap.Grid grid = map.grid();
        int[] inputs = new int[2];
        int[] right = new int[2];
        for (int row = 0; row < grid.rows(); row++) {
            for (int column = 0; column < grid.columns(); column++) {
                int wanted = Math.abs(grid.x(column) - grid.y(row)) <= ALIKE ? 0 : 1;
                inputs[wanted]++;
                right[wanted] += map.classAt(column, row) == wanted ? 1 : 0;
            }
        }
        return new PerturbationRobustness(
                right[0] / (double) inputs[0],
                right[1] / (double) inputs[1],
                (right[0] + right[1]) / (double) (inputs[0] + inputs[1]));
    }
}

package org.thalweg.analysis.quality;

import org.thalweg.core.network.Mlp;
import org.thalweg.core.network.Parameters;
import org.thalweg.core.objective.Predictor;

/**
 * Which class a network of two inputs gives on a grid of inputs. Immutable.
 *
 * <p>The class is the number of the largest output, the first of equal ones; a network with one output answers 1 from 0.5 on.
 */
public final class DecisionMap {

    /** Most points of a grid. */
    private static final long LARGEST_GRID = 4_000_000;

    private final Grid grid;
    private final int[] classes;

    private DecisionMap(Grid grid, int[] classes) {
        this.grid = grid;
        this.classes = classes;
    }

    /**
     * The inputs low, low + step, … up to high in both directions.
     *
     * @param lowX smallest first input
     * @param highX largest first input allowed
     * @param lowY smallest second input
     * @param highY largest second input allowed
     * @param step distance of neighbors
     */
    public record Grid(double lowX, double highX, double lowY, double highY, double step) {

        /** Part of a step by which rounding may shift the last point beyond the end. */
        private static final double SLACK = 1e-9;

        /**
         * The grid on which D. Mehta, X. Zhao, E. A. Bernal and D. J. Wales show the answers of networks for exclusive or:
         * [−0.5, 1.5]² in steps of 0.015.
         */
        public static final Grid EXCLUSIVE_OR = new Grid(-0.5, 1.5, -0.5, 1.5, 0.015);

        /** Checks the ranges. */
        public Grid {
            boolean ordered = lowX <= highX && lowY <= highY && step > 0;
            if (!ordered || !Double.isFinite(highX - lowX + highY - lowY + step)) {
                throw new IllegalArgumentException("A grid needs finite ranges and a step above 0, but has [" + lowX
                        + ", " + highX + "] × [" + lowY + ", " + highY + "] with step " + step + ".");
            }
            double points = ((highX - lowX) / step + 1) * ((highY - lowY) / step + 1);
            if (points > LARGEST_GRID) {
                throw new IllegalArgumentException("A grid of about " + (long) points + " points is too fine; at most "
                        + LARGEST_GRID + " are computed.\nUse a larger step.");
            }
        }

        /** {@return number of first inputs} */
        public int columns() {
            return 1 + (int) Math.floor((highX - lowX) / step + SLACK);
        }

        /** {@return number of second inputs} */
        public int rows() {
            return 1 + (int) Math.floor((highY - lowY) / step + SLACK);
        }

        /**
         * {@return first input of a column, from 0}
         *
         * @param column column from 0
         */
        public double x(int column) {
            return lowX + column * step;
        }

        /**
         * {@return second input of a row, from 0}
         *
         * @param row row from 0
         */
        public double y(int row) {
            return lowY + row * step;
        }
    }

    /**
     * Evaluates the network on the grid.
     *
     * @param network a network on two inputs
     * @param theta θ[n]
     * @param grid the inputs to look at
     * @return the answers, one for each point of the grid
     * @throws IllegalArgumentException if the network has not two inputs or θ does not fit
     */
    public static DecisionMap of(Mlp network, double[] theta, Grid grid) {
        if (network.inputWidth() != 2) {
            throw new IllegalArgumentException(
                    "A decision map needs a network of 2 inputs, but this one has " + network.inputWidth() + ".");
        }
        Predictor predictor = new Predictor(network, Parameters.of(network.layout(), theta));
        int[] classes = new int[grid.columns() * grid.rows()];
        for (int row = 0; row < grid.rows(); row++) {
            for (int column = 0; column < grid.columns(); column++) {
                double[] output = predictor.predict(new double[] {grid.x(column), grid.y(row)});
                classes[row * grid.columns() + column] = answer(output);
            }
        }
        return new DecisionMap(grid, classes);
    }

    private static int answer(double[] output) {
        if (output.length == 1) {
            return output[0] >= 0.5 ? 1 : 0;
        }
        int best = 0;
        for (int k = 1; k < output.length; k++) {
            best = output[k] > output[best] ? k : best;
        }
        return best;
    }

    /** {@return the inputs} */
    public Grid grid() {
        return grid;
    }

    /**
     * {@return the class at a column and a row, both from 0}
     *
     * @param column column of the grid, from the lowest first input
     * @param row row of the grid, from the lowest second input
     */
    public int classAt(int column, int row) {
        return classes[row * grid.columns() + column];
    }
}

package org.thalweg.objectives.differential;

import java.util.Arrays;
import java.util.List;

/**
 * The residuals of equations, conditions and data at their points as functions of the jets of a network's outputs, with
 * first and second derivatives in them. Immutable; scratch is the caller's.
 */
final class JetResiduals {

    private final double[][] points;
    private final ResidualBlock[] blocks;
    private final int count;
    private final int formulas;
    private final int perOutput;
    private final int q;
    private final int last;
    /** Maps of each output at each point; empty without ansatz. */
    private final AnsatzMap[][] ansatz;

    JetResiduals(CollocationPlan plan, List<Expression> ansatzFormulas, int lastLayer) {
        this.points = plan.points();
        this.blocks = plan.blocks().toArray(ResidualBlock[]::new);
        this.count = plan.residualCount();
        this.formulas =
                plan.blocks().stream().mapToInt(b -> b.tapes().size()).max().orElse(0);
        this.perOutput = plan.channels().perOutput();
        this.q = plan.channels().count();
        this.last = lastLayer;
        this.ansatz = new AnsatzMap[ansatzFormulas.size()][];
        for (int j = 0; j < ansatz.length; j++) {
            ansatz[j] = AnsatzMap.of(ansatzFormulas.get(j), j, plan.channels(), points);
        }
    }

    /** How many residuals there are. */
    int count() {
        return count;
    }

    /** Points of all blocks. */
    int points() {
        return points.length;
    }

    /** Channels of all outputs. */
    int channels() {
        return q;
    }

    /** The largest number of formulas of a block. */
    int formulas() {
        return formulas;
    }

    /** Live, read only. */
    ResidualBlock[] blocks() {
        return blocks;
    }

    /**
     * Residuals and their derivatives in the channels of the outputs, whose jets are in the workspace.
     *
     * @return Σ r²
     */
    double evaluate(int order, DifferentialWorkspace w) {
        double value = 0;
        if (order == 2) {
            Arrays.fill(w.curvatures, 0);
        }
        for (int b = 0; b < blocks.length; b++) {
            ResidualBlock block = blocks[b];
            for (int p = 0; p < block.count(); p++) {
                loadChannels(block.from() + p, w);
                for (int e = 0; e < block.tapes().size(); e++) {
                    int number = block.offset() + e * block.count() + p;
                    Tape.Scratch scratch = w.tapes[b][e];
                    double r = block.scale()
                            * block.tapes().get(e).evaluate(order, points[block.from() + p], w.channels, scratch);
                    w.residuals[number] = r;
                    value += r * r;
                    if (order >= 1) {
                        slope(block, number, block.from() + p, scratch, w);
                    }
                    if (order == 2) {
                        addCurvature(block, r, number, block.from() + p, scratch.hessian(), w);
                    }
                }
            }
        }
        return value;
    }

    private void loadChannels(int point, DifferentialWorkspace w) {
        double[][] outputs = w.arrays.a[last];
        for (int i = 0; i < q; i++) {
            w.channels[i] = outputs[i % perOutput][i / perOutput * points.length + point];
        }
        for (int j = 0; j < ansatz.length; j++) {
            ansatz[j][point].apply(w.channels, j * perOutput, w.scratch);
        }
    }

    private void slope(ResidualBlock block, int number, int point, Tape.Scratch scratch, DifferentialWorkspace w) {
        double[] gradient = scratch.gradient();
        int row = number * q;
        for (int i = 0; i < q; i++) {
            w.slopes[row + i] = block.scale() * gradient[i];
        }
        for (int j = 0; j < ansatz.length; j++) {
            ansatz[j][point].pullBack(w.slopes, row + j * perOutput, w.scratch);
        }
    }

    /** Adds 2 (∇r ∇rᵀ + r ∇²r) in the channels of the outputs. */
    private void addCurvature(
            ResidualBlock block, double r, int number, int point, double[] hessian, DifferentialWorkspace w) {
        pullBack(hessian, point, w);
        int at = point * q * q;
        for (int i = 0; i < q; i++) {
            for (int k = 0; k < q; k++) {
                double product = w.slopes[number * q + i] * w.slopes[number * q + k];
                w.curvatures[at + i * q + k] += 2 * (product + r * block.scale() * hessian[i * q + k]);
            }
        }
    }

    /** Rows, then columns; the scratch of a formula is written anew at each point. */
    private void pullBack(double[] hessian, int point, DifferentialWorkspace w) {
        for (int side = 0; ansatz.length > 0 && side < 2; side++) {
            for (int i = 0; i < q; i++) {
                for (int j = 0; j < ansatz.length; j++) {
                    ansatz[j][point].pullBack(hessian, i * q + j * perOutput, w.scratch);
                }
            }
            transpose(hessian);
        }
    }

    private void transpose(double[] matrix) {
        for (int i = 0; i < q; i++) {
            for (int k = 0; k < i; k++) {
                double held = matrix[i * q + k];
                matrix[i * q + k] = matrix[k * q + i];
                matrix[k * q + i] = held;
            }
        }
    }

    /** Adjoints of the outputs' jets for Σ r². */
    void seed(DifferentialWorkspace w) {
        clearSeeds(w);
        for (ResidualBlock block : blocks) {
            for (int k = 0; k < block.size(); k++) {
                int number = block.offset() + k;
                addSeed(number, block.from() + k % block.count(), 2 * w.residuals[number], w);
            }
        }
    }

    /** Adjoints of the outputs' jets for the formula of this number of each block. */
    void seedFormula(int e, DifferentialWorkspace w) {
        clearSeeds(w);
        for (ResidualBlock block : blocks) {
            for (int p = 0; e < block.tapes().size() && p < block.count(); p++) {
                addSeed(block.offset() + e * block.count() + p, block.from() + p, 1, w);
            }
        }
    }

    private void clearSeeds(DifferentialWorkspace w) {
        for (double[] channel : w.arrays.abar[last]) {
            Arrays.fill(channel, 0);
        }
    }

    private void addSeed(int number, int point, double factor, DifferentialWorkspace w) {
        double[][] seeds = w.arrays.abar[last];
        for (int i = 0; i < q; i++) {
            seeds[i % perOutput][i / perOutput * points.length + point] += factor * w.slopes[number * q + i];
        }
    }
}

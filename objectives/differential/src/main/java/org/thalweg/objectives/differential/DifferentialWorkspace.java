package org.thalweg.objectives.differential;

import java.util.List;
import org.thalweg.core.objective.Workspace;

/** One thread's scratch for one {@link DifferentialObjective}. */
final class DifferentialWorkspace implements Workspace {

    final DifferentialObjective owner;
    final JetArrays arrays;
    /** Scratch of each formula, [block][formula]. */
    final Tape.Scratch[][] tapes;
    /** Channels of one point, and scratch for the ansatz. */
    final double[] channels;

    final double[] scratch;
    /** Residuals r[m]. */
    final double[] residuals;
    /** ∂r/∂channels of the network's outputs, [m × q]. */
    final double[] slopes;
    /** Σ 2 (∇r ∇rᵀ + r ∇²r) in the channels of the network's outputs at each point, [P × q × q]; null at first order. */
    final double[] curvatures;

    final double[] direction;
    final double[] product;

    DifferentialWorkspace(
            DifferentialObjective owner,
            JetArrays arrays,
            List<ResidualBlock> blocks,
            int residuals,
            int points,
            int q,
            int n,
            boolean second) {
        this.owner = owner;
        this.arrays = arrays;
        this.tapes = blocks.stream()
                .map(block -> block.tapes().stream().map(Tape::newScratch).toArray(Tape.Scratch[]::new))
                .toArray(Tape.Scratch[][]::new);
        this.channels = new double[q];
        this.scratch = new double[q];
        this.residuals = new double[residuals];
        this.slopes = new double[Math.multiplyExact(residuals, q)];
        this.curvatures = second ? new double[Math.multiplyExact(points, q * q)] : null;
        this.direction = new double[n];
        this.product = new double[n];
    }
}

package org.thalweg.objectives.differential;

import java.util.Arrays;
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

    /** Scratch of the Hessian; null at first order. */
    final JetHessian.Scratch second;

    DifferentialWorkspace(
            DifferentialObjective owner, JetArrays arrays, JetResiduals residuals, JetHessian.Scratch second) {
        int q = residuals.channels();
        this.owner = owner;
        this.arrays = arrays;
        this.tapes = Arrays.stream(residuals.blocks())
                .map(block -> block.tapes().stream().map(Tape::newScratch).toArray(Tape.Scratch[]::new))
                .toArray(Tape.Scratch[][]::new);
        this.channels = new double[q];
        this.scratch = new double[q];
        this.residuals = new double[residuals.count()];
        this.slopes = new double[Math.multiplyExact(residuals.count(), q)];
        this.curvatures = second != null ? new double[Math.multiplyExact(residuals.points(), q * q)] : null;
        this.second = second;
    }
}

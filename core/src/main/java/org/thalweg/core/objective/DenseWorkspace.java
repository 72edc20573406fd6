package org.thalweg.core.objective;

/** One thread's gradient and Hessian of a {@link DenseObjective}. */
final class DenseWorkspace implements Workspace {

    final double[] gradient;
    final double[] hessian;
    private final DenseObjective owner;

    DenseWorkspace(DenseObjective owner) {
        this.owner = owner;
        this.gradient = new double[owner.dimension()];
        this.hessian = new double[Math.multiplyExact(gradient.length, gradient.length)];
    }

    static DenseWorkspace check(DenseObjective objective, double[] theta, Workspace workspace) {
        requireLength(theta, objective.dimension(), "point");
        if (!(workspace instanceof DenseWorkspace own) || own.owner != objective) {
            throw new IllegalArgumentException(
                    "The workspace belongs to another objective: use one made by this objective's newWorkspace().");
        }
        return own;
    }

    static void requireLength(double[] array, int length, String what) {
        if (array.length != length) {
            throw new IllegalArgumentException(
                    "The " + what + " has length " + array.length + ", but " + length + " is needed.");
        }
    }
}

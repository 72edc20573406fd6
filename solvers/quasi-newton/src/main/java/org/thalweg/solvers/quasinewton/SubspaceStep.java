package org.thalweg.solvers.quasinewton;

/**
 * Minimizes the quadratic model over the components that are free at the Cauchy point, and puts the result into the box.
 *
 * <p>Source: Byrd, Lu, Nocedal and Zhu (1995), direct primal method, (5.11); projection instead of truncation where it
 * descends: J. Morales and J. Nocedal, ACM TOMS 38 (2011) article 7. With v = (M⁻¹ − N)⁻¹WᵀZr in place of their
 * (I − MN)⁻¹MWᵀZr. Confined to one run.
 */
final class SubspaceStep {

    private final Box box;
    private final CompactMemory memory;
    private final LuFactors lu;
    private final double[] reduced;
    private final double[] v;
    private final double[] mc;
    private final double[] w;

    SubspaceStep(int n, Box box, CompactMemory memory, int width) {
        this.box = box;
        this.memory = memory;
        this.lu = new LuFactors(width);
        this.reduced = new double[n];
        this.v = new double[width];
        this.mc = new double[width];
        this.w = new double[width];
    }

    /**
     * Computes the direction to the minimizer.
     *
     * @param direction direction[n], overwritten by the difference to θ
     */
    void direction(double[] theta, double[] gradient, CauchyPoint cauchy, double[] direction) {
        double[] start = cauchy.point();
        for (int i = 0; i < theta.length; i++) {
            direction[i] = start[i] - theta[i];
        }
        if (!minimize(theta, gradient, cauchy)) {
            return;
        }
        double descent = 0;
        for (int i = 0; i < theta.length; i++) {
            descent += gradient[i] * (box.clamp(i, start[i] + reduced[i]) - theta[i]);
        }
        // Where the projected point does not descend, the step ends at the first bound.
        double share = descent < 0 ? 1 : Math.min(1, box.largestStep(start, reduced));
        for (int i = 0; i < theta.length; i++) {
            direction[i] = box.clamp(i, start[i] + share * reduced[i]) - theta[i];
        }
    }

    /** Fills the reduced step; whether there is one. */
    private boolean minimize(double[] theta, double[] gradient, CauchyPoint cauchy) {
        double[] start = cauchy.point();
        double scale = memory.theta();
        System.arraycopy(cauchy.c(), 0, mc, 0, mc.length);
        memory.applyMiddle(mc);
        boolean any = false;
        for (int i = 0; i < theta.length; i++) {
            boolean free = box.isFree(i, start[i]);
            any |= free;
            reduced[i] = free ? gradient[i] + scale * (start[i] - theta[i]) - memory.rowTimes(i, mc) : 0;
        }
        if (!any) {
            return false;
        }
        int width = memory.width();
        boolean curved = width > 0 && solveSmall(start, width);
        for (int i = 0; i < theta.length; i++) {
            if (box.isFree(i, start[i])) {
                double correction = curved ? memory.rowTimes(i, v) / scale : 0;
                reduced[i] = -(reduced[i] + correction) / scale;
            }
        }
        return true;
    }

    /** v = (M⁻¹ − WᵀZZᵀW/ϑ)⁻¹ WᵀZr. */
    private boolean solveSmall(double[] start, int width) {
        double[][] matrix = lu.matrix();
        memory.fillMiddle(matrix);
        for (int i = 0; i < start.length; i++) {
            if (box.isFree(i, start[i])) {
                memory.row(i, w);
                for (int a = 0; a < width; a++) {
                    double factor = w[a] / memory.theta();
                    for (int b = 0; b < width; b++) {
                        matrix[a][b] -= factor * w[b];
                    }
                }
            }
        }
        memory.transposed(reduced, v);
        if (!lu.factor(width)) {
            return false;
        }
        lu.solve(v);
        return true;
    }
}

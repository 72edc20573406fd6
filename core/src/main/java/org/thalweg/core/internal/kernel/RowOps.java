package org.thalweg.core.internal.kernel;

/**
 * The operations every pass is made of, over rows of samples; a scalar and a vector twin give the same bits.
 *
 * <p>Lengths are multiples of {@link #LANES}. A sum over samples is held in 8 partial sums, sample s in number s mod 8,
 * each accumulated in sample order by fma, and then added as ((s0+s4)+(s2+s6)) + ((s1+s5)+(s3+s7)). All other sums run in
 * index order by fma. So the bits do not depend on the number of lanes of the machine nor on how rows are tiled.
 */
interface RowOps {

    /** Number of partial sums, and the unit of row lengths. */
    int LANES = 8;

    /** Panels of a group, see {@link #panels}. */
    int GROUP_PANELS = 4;

    /** Rows of a group. */
    int GROUP = GROUP_PANELS * LANES;

    /** Rows of the slabs of one or the other factor, see {@link #slabs}. */
    int THREE = 3;

    int SIX = 6;

    /** Partial sums of the largest tile of products, in groups of 8 products, and the sums themselves. */
    int TILE_LANES = 27 * LANES;

    /**
     * out[i] = scale[i] · (start + Σ_p weights[weightsAt + i·outStep + p·inStep] in[inFrom + p·inRowStep]) for outCount rows.
     *
     * @param bias where start comes from, one entry per output row; null for 0
     * @param scale factor per output row, or null for none
     */
    void affine(
            double[] weights,
            int weightsAt,
            int outStep,
            int inStep,
            double[] bias,
            int biasAt,
            Rows in,
            int inFrom,
            int inRowStep,
            int inCount,
            Rows out,
            int outFrom,
            int outCount,
            Rows scale,
            int length);

    /** As {@link #affine} without bias and scale, but added to what out holds. */
    void addLinear(
            double[] weights,
            int weightsAt,
            int outStep,
            int inStep,
            Rows in,
            int inCount,
            Rows out,
            int outCount,
            int length);

    /**
     * sums[at + i·sumStride + j] += Σ_n a[aFrom + i](n) b[bFrom + j](n) for i &lt; aCount, j &lt; bCount.
     *
     * @param lower whether only entries j ≤ i are wanted; others may be overwritten or not
     * @param lanes lanes[{@link #TILE_LANES}], scratch
     */
    void dots(
            Rows a,
            int aFrom,
            int aCount,
            Rows b,
            int bFrom,
            int bCount,
            int length,
            double[] sums,
            int at,
            int sumStride,
            boolean lower,
            double[] lanes);

    /**
     * sums[at + i·sumStride + j] += Σ_n a[aFrom + i](n) b[j](n) for i &lt; aCount and j &lt; bCount, the sum over the samples n &lt;
     * samples in order.
     *
     * <p>What {@link #dots} does, without horizontal sums, for b as {@link #panels}. Writes up to the next multiple of 8
     * behind bCount, where the panels hold zeros.
     *
     * @param lower whether only entries j ≤ i are wanted; others may be overwritten or not
     * @param fresh whether the sums are overwritten instead
     */
    void products(
            Rows a,
            int aFrom,
            int aCount,
            Rows b,
            int bCount,
            int samples,
            double[] sums,
            int at,
            int sumStride,
            boolean lower,
            boolean fresh);

    /** Numbers per sample that {@link #panels} may write for that many rows. */
    static int grouped(int count) {
        return (count + GROUP - 1) / GROUP * GROUP;
    }

    /**
     * Copies rows into panels of eight, in groups: row i at sample n goes to entry 32n + i mod 32 of row i / 32 of out; zeros fill up to
     * a multiple of eight.
     */
    static void panels(Rows rows, int count, int samples, Rows out) {
        out.stride = samples * GROUP;
        int i = 0;
        for (; i + 4 <= count; i += 4) {
            fourRows(rows, i, samples, out.data, out.at(i / GROUP) + i % GROUP);
        }
        int padded = SampleBlocks.pad(count);
        for (; i < padded; i++) {
            int from = i < count ? rows.at(i) : 0;
            for (int n = 0, to = out.at(i / GROUP) + i % GROUP; n < samples; n++, to += GROUP) {
                out.data[to] = i < count ? rows.data[from + n] : 0;
            }
        }
    }

    private static void fourRows(Rows rows, int first, int samples, double[] out, int at) {
        double[] in = rows.data;
        int i0 = rows.at(first);
        int i1 = i0 + rows.stride;
        int i2 = i1 + rows.stride;
        int i3 = i2 + rows.stride;
        for (int n = 0, to = at; n < samples; n++, to += GROUP) {
            out[to] = in[i0 + n];
            out[to + 1] = in[i1 + n];
            out[to + 2] = in[i2 + n];
            out[to + 3] = in[i3 + n];
        }
    }

    /**
     * With r = y − t for count rows: lanes[n mod 8] += r · (w r), row by row, and gradient = 2 w r.
     *
     * <p>A sample of weight 0, such as padding, adds nothing even if its r is not finite.
     *
     * @param lanes the 8 partial sums
     */
    void squaredError(Rows y, Rows targets, Rows weights, Rows gradient, int count, int length, double[] lanes);

    /**
     * The backward step into a layer of few inputs below few outputs, and the gradient sums on both sides of it.
     *
     * <p>With δ<sub>i</sub> = slope[i] · Σ_j weights[weightsAt + j·count + i] g[j] for i &lt; count: below[i·columns + p] += Σ_n
     * δ<sub>i</sub> in[p] for p &lt; columns, and above[j·aboveColumns + i] += Σ_n g[j] a[i] for i &lt; aboveColumns. The bits are those
     * of these separate operations, whose intermediate rows delta may hold on return or not.
     */
    default void backward(
            double[] weights,
            int weightsAt,
            Rows g,
            int outputs,
            Rows slope,
            Rows delta,
            Rows a,
            int count,
            Rows in,
            int columns,
            int length,
            double[] below,
            double[] above,
            int aboveColumns,
            double[] lanes) {
        affine(weights, weightsAt, 1, count, null, 0, g, 0, 1, outputs, delta, 0, count, slope, length);
        dots(delta, 0, count, in, 0, columns, length, below, 0, columns, false, lanes);
        dots(g, 0, outputs, a, 0, aboveColumns, length, above, 0, aboveColumns, false, lanes);
    }

    /** out[outFrom + i] = a[aFrom + i] · b[bRow] for count rows. */
    void scaleRows(Rows a, int aFrom, int count, Rows b, int bRow, Rows out, int outFrom, int length);

    /**
     * Row r = outFrom + i becomes a[aFrom + i] · b[bRow] for count rows, written in slabs of {@code group} rows: its entry n lies at {@code
     * out.at(r / group · group)} + group · 8 ⌊n/8⌋ + 8 (r mod group) + n mod 8.
     */
    void slabs(Rows a, int aFrom, int count, Rows b, int bRow, Rows out, int outFrom, int group, int length);

    /**
     * For the neurons i and, if rows = 2, i + 1: sums[at + q·stride + j] += Σ_n (a[i] a[j]) x[q] for j ≤ i and q &lt; products, where stride is
     * i + 1 padded to a multiple of 8; those of i + 1 begin at {@code next}.
     *
     * @param x {@link #slabs} of {@link #SIX}
     * @param lanes lanes[{@link #TILE_LANES}], scratch
     */
    void pairs(
            Rows a, int i, int rows, Rows x, int products, int length, double[] sums, int at, int next, double[] lanes);

    /**
     * sums[at + p·stride + j] += Σ_n (a[i] u[p]) v[j] for p &lt; columns and j &lt; count.
     *
     * @param u {@link #slabs} of {@link #THREE}
     * @param v {@link #slabs} of {@link #SIX}
     * @param lanes lanes[{@link #TILE_LANES}], scratch
     */
    void crosses(
            Rows a,
            int i,
            Rows u,
            int columns,
            Rows v,
            int count,
            int length,
            double[] sums,
            int at,
            int stride,
            double[] lanes);

    /** out[outFrom + i] = a[aFrom + i] · b[bFrom + i] for count rows. */
    void multiply(Rows a, int aFrom, Rows b, int bFrom, Rows out, int outFrom, int count, int length);

    /** out[outFrom + i·outStep] += a[aFrom + i] · b[bFrom + i] for count rows, by fma. */
    void addProduct(Rows a, int aFrom, Rows b, int bFrom, Rows out, int outFrom, int outStep, int count, int length);

    /** values[k] /= divisor for all of an array whose length is a multiple of 8. */
    void divide(double[] values, double divisor);

    /** lanes[n mod 8] += weight(n) · values[n] for the first {@code count} samples; weights null means 1, weight 0 adds nothing. */
    static void addWeighted(double[] values, Rows weights, int count, double[] lanes) {
        for (int n = 0; n < count; n++) {
            double weight = weights == null ? 1 : weights.data[weights.at(0) + n];
            if (weight != 0) {
                lanes[n & LANES - 1] = Math.fma(weight, values[n], lanes[n & LANES - 1]);
            }
        }
    }

    /** The 8 partial sums in the order that defines the bits. */
    static double sum(double[] lanes, int at) {
        double even = (lanes[at] + lanes[at + 4]) + (lanes[at + 2] + lanes[at + 6]);
        double odd = (lanes[at + 1] + lanes[at + 5]) + (lanes[at + 3] + lanes[at + 7]);
        return even + odd;
    }
}

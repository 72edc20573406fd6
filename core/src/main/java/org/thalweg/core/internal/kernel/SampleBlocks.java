package org.thalweg.core.internal.kernel;

import org.thalweg.core.data.Dataset;

/**
 * The data in blocks of samples, each block rows × samples.
 *
 * <p>Data up to a limit are stored once in that form; larger data are copied block by block into
 * the scratch, so that memory stays that of the data set. The last block is padded to a multiple of 8 samples with copies
 * of its last sample, of weight 0: whatever is finite for the samples is so for the padding.
 */
final class SampleBlocks {

    /** Numbers stored at most: 16 MiB. */
    static final int PACKED_LIMIT = 1 << 21;

    final int samples;
    final int block;
    final boolean weighted;
    final double totalWeight;

    private final Dataset data;
    private final int inputs;
    private final int outputs;
    private final double[] packed;
    private final int count;

    SampleBlocks(Dataset data, int block, int packedLimit) {
        this.data = data;
        this.block = block;
        samples = data.samples();
        count = (samples + block - 1) / block;
        weighted = data.isWeighted();
        totalWeight = data.totalWeight();
        inputs = data.inputWidth();
        outputs = data.targetWidth();
        long numbers = (long) pad(samples) * rows();
        packed = numbers <= packedLimit ? new double[(int) numbers] : null;
        if (packed != null) {
            for (int b = 0; b < count(); b++) {
                copy(b * block, null, sampleCount(b), packed, b * block * rows());
            }
        }
    }

    /** Number of blocks. */
    int count() {
        return count;
    }

    int sampleCount(int b) {
        return Math.min(block, samples - b * block);
    }

    /** Rows of a block: inputs, one row of ones, targets, weights. */
    int rows() {
        return inputs + 1 + outputs + 1;
    }

    static int pad(int samples) {
        return (samples + RowOps.LANES - 1) / RowOps.LANES * RowOps.LANES;
    }

    /** The next multiple. */
    static int pad(int count, int unit) {
        return (count + unit - 1) / unit * unit;
    }

    /** Points the scratch to block b. */
    void load(int b, BlockScratch s) {
        int count = sampleCount(b);
        if (packed != null) {
            point(packed, b * block * rows(), count, s);
        } else {
            copy(b * block, null, count, s.gathered(), 0);
            point(s.gathered(), 0, count, s);
        }
    }

    /** Points the scratch to a copy of the samples numbered chosen[from …]. */
    void gather(int[] chosen, int from, int count, BlockScratch s) {
        copy(from, chosen, count, s.gathered(), 0);
        point(s.gathered(), 0, count, s);
    }

    private void point(double[] array, int at, int count, BlockScratch s) {
        int length = pad(count);
        s.setLength(count, length);
        s.a[0].set(array, at, length);
        s.targets.set(array, at + (inputs + 1) * length, length);
        s.weights.set(array, at + (inputs + 1 + outputs) * length, length);
    }

    private void copy(int first, int[] chosen, int count, double[] to, int at) {
        int length = pad(count);
        int row = at;
        for (int i = 0; i < inputs; i++, row += length) {
            for (int n = 0; n < length; n++) {
                to[row + n] = data.input(number(first, chosen, count, n), i);
            }
        }
        java.util.Arrays.fill(to, row, row + length, 1);
        row += length;
        for (int j = 0; j < outputs; j++, row += length) {
            for (int n = 0; n < length; n++) {
                to[row + n] = data.target(number(first, chosen, count, n), j);
            }
        }
        for (int n = 0; n < length; n++) {
            to[row + n] = n < count ? data.weight(number(first, chosen, count, n)) : 0;
        }
    }

    private static int number(int first, int[] chosen, int count, int n) {
        int k = first + Math.min(n, count - 1);
        return chosen == null ? k : chosen[k];
    }
}

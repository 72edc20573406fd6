package org.thalweg.core.internal.kernel;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/** {@link RowOps} with {@code jdk.incubator.vector}; loaded only where that module is present. */
final class VectorRowOps implements RowOps {

    /** At most 8 lanes: the partial sums of a row. */
    static final VectorSpecies<Double> SPECIES =
            DoubleVector.SPECIES_PREFERRED.length() > LANES ? DoubleVector.SPECIES_512 : DoubleVector.SPECIES_PREFERRED;

    private static final int STEP = SPECIES.length();

    /** Columns of the widest tile. */
    private static final int TILE = 5;

    @Override
    public void affine(
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
            int length) {
        int first = in.at(inFrom);
        int step = inRowStep * in.stride;
        int i = 0;
        for (; i + 4 <= outCount; i += 4) {
            int w = weightsAt + i * outStep;
            VectorAffine.fourRows(
                    weights,
                    w,
                    outStep,
                    inStep,
                    bias,
                    biasAt + i,
                    in.data,
                    first,
                    step,
                    inCount,
                    out.data,
                    out.at(outFrom + i),
                    out.stride,
                    length);
        }
        for (; i < outCount; i++) {
            int w = weightsAt + i * outStep;
            VectorAffine.oneRow(
                    weights,
                    w,
                    inStep,
                    bias == null ? 0 : bias[biasAt + i],
                    in.data,
                    first,
                    step,
                    inCount,
                    out.data,
                    out.at(outFrom + i),
                    length);
        }
        if (scale != null) {
            multiply(scale, 0, out, outFrom, out, outFrom, outCount, length);
        }
    }

    @Override
    public void addLinear(
            double[] weights,
            int weightsAt,
            int outStep,
            int inStep,
            Rows in,
            int inCount,
            Rows out,
            int outCount,
            int length) {
        for (int i = 0; i < outCount; i++) {
            VectorAffine.addRow(
                    weights,
                    weightsAt + i * outStep,
                    inStep,
                    in.data,
                    in.at(0),
                    in.stride,
                    inCount,
                    out.data,
                    out.at(i),
                    length);
        }
    }

    @Override
    public void dots(
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
            double[] lanes) {
        if (aCount < 4 && bCount > aCount && !lower) {
            dots(b, bFrom, bCount, a, aFrom, aCount, length, sums, at, 1, sumStride, false, lanes);
        } else {
            dots(a, aFrom, aCount, b, bFrom, bCount, length, sums, at, sumStride, 1, lower, lanes);
        }
    }

    private static void dots(
            Rows a,
            int aFrom,
            int aCount,
            Rows b,
            int bFrom,
            int bCount,
            int length,
            double[] sums,
            int at,
            int rowStep,
            int columnStep,
            boolean lower,
            double[] lanes) {
        for (int i = 0; i < aCount; i += 4) {
            int rows = Math.min(4, aCount - i);
            int end = lower ? Math.min(i + rows, bCount) : bCount;
            int tiles = (end + TILE - 1) / TILE;
            for (int t = 0; t < tiles; t++) {
                int j = t * end / tiles;
                int columns = (t + 1) * end / tiles - j;
                tile(a, aFrom + i, rows, b, bFrom + j, columns, length, lanes);
                reduce(lanes, rows, columns, sums, at + i * rowStep + j * columnStep, rowStep, columnStep);
            }
        }
    }

    /** Missing rows of a tile are stood in for by the last one; their products are not used. */
    private static void tile(Rows a, int row, int rows, Rows b, int column, int columns, int length, double[] lanes) {
        int last = row + rows - 1;
        int a0 = a.at(row);
        int a1 = a.at(Math.min(row + 1, last));
        if (rows <= 2) {
            VectorTiles2.tile(a.data, a0, a1, b.data, b.at(column), b.stride, columns, length, lanes);
            return;
        }
        int a2 = a.at(row + 2);
        int a3 = a.at(last);
        VectorTiles4.tile(a.data, a0, a1, a2, a3, b.data, b.at(column), b.stride, columns, length, lanes);
    }

    private static void reduce(
            double[] lanes, int rows, int columns, double[] sums, int at, int rowStep, int columnStep) {
        for (int i = 0, k = 0; i < rows; i++) {
            int to = at + i * rowStep;
            for (int j = 0; j < columns; j++, k += LANES, to += columnStep) {
                double even = (lanes[k] + lanes[k + 4]) + (lanes[k + 2] + lanes[k + 6]);
                double odd = (lanes[k + 1] + lanes[k + 5]) + (lanes[k + 3] + lanes[k + 7]);
                sums[to] += even + odd;
            }
        }
    }

    @Override
    public void scaleRows(Rows a, int aFrom, int count, Rows b, int bRow, Rows out, int outFrom, int length) {
        scaleRows(
                a.data,
                a.at(aFrom),
                a.stride,
                count,
                b.data,
                b.at(bRow),
                out.data,
                out.at(outFrom),
                out.stride,
                length);
    }

    private static void scaleRows(
            double[] a, int i, int aStep, int count, double[] b, int j, double[] out, int to, int outStep, int length) {
        for (int r = 0, from = i, at = to; r < count; r++, from += aStep, at += outStep) {
            for (int n = 0; n < length; n += STEP) {
                DoubleVector u = DoubleVector.fromArray(SPECIES, a, from + n);
                u.mul(DoubleVector.fromArray(SPECIES, b, j + n)).intoArray(out, at + n);
            }
        }
    }

    @Override
    public void multiply(Rows a, int aFrom, Rows b, int bFrom, Rows out, int outFrom, int count, int length) {
        for (int i = 0; i < count; i++) {
            multiply(a.data, a.at(aFrom + i), b.data, b.at(bFrom + i), out.data, out.at(outFrom + i), length);
        }
    }

    private static void multiply(double[] a, int i, double[] b, int j, double[] out, int to, int length) {
        for (int n = 0; n < length; n += STEP) {
            DoubleVector u = DoubleVector.fromArray(SPECIES, a, i + n);
            u.mul(DoubleVector.fromArray(SPECIES, b, j + n)).intoArray(out, to + n);
        }
    }

    @Override
    public void addProduct(
            Rows a, int aFrom, Rows b, int bFrom, Rows out, int outFrom, int outStep, int count, int length) {
        for (int i = 0; i < count; i++) {
            addProduct(
                    a.data, a.at(aFrom + i), b.data, b.at(bFrom + i), out.data, out.at(outFrom + i * outStep), length);
        }
    }

    private static void addProduct(double[] a, int i, double[] b, int j, double[] out, int to, int length) {
        for (int n = 0; n < length; n += STEP) {
            DoubleVector u = DoubleVector.fromArray(SPECIES, a, i + n);
            DoubleVector v = DoubleVector.fromArray(SPECIES, b, j + n);
            u.fma(v, DoubleVector.fromArray(SPECIES, out, to + n)).intoArray(out, to + n);
        }
    }
}

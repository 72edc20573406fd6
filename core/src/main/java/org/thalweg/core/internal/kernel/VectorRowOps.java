package org.thalweg.core.internal.kernel;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** {@link RowOps} with {@code jdk.incubator.vector}; loaded only where that module is present. */
final class VectorRowOps implements RowOps {

    /** At most 8 lanes: the partial sums of a row. */
    static final VectorSpecies<Double> SPECIES =
            DoubleVector.SPECIES_PREFERRED.length() > LANES ? DoubleVector.SPECIES_512 : DoubleVector.SPECIES_PREFERRED;

    private static final int STEP = SPECIES.length();

    /** Numbers of a that stay in the first-level cache while tiles of b pass by. */
    private static final int CHUNK = 2400;

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
        VectorAffine.affine(
                weights, weightsAt, outStep, inStep, bias, biasAt, in, inFrom, inRowStep, inCount, out, outFrom,
                outCount, scale, length);
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
        int chunk = Math.max(4, CHUNK / length / 4 * 4);
        for (int from = 0; from < aCount; from += chunk) {
            int to = Math.min(from + chunk, aCount);
            int end = lower ? Math.min(to, bCount) : bCount;
            int tiles = (end + TILE - 1) / TILE;
            int least = end / Math.max(tiles, 1);
            int extra = end - least * tiles;
            for (int t = 0, j = 0, next; t < tiles; t++, j = next) {
                next = j + least + (t < extra ? 1 : 0);
                int first = lower && j > from ? from + (j - from) / 4 * 4 : from;
                for (int i = first; i < to; i += 4) {
                    int rows = Math.min(4, to - i);
                    tile(a, aFrom + i, rows, b, bFrom + j, next - j, length, lanes);
                    reduce(lanes, rows, next - j, sums, at + i * rowStep + j * columnStep, rowStep, columnStep);
                }
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

    static void reduce(double[] lanes, int rows, int columns, double[] sums, int at, int rowStep, int columnStep) {
        VectorReduction.sums(lanes, rows * columns);
        for (int i = 0, k = VectorReduction.RESULT; i < rows; i++) {
            for (int j = 0, to = at + i * rowStep; j < columns; j++, k++, to += columnStep) {
                sums[to] += lanes[k];
            }
        }
    }

    @Override
    public void products(
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
            boolean fresh) {
        VectorProducts.products(a, aFrom, aCount, b, bCount, samples, sums, at, sumStride, lower, fresh);
    }

    @Override
    public void backward(
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
        if (columns > VectorBackward.MOST_COLUMNS || outputs > VectorBackward.MOST_OUTPUTS) {
            RowOps.super.backward(
                    weights,
                    weightsAt,
                    g,
                    outputs,
                    slope,
                    delta,
                    a,
                    count,
                    in,
                    columns,
                    length,
                    below,
                    above,
                    aboveColumns,
                    lanes);
            return;
        }
        int in1 = in.at(Math.min(1, columns - 1));
        int in2 = in.at(columns - 1);
        if (outputs == 1) {
            VectorBackward.one(
                    weights,
                    weightsAt,
                    g.data,
                    g.at(0),
                    slope.data,
                    slope.at(0),
                    a.data,
                    a.at(0),
                    a.stride,
                    count,
                    in.data,
                    in.at(0),
                    in1,
                    in2,
                    columns,
                    length,
                    below,
                    above,
                    lanes);
        } else {
            VectorBackward.two(
                    weights,
                    weightsAt,
                    g.data,
                    g.at(0),
                    g.at(1),
                    slope.data,
                    slope.at(0),
                    a.data,
                    a.at(0),
                    a.stride,
                    count,
                    in.data,
                    in.at(0),
                    in1,
                    in2,
                    columns,
                    length,
                    below,
                    above,
                    aboveColumns,
                    lanes);
        }
        for (int j = 0; count < aboveColumns && j < outputs; j++) {
            above[j * aboveColumns + count] += rowSum(g.data, g.at(j), length, lanes);
        }
    }

    /** Sum of a row, as its product with a row of ones. */
    private static double rowSum(double[] row, int at, int length, double[] lanes) {
        for (int h = 0; h < LANES; h += STEP) {
            DoubleVector sum = DoubleVector.zero(SPECIES);
            for (int n = h; n < length; n += LANES) {
                sum = sum.add(DoubleVector.fromArray(SPECIES, row, at + n));
            }
            sum.intoArray(lanes, h);
        }
        return RowOps.sum(lanes, 0);
    }

    @Override
    public void squaredError(Rows y, Rows targets, Rows weights, Rows gradient, int count, int length, double[] lanes) {
        for (int j = 0; j < count; j++) {
            squaredError(
                    y.data,
                    y.at(j),
                    targets.data,
                    targets.at(j),
                    weights.data,
                    weights.at(0),
                    gradient.data,
                    gradient.at(j),
                    length,
                    lanes);
        }
    }

    private static void squaredError(
            double[] y, int i, double[] t, int j, double[] w, int k, double[] g, int to, int length, double[] lanes) {
        for (int h = 0; h < LANES; h += STEP) {
            DoubleVector sum = DoubleVector.fromArray(SPECIES, lanes, h);
            for (int n = h; n < length; n += LANES) {
                DoubleVector u = DoubleVector.fromArray(SPECIES, y, i + n);
                DoubleVector weight = DoubleVector.fromArray(SPECIES, w, k + n);
                DoubleVector r = u.sub(DoubleVector.fromArray(SPECIES, t, j + n))
                        .blend(0, weight.compare(VectorOperators.EQ, 0));
                DoubleVector wr = r.mul(weight);
                sum = r.fma(wr, sum);
                wr.add(wr).intoArray(g, to + n);
            }
            sum.intoArray(lanes, h);
        }
    }

    @Override
    public void scaleRows(Rows a, int aFrom, int count, Rows b, int bRow, Rows out, int outFrom, int length) {
        VectorScaling.scaleRows(
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

    @Override
    public void slabs(Rows a, int aFrom, int count, Rows b, int bRow, Rows out, int outFrom, int group, int length) {
        int row = outFrom % group;
        int to = out.at(outFrom - row) + row * LANES;
        int nextGroup = group * out.stride - group * LANES;
        for (int i = 0; i < count; i++) {
            VectorPairs.slab(a.data, a.at(aFrom + i), b.data, b.at(bRow), out.data, to, group, length);
            to += LANES;
            if (++row == group) {
                row = 0;
                to += nextGroup;
            }
        }
    }

    @Override
    public void pairs(
            Rows a,
            int i,
            int rows,
            Rows x,
            int products,
            int length,
            double[] sums,
            int at,
            int next,
            double[] lanes) {
        VectorPairs.pairs(a, i, rows, x, products, length, sums, at, next, lanes);
    }

    @Override
    public void crosses(
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
            double[] lanes) {
        VectorPairs.crosses(a, i, u, columns, v, count, length, sums, at, stride, lanes);
    }

    @Override
    public void multiply(Rows a, int aFrom, Rows b, int bFrom, Rows out, int outFrom, int count, int length) {
        for (int i = 0; i < count; i++) {
            VectorScaling.multiply(
                    a.data, a.at(aFrom + i), b.data, b.at(bFrom + i), out.data, out.at(outFrom + i), length);
        }
    }

    @Override
    public void addProduct(
            Rows a, int aFrom, Rows b, int bFrom, Rows out, int outFrom, int outStep, int count, int length) {
        for (int i = 0; i < count; i++) {
            VectorScaling.addProduct(
                    a.data, a.at(aFrom + i), b.data, b.at(bFrom + i), out.data, out.at(outFrom + i * outStep), length);
        }
    }

    @Override
    public void divide(double[] values, double divisor) {
        DoubleVector d = DoubleVector.broadcast(SPECIES, divisor);
        for (int k = 0; k < values.length; k += STEP) {
            DoubleVector.fromArray(SPECIES, values, k).div(d).intoArray(values, k);
        }
    }
}

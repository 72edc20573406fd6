package org.thalweg.core.internal.kernel;

/** {@link RowOps} in plain Java: the specification. Eight named accumulators stand for the eight partial sums. */
final class ScalarRowOps implements RowOps {

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
        for (int i = 0; i < outCount; i++) {
            double start = bias == null ? 0 : bias[biasAt + i];
            int w = weightsAt + i * outStep;
            int to = out.at(outFrom + i);
            combine(weights, w, inStep, inCount, start, in.data, first, step, out.data, to, length);
            if (scale != null) {
                multiply(scale.data, scale.at(i), out.data, to, out.data, to, length);
            }
        }
    }

    private static void combine(
            double[] weights,
            int w,
            int inStep,
            int inCount,
            double start,
            double[] in,
            int first,
            int step,
            double[] out,
            int to,
            int length) {
        for (int n = 0; n < length; n += LANES) {
            double s0 = start;
            double s1 = start;
            double s2 = start;
            double s3 = start;
            double s4 = start;
            double s5 = start;
            double s6 = start;
            double s7 = start;
            for (int p = 0, at = first + n, wp = w; p < inCount; p++, at += step, wp += inStep) {
                double f = weights[wp];
                s0 = Math.fma(f, in[at], s0);
                s1 = Math.fma(f, in[at + 1], s1);
                s2 = Math.fma(f, in[at + 2], s2);
                s3 = Math.fma(f, in[at + 3], s3);
                s4 = Math.fma(f, in[at + 4], s4);
                s5 = Math.fma(f, in[at + 5], s5);
                s6 = Math.fma(f, in[at + 6], s6);
                s7 = Math.fma(f, in[at + 7], s7);
            }
            out[to + n] = s0;
            out[to + n + 1] = s1;
            out[to + n + 2] = s2;
            out[to + n + 3] = s3;
            out[to + n + 4] = s4;
            out[to + n + 5] = s5;
            out[to + n + 6] = s6;
            out[to + n + 7] = s7;
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
            int to = out.at(i);
            for (int p = 0; p < inCount; p++) {
                double f = weights[weightsAt + i * outStep + p * inStep];
                int at = in.at(p);
                for (int n = 0; n < length; n++) {
                    out.data[to + n] = Math.fma(f, in.data[at + n], out.data[to + n]);
                }
            }
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
        for (int i = 0; i < aCount; i++) {
            int end = lower ? Math.min(i + 1, bCount) : bCount;
            int row = a.at(aFrom + i);
            int to = at + i * sumStride;
            int j = 0;
            for (; j + 1 < end; j += 2) {
                addTwoDots(a.data, row, b.data, b.at(bFrom + j), b.at(bFrom + j + 1), length, sums, to + j);
            }
            if (j < end) {
                sums[to + j] += dot(a.data, row, b.data, b.at(bFrom + j), length);
            }
        }
    }

    /** Two dot products at a time: one row is read once for both, and 16 independent chains hide the latency of fma. */
    private static void addTwoDots(double[] a, int i, double[] b, int j, int k, int length, double[] sums, int to) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        double s4 = 0;
        double s5 = 0;
        double s6 = 0;
        double s7 = 0;
        double t0 = 0;
        double t1 = 0;
        double t2 = 0;
        double t3 = 0;
        double t4 = 0;
        double t5 = 0;
        double t6 = 0;
        double t7 = 0;
        for (int n = 0; n < length; n += LANES) {
            double f0 = a[i + n];
            double f1 = a[i + n + 1];
            double f2 = a[i + n + 2];
            double f3 = a[i + n + 3];
            s0 = Math.fma(f0, b[j + n], s0);
            t0 = Math.fma(f0, b[k + n], t0);
            s1 = Math.fma(f1, b[j + n + 1], s1);
            t1 = Math.fma(f1, b[k + n + 1], t1);
            s2 = Math.fma(f2, b[j + n + 2], s2);
            t2 = Math.fma(f2, b[k + n + 2], t2);
            s3 = Math.fma(f3, b[j + n + 3], s3);
            t3 = Math.fma(f3, b[k + n + 3], t3);
            double f4 = a[i + n + 4];
            double f5 = a[i + n + 5];
            double f6 = a[i + n + 6];
            double f7 = a[i + n + 7];
            s4 = Math.fma(f4, b[j + n + 4], s4);
            t4 = Math.fma(f4, b[k + n + 4], t4);
            s5 = Math.fma(f5, b[j + n + 5], s5);
            t5 = Math.fma(f5, b[k + n + 5], t5);
            s6 = Math.fma(f6, b[j + n + 6], s6);
            t6 = Math.fma(f6, b[k + n + 6], t6);
            s7 = Math.fma(f7, b[j + n + 7], s7);
            t7 = Math.fma(f7, b[k + n + 7], t7);
        }
        sums[to] += ((s0 + s4) + (s2 + s6)) + ((s1 + s5) + (s3 + s7));
        sums[to + 1] += ((t0 + t4) + (t2 + t6)) + ((t1 + t5) + (t3 + t7));
    }

    private static double dot(double[] a, int i, double[] b, int j, int length) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        double s4 = 0;
        double s5 = 0;
        double s6 = 0;
        double s7 = 0;
        for (int n = 0; n < length; n += LANES) {
            s0 = Math.fma(a[i + n], b[j + n], s0);
            s1 = Math.fma(a[i + n + 1], b[j + n + 1], s1);
            s2 = Math.fma(a[i + n + 2], b[j + n + 2], s2);
            s3 = Math.fma(a[i + n + 3], b[j + n + 3], s3);
            s4 = Math.fma(a[i + n + 4], b[j + n + 4], s4);
            s5 = Math.fma(a[i + n + 5], b[j + n + 5], s5);
            s6 = Math.fma(a[i + n + 6], b[j + n + 6], s6);
            s7 = Math.fma(a[i + n + 7], b[j + n + 7], s7);
        }
        return ((s0 + s4) + (s2 + s6)) + ((s1 + s5) + (s3 + s7));
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
        for (int i = 0; i < aCount; i++) {
            int end = lower ? Math.min(i + 1, bCount) : bCount;
            for (int j = 0; j < end; j += LANES) {
                eight(
                        a.data,
                        a.at(aFrom + i),
                        b.data,
                        b.at(j / GROUP) + j % GROUP,
                        samples,
                        sums,
                        at + i * sumStride + j,
                        fresh);
            }
        }
    }

    private static void eight(
            double[] a, int row, double[] b, int panel, int samples, double[] sums, int to, boolean fresh) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        double s4 = 0;
        double s5 = 0;
        double s6 = 0;
        double s7 = 0;
        for (int n = 0, at = panel; n < samples; n++, at += GROUP) {
            double f = a[row + n];
            s0 = Math.fma(f, b[at], s0);
            s1 = Math.fma(f, b[at + 1], s1);
            s2 = Math.fma(f, b[at + 2], s2);
            s3 = Math.fma(f, b[at + 3], s3);
            s4 = Math.fma(f, b[at + 4], s4);
            s5 = Math.fma(f, b[at + 5], s5);
            s6 = Math.fma(f, b[at + 6], s6);
            s7 = Math.fma(f, b[at + 7], s7);
        }
        if (fresh) {
            java.util.Arrays.fill(sums, to, to + LANES, 0);
        }
        sums[to] += s0;
        sums[to + 1] += s1;
        sums[to + 2] += s2;
        sums[to + 3] += s3;
        sums[to + 4] += s4;
        sums[to + 5] += s5;
        sums[to + 6] += s6;
        sums[to + 7] += s7;
    }

    @Override
    public void squaredError(Rows y, Rows targets, Rows weights, Rows gradient, int count, int length, double[] lanes) {
        for (int j = 0; j < count; j++) {
            int i = y.at(j);
            int k = targets.at(j);
            int w = weights.at(0);
            int to = gradient.at(j);
            for (int n = 0; n < length; n++) {
                double weight = weights.data[w + n];
                double r = weight == 0 ? 0 : y.data[i + n] - targets.data[k + n];
                double wr = r * weight;
                lanes[n & LANES - 1] = Math.fma(r, wr, lanes[n & LANES - 1]);
                gradient.data[to + n] = wr + wr;
            }
        }
    }

    @Override
    public void scaleRows(Rows a, int aFrom, int count, Rows b, int bRow, Rows out, int outFrom, int length) {
        for (int i = 0; i < count; i++) {
            multiply(a.data, a.at(aFrom + i), b.data, b.at(bRow), out.data, out.at(outFrom + i), length);
        }
    }

    @Override
    public void slabs(Rows a, int aFrom, int count, Rows b, int bRow, Rows out, int outFrom, int group, int length) {
        for (int i = 0, r = outFrom; i < count; i++, r++) {
            int from = a.at(aFrom + i);
            int by = b.at(bRow);
            int to = out.at(r / group * group) + r % group * LANES;
            for (int n = 0; n < length; n++) {
                out.data[to + n / LANES * LANES * group + n % LANES] = a.data[from + n] * b.data[by + n];
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
        ScalarPairs.pairs(a, i, rows, x, products, length, sums, at, next);
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
        ScalarPairs.crosses(a, i, u, columns, v, count, length, sums, at, stride);
    }

    @Override
    public void multiply(Rows a, int aFrom, Rows b, int bFrom, Rows out, int outFrom, int count, int length) {
        for (int i = 0; i < count; i++) {
            multiply(a.data, a.at(aFrom + i), b.data, b.at(bFrom + i), out.data, out.at(outFrom + i), length);
        }
    }

    private static void multiply(double[] a, int i, double[] b, int j, double[] out, int to, int length) {
        for (int n = 0; n < length; n++) {
            out[to + n] = a[i + n] * b[j + n];
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
        for (int n = 0; n < length; n++) {
            out[to + n] = Math.fma(a[i + n], b[j + n], out[to + n]);
        }
    }

    @Override
    public void divide(double[] values, double divisor) {
        for (int k = 0; k < values.length; k++) {
            values[k] /= divisor;
        }
    }
}

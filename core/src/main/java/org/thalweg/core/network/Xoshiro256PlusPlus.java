package org.thalweg.core.network;

import java.util.random.RandomGenerator;

/**
 * The generator behind every seeded draw: xoshiro256++ 1.0, seeded by SplitMix64.
 *
 * <p>The stream is part of Thalweg's contract and the same on every JDK, whose own generators come and go: state word
 * k = 0 … 3 is the k-th output of SplitMix64 started at the seed; {@link #nextLong()} is xoshiro256++;
 * {@link #nextDouble()} is the upper 53 bits times 2<sup>−53</sup>; {@link #nextGaussian()} is the Marsaglia polar
 * method with {@link StrictMath}, the second deviate of a pair kept for the next call; {@link #nextInt(int)} multiplies
 * and rejects (Lemire). Mutable, confined to one thread.
 *
 * <p>Source: D. Blackman and S. Vigna, "Scrambled linear pseudorandom number generators", ACM TOMS 47(4), 2021;
 * SplitMix64: G. Steele, D. Lea, C. Flood, OOPSLA 2014.
 */
public final class Xoshiro256PlusPlus implements RandomGenerator {

    private long s0;
    private long s1;
    private long s2;
    private long s3;
    private double spareGaussian = Double.NaN;

    private Xoshiro256PlusPlus(long seed) {
        long x = seed;
        long[] state = new long[4];
        for (int k = 0; k < 4; k++) {
            x += 0x9E3779B97F4A7C15L;
            state[k] = mix(x);
        }
        s0 = state[0];
        s1 = state[1];
        s2 = state[2];
        s3 = state[3];
    }

    /**
     * {@return a generator at the start of the stream of that seed}
     *
     * @param seed any number
     */
    public static Xoshiro256PlusPlus seeded(long seed) {
        return new Xoshiro256PlusPlus(seed);
    }

    /**
     * {@return the seed of an independent stream number {@code index} of {@code seed}, for runs that must not depend on
     * how many others there are or on the thread that executes them}
     *
     * @param seed any number
     * @param index number of the stream, from 0
     */
    public static long streamSeed(long seed, long index) {
        return mix(mix(seed + 0x9E3779B97F4A7C15L) + (index + 1) * 0xD1342543DE82EF95L);
    }

    private static long mix(long x) {
        long z = x;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    @Override
    public long nextLong() {
        long result = Long.rotateLeft(s0 + s3, 23) + s0;
        long t = s1 << 17;
        s2 ^= s0;
        s3 ^= s1;
        s1 ^= s2;
        s0 ^= s3;
        s2 ^= t;
        s3 = Long.rotateLeft(s3, 45);
        return result;
    }

    @Override
    public double nextDouble() {
        return (nextLong() >>> 11) * 0x1.0p-53;
    }

    /** Uniform in [origin, bound) as origin + (bound − origin)·u. */
    @Override
    public double nextDouble(double origin, double bound) {
        return origin + (bound - origin) * nextDouble();
    }

    @Override
    public double nextGaussian() {
        if (!Double.isNaN(spareGaussian)) {
            double spare = spareGaussian;
            spareGaussian = Double.NaN;
            return spare;
        }
        double u;
        double v;
        double s;
        do {
            u = 2 * nextDouble() - 1;
            v = 2 * nextDouble() - 1;
            s = u * u + v * v;
        } while (s >= 1 || s == 0);
        double scale = StrictMath.sqrt(-2 * StrictMath.log(s) / s);
        spareGaussian = v * scale;
        return u * scale;
    }

    @Override
    public int nextInt(int bound) {
        if (bound < 1) {
            throw new IllegalArgumentException("The bound must be positive, but is " + bound + ".");
        }
        long product = (nextLong() >>> 32) * bound;
        long threshold = (1L << 32) % bound;
        while ((product & 0xFFFFFFFFL) < threshold) {
            product = (nextLong() >>> 32) * bound;
        }
        return (int) (product >>> 32);
    }
}

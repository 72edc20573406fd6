package org.thalweg.bench.spectrum;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import org.thalweg.analysis.spectrum.HessianSpectrum;
import org.thalweg.core.network.Xoshiro256PlusPlus;

/**
 * Processor time of all eigenvalues and eigenvectors of a random symmetric matrix with their proven bound, best and median of 30 after
 * 10; {@code bench/compare/eigh.py} times NumPy's eigh on a matrix of the same kind. Argument: n, 401 unless given.
 */
public final class DenseSpectrum {

    private static final int WARM = 10;
    private static final int TIMED = 30;

    private DenseSpectrum() {}

    /** See the class. */
    public static void main(String[] arguments) {
        int n = arguments.length == 0 ? 401 : Integer.parseInt(arguments[0]);
        Xoshiro256PlusPlus random = Xoshiro256PlusPlus.seeded(1);
        double[] matrix = new double[n * n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                matrix[i * n + j] = random.nextGaussian();
                matrix[j * n + i] = matrix[i * n + j];
            }
        }
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        double[] times = new double[TIMED];
        double bound = 0;
        for (int k = -WARM; k < TIMED; k++) {
            long start = clock.getCurrentThreadCpuTime();
            bound = HessianSpectrum.ofMatrix(matrix, n).errorBound();
            if (k >= 0) {
                times[k] = (clock.getCurrentThreadCpuTime() - start) / 1e6;
            }
        }
        Arrays.sort(times);
        System.out.printf("n = %d: best %.1f ms, median %.1f ms, bound %.2e%n", n, times[0], times[TIMED / 2], bound);
    }
}

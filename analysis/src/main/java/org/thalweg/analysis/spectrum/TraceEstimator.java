package org.thalweg.analysis.spectrum;

import java.util.ArrayList;
import java.util.List;
import org.thalweg.core.network.Xoshiro256PlusPlus;
import org.thalweg.core.objective.HessianOperator;
import org.thalweg.core.objective.Norms;

/**
 * The trace of a Hessian from products with vectors, by Hutch++ (R. Meyer, C. Musco, C. Musco and D. Woodruff, SOSA 2021,
 * algorithm 1): exact on the range of a random sketch, Hutchinson's estimator on what is left.
 */
public final class TraceEstimator {

    private static final double DEPENDENT = 1e-12;

    private TraceEstimator() {}

    /**
     * Estimates the trace.
     *
     * @param operator the Hessian at a point
     * @param products products to spend, at least 6; a third each for sketch, its image and the rest
     * @param seed seed of the random signs
     * @return the estimate with its standard error
     * @throws IllegalArgumentException if fewer than 6 products are allowed
     */
    public static Estimate trace(HessianOperator operator, int products, long seed) {
        if (products < 6) {
            throw new IllegalArgumentException("Hutch++ needs at least 6 products, but got " + products + ".");
        }
        int n = operator.dimension();
        int third = products / 3;
        Xoshiro256PlusPlus random = Xoshiro256PlusPlus.seeded(seed);
        List<double[]> range = sketch(operator, third, random);
        double[] image = new double[n];
        double exact = 0;
        for (double[] q : range) {
            operator.apply(q, image);
            exact += LanczosBasis.dot(q, image);
        }
        if (range.size() == n) {
            return new Estimate(exact, 0);
        }
        double[] samples = new double[products - 2 * third];
        for (int k = 0; k < samples.length; k++) {
            double[] g = signs(n, random);
            project(range, g);
            operator.apply(g, image);
            samples[k] = LanczosBasis.dot(g, image);
        }
        Estimate rest = Estimate.ofMean(samples);
        return new Estimate(exact + rest.value(), rest.standardError());
    }

    /** An orthonormal basis of the images of random sign vectors. */
    private static List<double[]> sketch(HessianOperator operator, int size, Xoshiro256PlusPlus random) {
        List<double[]> range = new ArrayList<>();
        int n = operator.dimension();
        for (int k = 0; k < size && range.size() < n; k++) {
            double[] image = new double[n];
            operator.apply(signs(n, random), image);
            double before = Norms.euclidean(image);
            project(range, image);
            project(range, image);
            double norm = Norms.euclidean(image);
            if (norm > DEPENDENT * before) {
                for (int i = 0; i < n; i++) {
                    image[i] /= norm;
                }
                range.add(image);
            }
        }
        return range;
    }

    private static void project(List<double[]> range, double[] vector) {
        for (double[] q : range) {
            LanczosBasis.addScaled(-LanczosBasis.dot(q, vector), q, vector);
        }
    }

    static double[] signs(int n, Xoshiro256PlusPlus random) {
        double[] signs = new double[n];
        for (int i = 0; i < n; i++) {
            signs[i] = random.nextLong() < 0 ? -1 : 1;
        }
        return signs;
    }
}

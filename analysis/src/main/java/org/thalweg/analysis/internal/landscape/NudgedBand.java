package org.thalweg.analysis.internal.landscape;

import org.thalweg.core.objective.Norms;

/**
 * A doubly nudged elastic band between two points: images held apart by springs along the band, moved down the gradient
 * across it, with part of the spring force across it too (S. A. Trygubenko and D. J. Wales, J. Chem. Phys. 120, 2004; tangents
 * of G. Henkelman and H. Jónsson, J. Chem. Phys. 113, 2000). Its highest image is a candidate for a saddle.
 */
final class NudgedBand {

    private static final double SPRING = 1;
    private static final double FRICTION = 0.9;

    private final Surface surface;
    private final int images;
    private final int m;
    private final double[][] x;
    private final double[][] velocity;
    private final double[][] force;
    private final double[] value;
    private final double[] tangent;
    private final double[] across;

    /** A straight band of that many images, the ends included. */
    NudgedBand(Surface surface, double[] from, double[] to, int images) {
        this.surface = surface;
        this.images = images;
        this.m = surface.dimension();
        this.x = new double[images][m];
        this.velocity = new double[images][m];
        this.force = new double[images][m];
        this.value = new double[images];
        this.tangent = new double[m];
        this.across = new double[m];
        for (int k = 0; k < images; k++) {
            double t = (double) k / (images - 1);
            for (int i = 0; i < m; i++) {
                x[k][i] = from[i] + t * (to[i] - from[i]);
            }
        }
        value[0] = surface.value(from);
        value[images - 1] = surface.value(to);
    }

    /** Relaxes by damped dynamics and copies the highest inner image; false if the band is not finite. */
    boolean highest(int iterations, double longest, double[] result) {
        for (int k = 0; k < iterations; k++) {
            for (int image = 1; image < images - 1; image++) {
                value[image] = surface.gradientAt(x[image]);
                System.arraycopy(surface.gradient(), 0, force[image], 0, m);
            }
            for (int image = 1; image < images - 1; image++) {
                nudge(image);
            }
            for (int image = 1; image < images - 1; image++) {
                move(image, longest);
            }
        }
        int top = 1;
        for (int image = 2; image < images - 1; image++) {
            top = value[image] > value[top] ? image : top;
        }
        System.arraycopy(x[top], 0, result, 0, m);
        return Double.isFinite(Norms.inf(result));
    }

    /** Turns the gradient stored in {@code force} into the force on an image. */
    private void nudge(int image) {
        setTangent(image);
        double[] g = force[image];
        double along = dot(g, tangent);
        double spring = SPRING * (distance(image + 1, image) - distance(image, image - 1));
        for (int i = 0; i < m; i++) {
            g[i] = -(g[i] - along * tangent[i]);
            across[i] = SPRING * (x[image + 1][i] - 2 * x[image][i] + x[image - 1][i]);
        }
        double acrossAlong = dot(across, tangent);
        double size = Norms.euclidean(g);
        for (int i = 0; i < m; i++) {
            across[i] -= acrossAlong * tangent[i];
        }
        double overlap = size == 0 ? 0 : dot(across, g) / (size * size);
        for (int i = 0; i < m; i++) {
            // The second nudge: of the spring force across, only what is not along the true force.
            g[i] += spring * tangent[i] + across[i] - overlap * g[i];
        }
    }

    /** Towards the higher neighbour. */
    private void setTangent(int image) {
        boolean up = value[image + 1] >= value[image - 1];
        double[] to = up ? x[image + 1] : x[image];
        double[] from = up ? x[image] : x[image - 1];
        for (int i = 0; i < m; i++) {
            tangent[i] = to[i] - from[i];
        }
        double norm = Norms.euclidean(tangent);
        for (int i = 0; i < m && norm > 0; i++) {
            tangent[i] /= norm;
        }
    }

    private double distance(int a, int b) {
        double sum = 0;
        for (int i = 0; i < m; i++) {
            double d = x[a][i] - x[b][i];
            sum = Math.fma(d, d, sum);
        }
        return Math.sqrt(sum);
    }

    private void move(int image, double longest) {
        double[] v = velocity[image];
        boolean downhill = dot(v, force[image]) > 0;
        for (int i = 0; i < m; i++) {
            v[i] = (downhill ? FRICTION * v[i] : 0) + force[image][i];
        }
        double factor = Math.min(1, longest / Norms.euclidean(v));
        for (int i = 0; i < m; i++) {
            v[i] *= factor;
            x[image][i] += v[i];
        }
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum = Math.fma(a[i], b[i], sum);
        }
        return sum;
    }
}

package org.thalweg.solvers.gradientflow.multistep;

/**
 * The last points of the flow, newest first, and the polynomials through them. Lagrange weights on the actual times, so
 * that every step may have its own size.
 */
final class History {

    private final int capacity;
    private final double[] times;
    private final double[][] points;
    private final double[] weights;
    private int size;

    History(int n, int capacity) {
        this.capacity = capacity;
        this.times = new double[capacity];
        this.points = new double[capacity][n];
        this.weights = new double[capacity];
    }

    int size() {
        return size;
    }

    double time(int age) {
        return times[age];
    }

    double[] point(int age) {
        return points[age];
    }

    /** Forgets all points but the newest. */
    void keepNewest() {
        size = Math.min(size, 1);
    }

    void add(double time, double[] point) {
        double[] oldest = points[capacity - 1];
        for (int age = capacity - 1; age > 0; age--) {
            points[age] = points[age - 1];
            times[age] = times[age - 1];
        }
        System.arraycopy(point, 0, oldest, 0, oldest.length);
        points[0] = oldest;
        times[0] = time;
        size = Math.min(size + 1, capacity);
    }

    /** The polynomial of the given degree through the newest points, at time t. */
    void evaluate(int degree, double t, double[] destination) {
        for (int j = 1; j <= degree; j++) {
            double weight = 1;
            for (int m = 0; m <= degree; m++) {
                if (m != j) {
                    weight *= (t - times[m]) / (times[j] - times[m]);
                }
            }
            weights[j] = weight;
        }
        for (int i = 0; i < destination.length; i++) {
            // The weights sum to 1; differences from the newest point keep digits where the flow is slow.
            double sum = 0;
            for (int j = 1; j <= degree; j++) {
                sum = Math.fma(weights[j], points[j][i] - points[0][i], sum);
            }
            destination[i] = points[0][i] + sum;
        }
    }

    /** α₀ of the formula of order k for a step to time t: Σ 1/(t − t<sub>j</sub>) over the k newest points. */
    double leading(int k, double t) {
        double sum = 0;
        for (int j = 0; j < k; j++) {
            sum += 1 / (t - times[j]);
        }
        return sum;
    }

    /**
     * Σ<sub>j≥1</sub> (α<sub>j</sub>/α₀)(y<sub>n−j</sub> − y<sub>n</sub>), α the weights of the derivative at t of the
     * polynomial through the new point and the k newest ones.
     */
    void past(int k, double t, double[] destination) {
        double leading = leading(k, t);
        for (int j = 1; j < k; j++) {
            double weight = 1 / (times[j] - t);
            for (int m = 0; m < k; m++) {
                if (m != j) {
                    weight *= (t - times[m]) / (times[j] - times[m]);
                }
            }
            weights[j] = weight / leading;
        }
        for (int i = 0; i < destination.length; i++) {
            double sum = 0;
            for (int j = 1; j < k; j++) {
                sum = Math.fma(weights[j], points[j][i] - points[0][i], sum);
            }
            destination[i] = sum;
        }
    }
}

package org.thalweg.analysis.trajectory;

import java.util.ArrayList;
import java.util.List;
import org.thalweg.core.solve.Trajectory;

/**
 * How far one trajectory runs from another, time left aside: for each recorded point of one, the closest point of the
 * polygon through the points of the reference.
 *
 * <p>Two solves of one flow whose clocks differ, or a flow and a descent method, can be compared so. The measure is not
 * symmetric. MLPGradientFlow.jl offers the same with the reference's recorded points in place of the polygon.
 *
 * @param closest one entry for each recorded point, in order
 */
public record TrajectoryDistance(List<Closest> closest) {

    /**
     * The closest point of the reference.
     *
     * @param distance Euclidean distance in θ
     * @param segment index of the reference point the segment starts at
     * @param fraction position on the segment, 0 at its start, 1 at its end
     */
    public record Closest(double distance, int segment, double fraction) {}

    /** Copies the list. */
    public TrajectoryDistance {
        closest = List.copyOf(closest);
    }

    /**
     * {@return the distances of the states of a trajectory from a reference} Costs states × reference states × n.
     *
     * @param trajectory the states to judge, recorded with parameters
     * @param reference the states taken for exact, recorded with parameters and more closely
     * @throws IllegalArgumentException if either was recorded without parameters, is empty, or they differ in dimension
     */
    public static TrajectoryDistance between(Trajectory trajectory, Trajectory reference) {
        return between(points(trajectory, "trajectory"), points(reference, "reference"));
    }

    /**
     * As {@link #between(Trajectory, Trajectory)} for given points.
     *
     * @param points points[k][n]
     * @param reference reference[k][n], at least one point
     * @return the distance of each given point to the nearest one of the reference
     */
    public static TrajectoryDistance between(List<double[]> points, List<double[]> reference) {
        if (reference.isEmpty() || points.isEmpty()) {
            throw new IllegalArgumentException("A trajectory distance needs at least one point on each side, but got "
                    + points.size() + " and " + reference.size() + ".");
        }
        int dimension = reference.get(0).length;
        List<Closest> closest = new ArrayList<>();
        for (double[] point : points) {
            if (point.length != dimension) {
                throw new IllegalArgumentException(
                        "The trajectory has " + point.length + " parameters, but the reference has " + dimension + ".");
            }
            closest.add(closest(point, reference));
        }
        return new TrajectoryDistance(closest);
    }

    /** {@return largest distance} */
    public double largest() {
        return closest.stream().mapToDouble(Closest::distance).max().orElseThrow();
    }

    /** {@return the mean over the recorded points} */
    public double mean() {
        double sum = 0;
        for (Closest c : closest) {
            sum += c.distance();
        }
        return sum / closest.size();
    }

    private static Closest closest(double[] point, List<double[]> reference) {
        Closest best = new Closest(Math.sqrt(squaredDistance(point, reference.get(0), reference.get(0), 0)), 0, 0);
        for (int k = 0; k + 1 < reference.size(); k++) {
            double[] a = reference.get(k);
            double[] b = reference.get(k + 1);
            double fraction = projection(point, a, b);
            double distance = Math.sqrt(squaredDistance(point, a, b, fraction));
            if (distance < best.distance()) {
                best = new Closest(distance, k, fraction);
            }
        }
        return best;
    }

    /** Where on the segment from a to b the point is closest. */
    private static double projection(double[] point, double[] a, double[] b) {
        double along = 0;
        double length = 0;
        for (int i = 0; i < point.length; i++) {
            double side = b[i] - a[i];
            along = Math.fma(point[i] - a[i], side, along);
            length = Math.fma(side, side, length);
        }
        return length == 0 ? 0 : Math.max(0, Math.min(1, along / length));
    }

    private static double squaredDistance(double[] point, double[] a, double[] b, double fraction) {
        double sum = 0;
        for (int i = 0; i < point.length; i++) {
            // From the nearer end, so that an end itself is hit without rounding.
            double side = b[i] - a[i];
            double foot = fraction <= 0.5 ? Math.fma(fraction, side, a[i]) : Math.fma(fraction - 1, side, b[i]);
            double gap = point[i] - foot;
            sum = Math.fma(gap, gap, sum);
        }
        return sum;
    }

    private static List<double[]> points(Trajectory trajectory, String what) {
        return trajectory.states().stream()
                .map(state -> state.parameters()
                        .orElseThrow(() -> new IllegalArgumentException("The " + what
                                + " was recorded without parameters: ask for them with RecordingPolicy.")))
                .toList();
    }
}

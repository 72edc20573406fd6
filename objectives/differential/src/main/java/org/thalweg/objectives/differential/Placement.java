package org.thalweg.objectives.differential;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.thalweg.core.network.Xoshiro256PlusPlus;

/**
 * Where the equation is asked to hold.
 *
 * @param kind how the points are chosen
 * @param count points along each variable; for {@link Kind#RANDOM} the same total is drawn
 * @param seed seed of random points
 * @param given further points, used as they are
 */
public record Placement(Kind kind, int count, long seed, List<List<Double>> given) {

    /** How points are chosen. */
    public enum Kind {
        /** A grid of equal distances with both ends. */
        EQUIDISTANT,
        /** A grid of the extrema of a Chebyshev polynomial, both ends included. */
        CHEBYSHEV,
        /** Uniformly drawn. */
        RANDOM,
        /** Only the given ones. */
        GIVEN
    }

    /** Checks the numbers. */
    public Placement {
        given = given.stream().map(List::copyOf).toList();
        if (kind == Kind.GIVEN ? given.isEmpty() : count < 1) {
            throw new IllegalArgumentException("The equation needs at least one point, but "
                    + (kind == Kind.GIVEN ? 0 : count) + " are asked for.");
        }
    }

    /**
     * {@return a grid of equal distances, ends included}
     *
     * @param count number of points along each variable, at least 1
     */
    public static Placement equidistant(int count) {
        return new Placement(Kind.EQUIDISTANT, count, 0, List.of());
    }

    /**
     * {@return the points cos(πk/(count−1)), moved to the domain}
     *
     * @param count number of points along each variable, at least 1
     */
    public static Placement chebyshev(int count) {
        return new Placement(Kind.CHEBYSHEV, count, 0, List.of());
    }

    /**
     * {@return points drawn uniformly: count for one variable, count² for two}
     *
     * @param count number of points for one variable, squared for two; at least 1
     * @param seed seed of the points
     */
    public static Placement random(int count, long seed) {
        return new Placement(Kind.RANDOM, count, seed, List.of());
    }

    /**
     * {@return these points and no others}
     *
     * @param points points[number][variable]
     */
    public static Placement at(List<List<Double>> points) {
        return new Placement(Kind.GIVEN, 0, 0, points);
    }

    /**
     * {@return the same with further points}
     *
     * @param further points[number][variable], added after the present ones
     */
    public Placement with(List<List<Double>> further) {
        List<List<Double>> all = new ArrayList<>(given);
        all.addAll(further);
        return new Placement(kind, count, seed, all);
    }

    /** The points in a domain, [point][variable]. */
    double[][] points(Box domain) {
        List<double[]> points = new ArrayList<>();
        if (kind == Kind.RANDOM) {
            points.addAll(drawn(domain));
        } else if (kind != Kind.GIVEN) {
            grid(domain, new double[domain.variables()], 0, points);
        }
        for (List<Double> point : given) {
            if (point.size() != domain.variables()) {
                throw new IllegalArgumentException("The point " + point + " has " + point.size()
                        + " coordinates, but the domain has " + domain.variables() + ".");
            }
            points.add(point.stream().mapToDouble(Double::doubleValue).toArray());
        }
        return points.toArray(double[][]::new);
    }

    private List<double[]> drawn(Box domain) {
        Xoshiro256PlusPlus random = Xoshiro256PlusPlus.seeded(seed);
        int total = Math.toIntExact(Math.round(StrictMath.pow(count, domain.variables())));
        List<double[]> points = new ArrayList<>(Collections.nCopies(total, new double[0]));
        for (int k = 0; k < total; k++) {
            double[] point = new double[domain.variables()];
            for (int v = 0; v < point.length; v++) {
                point[v] =
                        random.nextDouble(domain.lower().get(v), domain.upper().get(v));
            }
            points.set(k, point);
        }
        return points;
    }

    private void grid(Box domain, double[] point, int variable, List<double[]> points) {
        if (variable == point.length) {
            points.add(point.clone());
            return;
        }
        for (int k = 0; k < count; k++) {
            point[variable] = coordinate(domain, variable, k);
            grid(domain, point, variable + 1, points);
        }
    }

    /** Coordinate number {@code k} along a variable. */
    private double coordinate(Box domain, int variable, int k) {
        if (kind != Kind.CHEBYSHEV || k == 0 || k == count - 1) {
            return domain.along(variable, k, count);
        }
        double a = domain.lower().get(variable);
        double b = domain.upper().get(variable);
        return (a + b) / 2 - (b - a) / 2 * StrictMath.cos(Math.PI * k / (count - 1));
    }
}

package org.thalweg.analysis.landscape.graph;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.thalweg.analysis.landscape.Connection;
import org.thalweg.analysis.landscape.Landscape;
import org.thalweg.analysis.landscape.LandscapePoint;
import org.thalweg.analysis.symmetry.SignedPermutation;
import org.thalweg.core.network.Xoshiro256PlusPlus;

/** Landscapes made by hand. */
final class Landscapes {

    private final List<LandscapePoint> points = new ArrayList<>();
    private final List<Connection> connections = new ArrayList<>();

    /** Adds a point and returns its number. */
    long point(int index, String loss, double... theta) {
        long id = points.size() + 1;
        points.add(new LandscapePoint(
                id, theta, new BigDecimal(loss), index, 0, BigInteger.ONE, Optional.empty(), "made by hand"));
        return id;
    }

    long minimum(String loss) {
        return point(0, loss, 0, 0);
    }

    /** Adds an index-1 saddle with its two descents. */
    long saddle(String loss, long first, long second) {
        long id = point(1, loss, 0, 0);
        connect(id, 0, first);
        connect(id, 1, second);
        return id;
    }

    void connect(long from, int direction, long to) {
        connect(from, direction, to, SignedPermutation.identity(2));
    }

    void connect(long from, int direction, long to, SignedPermutation element) {
        connections.add(new Connection(from, direction, to, element));
    }

    Landscape done() {
        return new Landscape(points, connections, List.of());
    }

    /** Random minima and saddles, with equal losses and unconnected parts now and then. */
    static Landscape random(long seed) {
        Xoshiro256PlusPlus random = Xoshiro256PlusPlus.seeded(seed);
        Landscapes made = new Landscapes();
        int minima = 1 + random.nextInt(9);
        for (int i = 0; i < minima; i++) {
            made.minimum("0." + (10 + random.nextInt(40)));
        }
        int saddles = random.nextInt(2 * minima);
        for (int i = 0; i < saddles; i++) {
            made.saddle("1." + (10 + random.nextInt(60)), 1 + random.nextInt(minima), 1 + random.nextInt(minima));
        }
        return made.done();
    }
}

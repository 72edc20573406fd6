package org.thalweg.solvers.global;

import java.util.random.RandomGenerator;
import org.thalweg.core.network.Xoshiro256PlusPlus;

/** The random streams as documented, for expectations. */
final class Streams {

    private Streams() {}

    /** The seed that a solver draws in the first stage of a solve with that seed. */
    static long drawnSeed(long seed) {
        return Xoshiro256PlusPlus.seeded(Xoshiro256PlusPlus.streamSeed(seed, 0)).nextLong();
    }

    static RandomGenerator ofStart(long seed, long start) {
        return Xoshiro256PlusPlus.seeded(Xoshiro256PlusPlus.streamSeed(drawnSeed(seed), start));
    }
}

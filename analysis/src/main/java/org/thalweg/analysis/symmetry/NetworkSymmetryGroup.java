package org.thalweg.analysis.symmetry;

import java.math.BigInteger;
import java.util.Optional;
import org.thalweg.core.objective.NetworkObjective;

/** The symmetries of a network objective. */
public final class NetworkSymmetryGroup implements SymmetryGroup {

    private final SymmetryGroup base;

    private NetworkSymmetryGroup(SymmetryGroup base) {
        this.base = base;
    }

    /** The group of an objective. */
    public static NetworkSymmetryGroup of(NetworkObjective objective) {
        return new NetworkSymmetryGroup(SymmetryGroup.trivial(objective.dimension()));
    }

    @Override
    public int dimension() {
        return base.dimension();
    }

    @Override
    public BigInteger order() {
        return base.order();
    }

    @Override
    public double[] invariants(double[] theta) {
        return base.invariants(theta);
    }

    @Override
    public Optional<SignedPermutation> match(double[] from, double[] to, double tolerance) {
        return base.match(from, to, tolerance);
    }

    @Override
    public BigInteger orbitSize(double[] theta, double tolerance) {
        return base.orbitSize(theta, tolerance);
    }
}

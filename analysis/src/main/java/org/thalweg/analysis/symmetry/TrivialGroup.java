package org.thalweg.analysis.symmetry;

import java.math.BigInteger;
import java.util.Optional;

/** The group of one element. */
record TrivialGroup(int dimension) implements SymmetryGroup {

    @Override
    public BigInteger order() {
        return BigInteger.ONE;
    }

    @Override
    public double[] invariants(double[] theta) {
        return theta.clone();
    }

    @Override
    public Optional<SignedPermutation> match(double[] from, double[] to, double tolerance) {
        for (int i = 0; i < dimension; i++) {
            if (!(Math.abs(from[i] - to[i]) <= tolerance)) {
                return Optional.empty();
            }
        }
        return Optional.of(SignedPermutation.identity(dimension));
    }

    @Override
    public BigInteger orbitSize(double[] theta, double tolerance) {
        return BigInteger.ONE;
    }
}

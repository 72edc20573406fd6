package org.thalweg.analysis.internal.landscape;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.thalweg.analysis.Problems;
import org.thalweg.analysis.landscape.Copies;
import org.thalweg.analysis.landscape.Landscape;
import org.thalweg.analysis.landscape.LandscapeMerge;
import org.thalweg.analysis.landscape.LandscapePoint;
import org.thalweg.analysis.landscape.MemoryStore;
import org.thalweg.analysis.landscape.SearchBatch;
import org.thalweg.analysis.stationary.Certificate;
import org.thalweg.analysis.symmetry.NetworkSymmetryGroup;
import org.thalweg.analysis.symmetry.SignedPermutation;
import org.thalweg.analysis.symmetry.SymmetryGroup;

class CopiesTest {

    /** The exchange of two neurons, the first of which also changes its sign, in the layout of 2-2-2. */
    private static final SignedPermutation ELEMENT = SignedPermutation.parse("-2 -3 0 1 -5 4 -7 6 -9 8 10 11");

    private final SymmetryGroup group = NetworkSymmetryGroup.of(Problems.xor(2, 1e-3));
    private final double[] theta = {1.1, -0.3, 0.7, 2.2, -0.4, 0.9, 1.3, -1.6, -1.3, 1.6, 0.2, -0.2};

    /** A point whose stationary point is proved to lie within a distance; without proof if that is 0. */
    private static LandscapePoint point(long id, double[] theta, double distance) {
        Optional<Certificate> certificate = distance == 0
                ? Optional.empty()
                : Optional.of(new Certificate(2 * distance, distance, distance, 0.1, 0, 1e-3));
        BigInteger orbit = BigInteger.valueOf(16);
        return new LandscapePoint(id, theta, new BigDecimal("0.3"), 0, 1e-16, orbit, certificate, "made by hand");
    }

    private double[] copyMovedBy(double change) {
        double[] copy = ELEMENT.apply(theta);
        copy[3] += change;
        return copy;
    }

    @Test
    void certifiedPointsFurtherApartThanTheirProofsAllowAreTwo() {
        LandscapePoint first = point(1, theta, 1e-12);
        LandscapePoint near = point(2, copyMovedBy(5e-7), 1e-12);
        assertThat(Copies.match(first, near, group)).isEmpty();
        assertThat(Copies.match(first, point(2, copyMovedBy(1.9e-12), 1e-12), group))
                .isPresent();
        assertThat(Copies.match(first, point(2, copyMovedBy(1e-11), 1e-12), group))
                .isEmpty();
    }

    @Test
    void withoutProofsWhatIsAsNearAsRoundingMayPutItIsOne() {
        LandscapePoint first = point(1, theta, 0);
        Optional<SignedPermutation> element = Copies.match(first, point(2, copyMovedBy(5e-7), 1e-12), group);
        assertThat(element).isPresent();
        assertThat(element.get().apply(theta)[3]).isEqualTo(ELEMENT.apply(theta)[3]);
        assertThat(Copies.match(first, point(2, copyMovedBy(5e-6), 0), group)).isEmpty();
    }

    @Test
    void lookingUpAndMergingKeepBothOfTwoPointsThatAreNear() {
        LandscapePoint near = point(2, copyMovedBy(5e-7), 1e-12);
        KnownPoints known = new KnownPoints(group);
        known.add(point(1, theta, 1e-12));
        assertThat(known.findCopy(near)).isEmpty();
        assertThat(known.findSurely(near.theta(), 0.3)).isEmpty();
        assertThat(known.find(near.theta(), 0.3)).isPresent();
        assertThat(known.findSurely(ELEMENT.apply(theta), 0.3)).isPresent();
        MemoryStore store = new MemoryStore();
        store.commit(new SearchBatch(List.of(point(1, theta, 1e-12)), List.of(), List.of(), ""));
        Landscape other = new Landscape(List.of(near), List.of(), List.of());
        assertThat(LandscapeMerge.into(store, other, group).newPoints()).isEqualTo(1);
        assertThat(LandscapeMerge.into(store, other, group).newPoints()).isZero();
    }
}

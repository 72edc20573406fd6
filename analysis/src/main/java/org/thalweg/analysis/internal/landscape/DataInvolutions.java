package org.thalweg.analysis.internal.landscape;

import java.util.ArrayList;
import java.util.List;
import org.thalweg.analysis.symmetry.SignedPermutation;

/** The symmetries of the data of order two, one of each class of conjugates, whose subspaces are copies of each other. */
final class DataInvolutions {

    /** Symmetries up to which classes are looked for. */
    private static final int MOST = 64;

    private DataInvolutions() {}

    /**
     * One of each class, in the order of the group.
     *
     * @param group all symmetries of the data, the identity among them
     */
    static List<SignedPermutation> of(List<SignedPermutation> group) {
        List<SignedPermutation> classes = new ArrayList<>();
        for (SignedPermutation map : group) {
            boolean involution =
                    group.size() <= MOST && !map.isIdentity() && map.then(map).isIdentity();
            if (involution && classes.stream().noneMatch(known -> areConjugate(known, map, group))) {
                classes.add(map);
            }
        }
        return classes;
    }

    private static boolean areConjugate(SignedPermutation a, SignedPermutation b, List<SignedPermutation> group) {
        return group.stream().anyMatch(by -> by.then(a).equals(b.then(by)));
    }
}

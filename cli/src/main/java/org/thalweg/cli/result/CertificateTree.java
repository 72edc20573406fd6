package org.thalweg.cli.result;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.thalweg.analysis.stationary.Certificate;

/** A certificate as it stands in results. */
public final class CertificateTree {

    private CertificateTree() {}

    /** The entry. */
    public static Map<String, Object> of(Certificate certificate) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("radius", certificate.radius());
        tree.put("distance", certificate.distance());
        tree.put("newtonBound", certificate.newtonBound());
        tree.put("contraction", certificate.contraction());
        tree.put("morseIndex", certificate.morseIndex());
        tree.put("smallestCurvature", certificate.smallestCurvature());
        return tree;
    }

    /** The certificate that such an entry claims; empty if it is not a whole one. */
    public static Optional<Certificate> read(Map<?, ?> tree) {
        for (String key : of(new Certificate(0, 0, 0, 0, 0, 0)).keySet()) {
            if (!(tree.get(key) instanceof Number)) {
                return Optional.empty();
            }
        }
        return tree.get("morseIndex") instanceof Integer index
                ? Optional.of(new Certificate(
                        number(tree, "radius"),
                        number(tree, "distance"),
                        number(tree, "newtonBound"),
                        number(tree, "contraction"),
                        index,
                        number(tree, "smallestCurvature")))
                : Optional.empty();
    }

    private static double number(Map<?, ?> tree, String key) {
        return ((Number) tree.get(key)).doubleValue();
    }
}

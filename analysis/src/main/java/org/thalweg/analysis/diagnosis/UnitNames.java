package org.thalweg.analysis.diagnosis;

import java.util.List;
import java.util.Locale;

/** Names neurons in sentences, layers and neurons counted from 1. */
final class UnitNames {

    private static final int SHOWN = 6;

    private UnitNames() {}

    static String of(int layerFromZero, int neuronFromZero) {
        return "neuron " + (neuronFromZero + 1) + " of layer " + (layerFromZero + 1);
    }

    /** A list at the beginning of a sentence. */
    static String start(List<String> names) {
        String list = list(names);
        return list.substring(0, 1).toUpperCase(Locale.ROOT) + list.substring(1);
    }

    /** The first few names, and how many more. */
    static String list(List<String> names) {
        String shown = String.join(", ", names.subList(0, Math.min(SHOWN, names.size())));
        return names.size() <= SHOWN ? shown : shown + " and " + (names.size() - SHOWN) + " more";
    }
}

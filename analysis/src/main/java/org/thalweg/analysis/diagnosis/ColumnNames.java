package org.thalweg.analysis.diagnosis;

import java.util.List;

/**
 * What the columns of the data are called.
 *
 * @param inputs names of the inputs; empty if they have numbers only
 * @param targets names of the targets or classes; empty if they have numbers only
 */
record ColumnNames(List<String> inputs, List<String> targets) {

    /** Of data that nobody named. */
    static final ColumnNames NONE = new ColumnNames(List.of(), List.of());

    /** Input {@code index}, from 0, as the subject of a sentence. */
    String input(int index) {
        return "input " + (index < inputs.size() ? "'" + inputs.get(index) + "'" : index + 1);
    }

    /** Class {@code index}, from 0, as the subject of a sentence. */
    String ofClass(int index) {
        return "class " + (index < targets.size() ? "'" + targets.get(index) + "'" : index);
    }

    /** Target {@code index}, from 0, as the subject of a sentence. */
    String target(int index) {
        return "target " + (index < targets.size() ? "'" + targets.get(index) + "'" : index + 1);
    }
}

package org.thalweg.core.objective;

import java.util.List;

/**
 * Causes that an objective found for a value not being lower.
 *
 * @param findings causes found, the weightiest first
 * @param checkedAndClear names of the causes that were looked for and not found
 */
public record Diagnosis(List<Statement> findings, List<String> checkedAndClear) {

    /** Nothing looked for, nothing found. */
    public static final Diagnosis NONE = new Diagnosis(List.of(), List.of());

    /** Copies the lists. */
    public Diagnosis {
        findings = List.copyOf(findings);
        checkedAndClear = List.copyOf(checkedAndClear);
    }
}

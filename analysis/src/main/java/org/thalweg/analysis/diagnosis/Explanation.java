package org.thalweg.analysis.diagnosis;

import java.util.List;

/**
 * What explains the end of a run.
 *
 * @param findings causes found, those that bound the loss first
 * @param checkedAndClear codes of the causes that were looked for and not found; a cause that cannot apply to the
 *     problem is not listed
 */
public record Explanation(List<Finding> findings, List<String> checkedAndClear) {

    /** Copies the lists. */
    public Explanation {
        findings = List.copyOf(findings);
        checkedAndClear = List.copyOf(checkedAndClear);
    }

    /**
     * {@return whether a cause with that code was found}
     *
     * @param code code of a cause, as {@link Finding#code()} gives it
     */
    public boolean found(String code) {
        return findings.stream().anyMatch(finding -> finding.code().equals(code));
    }
}

package org.thalweg.analysis.diagnosis;

/**
 * One cause, found.
 *
 * @param code permanent kebab-case name of the cause
 * @param sentence one plain sentence with the number
 * @param value the number; NaN if the cause has none
 * @param proved whether the sentence follows from a theorem and the data, up to rounding of the number; otherwise it
 *     rests on thresholds
 */
public record Finding(String code, String sentence, double value, boolean proved) {}

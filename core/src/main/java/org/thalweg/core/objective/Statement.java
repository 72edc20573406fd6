package org.thalweg.core.objective;

/**
 * One number with the sentence that says what it is.
 *
 * @param name permanent kebab-case name, under which programs find the number
 * @param value the number; NaN if the sentence has none
 * @param sentence one plain sentence with the number in it
 * @param proved whether the sentence is proved, rounding included; otherwise it is measured, or rests on thresholds
 */
public record Statement(String name, double value, String sentence, boolean proved) {

    /** Something measured. */
    public static Statement measured(String name, double value, String sentence) {
        return new Statement(name, value, sentence, false);
    }

    /** Something proved. */
    public static Statement proved(String name, double value, String sentence) {
        return new Statement(name, value, sentence, true);
    }
}

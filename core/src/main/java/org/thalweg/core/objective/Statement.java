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

    /**
     * {@return something measured}
     *
     * @param name permanent name in kebab-case
     * @param value the number that the sentence is about
     * @param sentence for people, with the number and its unit
     */
    public static Statement measured(String name, double value, String sentence) {
        return new Statement(name, value, sentence, false);
    }

    /**
     * {@return something proved}
     *
     * @param name permanent name in kebab-case
     * @param value the number that the sentence is about
     * @param sentence for people, with the number and its unit
     */
    public static Statement proved(String name, double value, String sentence) {
        return new Statement(name, value, sentence, true);
    }
}

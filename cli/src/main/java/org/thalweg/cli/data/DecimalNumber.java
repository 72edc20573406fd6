package org.thalweg.cli.data;

/** Decimal numbers as people write them; the further forms that Java accepts (hexadecimal, suffixes) are no numbers here. */
final class DecimalNumber {

    private DecimalNumber() {}

    /** Whether a text is a number in the wide sense: decimal, or one of the words for NaN and infinity. */
    static boolean isNumeric(String text) {
        return isNonFiniteWord(text) || !Double.isNaN(parse(text));
    }

    /** The value, rounded to nearest; NaN if the text is no decimal number; infinite if it is too large. */
    static double parse(String text) {
        if (text.isEmpty() || !isDecimalCharacter(text.charAt(text.length() - 1)) || text.indexOf('x') >= 0) {
            return Double.NaN;
        }
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    static boolean isNonFiniteWord(String text) {
        String word = text.startsWith("-") || text.startsWith("+") ? text.substring(1) : text;
        return word.equalsIgnoreCase("nan") || word.equalsIgnoreCase("inf") || word.equalsIgnoreCase("infinity");
    }

    private static boolean isDecimalCharacter(char c) {
        return c >= '0' && c <= '9' || c == '.';
    }
}

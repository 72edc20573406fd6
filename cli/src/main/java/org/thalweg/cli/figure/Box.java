package org.thalweg.cli.figure;

/**
 * A rectangle of a figure, in pixels, y downward.
 *
 * @param left smallest x
 * @param top smallest y
 * @param right largest x
 * @param bottom largest y
 */
public record Box(double left, double top, double right, double bottom) {

    /** Width of a character in parts of the font size, at least that of common sans-serif fonts. */
    private static final double DIGIT = 0.64;

    private static final double NARROW = 0.4;
    private static final double WIDE = 1.0;

    /** A rectangle by its size. */
    public static Box sized(double left, double top, double width, double height) {
        return new Box(left, top, left + width, top + height);
    }

    /** A width that holds a text in any common sans-serif font. */
    static double textWidth(String text, double fontSize) {
        double sum = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            sum += "il.,:;|'! ()".indexOf(c) >= 0 ? NARROW : "mwMW%…".indexOf(c) >= 0 ? WIDE : DIGIT;
        }
        return sum * fontSize;
    }

    double width() {
        return right - left;
    }

    double height() {
        return bottom - top;
    }

    double middleX() {
        return (left + right) / 2;
    }

    double middleY() {
        return (top + bottom) / 2;
    }

    /** Whether both have an area in common. */
    boolean overlaps(Box other) {
        return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }

    /** The rectangle without a margin on each side. */
    Box inset(double margin) {
        return new Box(left + margin, top + margin, right - margin, bottom - margin);
    }
}

package org.thalweg.cli.message;

/** Words of command lines that are printed for people to copy. */
public final class ShellWord {

    private ShellWord() {}

    /** A word as it must be typed: in single quotation marks if a shell would take it apart or read more into it. */
    public static String of(String word) {
        return word.matches("[A-Za-z0-9_./:=@%+,-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}

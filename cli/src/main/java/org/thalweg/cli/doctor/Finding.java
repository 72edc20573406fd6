package org.thalweg.cli.doctor;

/**
 * What one check found.
 *
 * @param check what was looked at
 * @param sound whether nothing needs to be done
 * @param sentence what was found
 * @param advice what to do; empty if nothing
 */
public record Finding(String check, boolean sound, String sentence, String advice) {

    static Finding ok(String check, String sentence) {
        return new Finding(check, true, sentence, "");
    }

    static Finding warn(String check, String sentence, String advice) {
        return new Finding(check, false, sentence, advice);
    }
}

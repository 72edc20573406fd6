package org.thalweg.cli.experiment;

import org.thalweg.cli.message.InputException;

/**
 * One {@code --set SOLVER.OPTION=VALUE}.
 *
 * @param solver name of a solver of the chain
 * @param option its option, or a budget of its stage
 * @param value as written
 */
public record Setting(String solver, String option, String value) {

    /**
     * Splits the text at its first dot and equals sign.
     *
     * @throws InputException if one is missing
     */
    public static Setting parse(String text) {
        int equals = text.indexOf('=');
        int dot = text.indexOf('.');
        if (dot < 1 || equals < dot + 2 || equals == text.length() - 1) {
            throw InputException.withSuggestion(
                    "Cannot read the setting '" + text + "': expected SOLVER.OPTION=VALUE.",
                    "Write for instance --set newton-trust-region.gradient-tolerance=1e-12");
        }
        return new Setting(
                text.substring(0, dot).strip(),
                text.substring(dot + 1, equals).strip(),
                text.substring(equals + 1).strip());
    }
}

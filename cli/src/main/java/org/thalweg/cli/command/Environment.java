package org.thalweg.cli.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;

/**
 * What a command sees of the process around it.
 *
 * @param out standard output: results
 * @param err standard error: everything else
 * @param workingDirectory where relative paths of flags begin
 * @param variables environment variables
 * @param terminal whether standard error is a terminal whose line may be overwritten
 */
public record Environment(
        PrintWriter out, PrintWriter err, Path workingDirectory, Map<String, String> variables, boolean terminal) {

    private static final int USUAL_COLUMNS = 80;

    /** Between these, help is readable. */
    private static final int LEAST_HELP_COLUMNS = 60;

    private static final int MOST_HELP_COLUMNS = 100;

    /** Whether a line may be overwritten in place: on a terminal that can do that. */
    boolean live() {
        return terminal && !"dumb".equals(variables.get("TERM"));
    }

    /** A path as people would type it here: from the working directory, if it lies in it. */
    Path shown(Path path) {
        Path here = workingDirectory.toAbsolutePath().normalize();
        Path there = path.toAbsolutePath().normalize();
        return !there.equals(here) && there.startsWith(here) ? here.relativize(there) : path;
    }

    /** Width of the help: that of the terminal within bounds, the widest where no width is known. */
    int helpColumns() {
        return variables.containsKey("COLUMNS")
                ? Math.max(LEAST_HELP_COLUMNS, Math.min(MOST_HELP_COLUMNS, columns()))
                : MOST_HELP_COLUMNS;
    }

    /** Width of the terminal: what the variable COLUMNS says, 80 without it. */
    int columns() {
        String columns = variables.getOrDefault("COLUMNS", "");
        return columns.matches("[1-9]\\d{1,3}") ? Integer.parseInt(columns) : USUAL_COLUMNS;
    }
}

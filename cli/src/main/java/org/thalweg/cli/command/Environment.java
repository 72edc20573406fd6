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
        PrintWriter out, PrintWriter err, Path workingDirectory, Map<String, String> variables, boolean terminal) {}

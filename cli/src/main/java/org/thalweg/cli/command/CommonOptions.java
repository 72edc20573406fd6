package org.thalweg.cli.command;

import picocli.CommandLine.Option;

/** Options of the commands that print a result. */
final class CommonOptions extends InvocationOptions {

    @Option(names = "--json", description = "Print exactly one JSON object on standard output.")
    private boolean json;

    boolean json() {
        return json;
    }
}

package org.thalweg.cli.command;

import picocli.CommandLine.Option;

/** Options of every command that prints its result. */
final class CommonOptions extends GeneralOptions {

    @Option(names = "--json", description = "Print exactly one JSON object on standard output.")
    private boolean json;

    boolean json() {
        return json;
    }
}

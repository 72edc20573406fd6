package org.thalweg.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.thalweg.cli.command.CommandTree;
import org.thalweg.cli.command.Environment;

/** Starts the {@code thalweg} command. */
public final class Main {

    private Main() {}

    /** Runs the command of the arguments and ends the virtual machine with its exit code. */
    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        Environment environment =
                new Environment(out, err, Path.of(""), System.getenv(), Boolean.getBoolean("thalweg.terminal"));
        int code = CommandTree.run(environment, arguments);
        out.flush();
        err.flush();
        System.exit(code);
    }
}

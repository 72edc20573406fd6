package org.thalweg.cli.command;

import java.util.concurrent.Callable;
import org.thalweg.cli.schema.Schemas;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code thalweg schema [NAME]}. */
@Command(
        name = "schema",
        description = "Print the JSON Schema of what a command writes, or the names of all.",
        footer = {"", "Examples:", "  thalweg schema", "  thalweg schema result > result.schema.json"})
final class SchemaCommand implements Callable<Integer> {

    private final Environment environment;

    @Parameters(index = "0", arity = "0..1", paramLabel = "NAME", description = "Name of a schema.")
    private String name;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Print this help.")
    private boolean help;

    SchemaCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        if (name == null) {
            Schemas.NAMES.forEach(environment.out()::println);
        } else {
            environment.out().print(Schemas.text(name));
        }
        environment.out().flush();
        return ExitCode.FINISHED;
    }
}

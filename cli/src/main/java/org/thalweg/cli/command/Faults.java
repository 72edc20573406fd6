package org.thalweg.cli.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Stream;
import org.thalweg.analysis.landscape.LandscapeStoreException;
import org.thalweg.cli.message.InputException;
import org.thalweg.core.spi.NearestName;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** How faults end: one sentence on standard error, a suggestion below it, a stack trace with {@code --debug} only. */
final class Faults implements IParameterExceptionHandler, IExecutionExceptionHandler {

    private final PrintWriter err;

    Faults(PrintWriter err) {
        this.err = err;
    }

    @Override
    public int handleParseException(ParameterException fault, String[] arguments) {
        CommandLine command = fault.getCommandLine();
        err.println("thalweg: " + sentence(fault, command));
        err.println("See '" + command.getCommandSpec().qualifiedName() + " --help'.");
        if (List.of(arguments).contains("--debug")) {
            fault.printStackTrace(err);
        }
        err.flush();
        return ExitCode.BAD_INPUT;
    }

    private static String sentence(ParameterException fault, CommandLine command) {
        if (fault instanceof UnmatchedArgumentException unmatched) {
            return unmatched(unmatched.getUnmatched().get(0), command);
        }
        if (fault instanceof MissingParameterException missing) {
            ArgSpec argument = missing.getMissing().get(0);
            if (argument.isOption()
                    && argument.required()
                    && !String.valueOf(fault.getMessage()).contains("parameter for option")) {
                return "The option " + ((OptionSpec) argument).longestName() + " " + argument.paramLabel()
                        + " must be given.";
            }
            return argument.isOption()
                    ? "The option " + ((OptionSpec) argument).longestName() + " needs a value, " + argument.paramLabel()
                            + "."
                    : "The argument " + argument.paramLabel() + " is missing.";
        }
        if (fault instanceof OverwrittenOptionException twice) {
            return "The option " + ((OptionSpec) twice.getOverwritten()).longestName() + " is given more than once.";
        }
        String message = String.valueOf(fault.getMessage());
        return message.endsWith(".") ? message : message + ".";
    }

    private static String unmatched(String argument, CommandLine command) {
        boolean option = argument.startsWith("-");
        String name = option ? argument.split("=", 2)[0] : argument;
        boolean subcommandMissing = !option && !command.getSubcommands().isEmpty();
        String sentence = option
                ? "Unknown option '" + name + "' of '"
                        + command.getCommandSpec().qualifiedName() + "'."
                : subcommandMissing ? "Unknown command '" + name + "'." : "Unexpected argument '" + name + "'.";
        List<String> known = (option
                        ? command.getCommandSpec().options().stream().flatMap(o -> Stream.of(o.names()))
                        : command.getSubcommands().keySet().stream())
                .toList();
        return NearestName.of(name, known)
                .map(near -> sentence + "\nDid you mean '" + near + "'?")
                .orElse(sentence);
    }

    @Override
    public int handleExecutionException(Exception fault, CommandLine command, ParseResult parsed) {
        boolean input = fault instanceof InputException
                || fault instanceof LandscapeStoreException
                || fault instanceof IllegalArgumentException
                || fault instanceof IllegalStateException;
        if (input && fault.getMessage() != null) {
            err.println("thalweg: " + fault.getMessage());
        } else if (PluginBlame.culprit(fault).isPresent()) {
            err.println("thalweg: " + PluginBlame.sentence(fault));
            err.println("Its author can do more with the stack trace that --debug prints.");
        } else {
            err.println("thalweg: Something broke that should not: " + fault);
            err.println("Run again with --debug for the stack trace.");
        }
        if (command.getParseResult().hasMatchedOption("--debug")) {
            fault.printStackTrace(err);
        }
        err.flush();
        return input ? ExitCode.BAD_INPUT : ExitCode.FAILED;
    }
}

package org.thalweg.cli.shell;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** A manual page of a command in the man macros of roff, from the command's own description. */
public final class ManualPage {

    private static final List<String> EXIT_CODES = List.of(
            "0", "finished: converged, at the limit of precision, task completed, or found to escape to infinity",
            "1", "the solver stalled or failed, not everything could be proved, or something broke",
            "2", "bad input; nothing was written",
            "3", "a budget was spent before any criterion held",
            "130", "interrupted; the best point is saved");

    private ManualPage() {}

    /** Name of the page's file. */
    public static String fileName(CommandSpec command) {
        return title(command) + ".1";
    }

    private static String title(CommandSpec command) {
        return command.qualifiedName("-");
    }

    /** The page. */
    public static String of(CommandSpec command, String version) {
        StringBuilder page = new StringBuilder();
        String title = title(command);
        page.append(".TH \"").append(title.toUpperCase(java.util.Locale.ROOT)).append("\" \"1\" \"\" \"thalweg ");
        page.append(version).append("\" \"Thalweg\"\n");
        section(page, "NAME");
        List<String> description = Arrays.asList(command.usageMessage().description());
        page.append(text(title))
                .append(" \\- ")
                .append(text(firstSentence(description)))
                .append('\n');
        section(page, "SYNOPSIS");
        page.append("\\fB")
                .append(text(command.qualifiedName()))
                .append("\\fR")
                .append(synopsis(command))
                .append('\n');
        section(page, "DESCRIPTION");
        page.append(text(String.join(" ", description))).append('\n');
        commands(page, command);
        arguments(page, command);
        section(page, "EXIT STATUS");
        for (int i = 0; i < EXIT_CODES.size(); i += 2) {
            item(page, EXIT_CODES.get(i), EXIT_CODES.get(i + 1));
        }
        examples(page, command);
        seeAlso(page, command);
        return page.toString();
    }

    private static String firstSentence(List<String> description) {
        String all = String.join(" ", description);
        int end = all.indexOf(". ");
        String sentence = end < 0 ? all : all.substring(0, end);
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }

    private static String synopsis(CommandSpec command) {
        StringBuilder synopsis = new StringBuilder(" [\\fIOPTION\\fR]...");
        if (!command.subcommands().isEmpty()) {
            return synopsis.append(" \\fICOMMAND\\fR").toString();
        }
        for (PositionalParamSpec argument : command.positionalParameters()) {
            String label = "\\fI" + text(argument.paramLabel()) + "\\fR"
                    + (argument.arity().max() > 1 ? "..." : "");
            synopsis.append(' ').append(argument.required() ? label : "[" + label + "]");
        }
        return synopsis.toString();
    }

    private static void commands(StringBuilder page, CommandSpec command) {
        if (command.subcommands().isEmpty()) {
            return;
        }
        section(page, "COMMANDS");
        for (CommandLine sub : command.subcommands().values()) {
            item(
                    page,
                    sub.getCommandName(),
                    String.join(" ", sub.getCommandSpec().usageMessage().description()));
        }
    }

    private static void arguments(StringBuilder page, CommandSpec command) {
        if (!command.positionalParameters().isEmpty()) {
            section(page, "ARGUMENTS");
            command.positionalParameters().forEach(argument -> item(page, argument.paramLabel(), described(argument)));
        }
        section(page, "OPTIONS");
        for (OptionSpec option : command.options()) {
            if (!option.hidden()) {
                String value = option.arity().max() == 0 ? "" : " " + option.paramLabel();
                item(page, String.join(", ", option.names()) + value, described(option));
            }
        }
    }

    private static String described(ArgSpec argument) {
        return String.join(" ", argument.description());
    }

    private static void examples(StringBuilder page, CommandSpec command) {
        List<String> lines =
                new ArrayList<>(Arrays.asList(command.usageMessage().footer()));
        int start = 0;
        while (start < lines.size() && !lines.get(start).startsWith("Example")) {
            start++;
        }
        if (start == lines.size()) {
            return;
        }
        section(page, "EXAMPLES");
        page.append(".nf\n");
        lines.stream()
                .skip(start + 1L)
                .takeWhile(line -> line.startsWith(" "))
                .forEach(line -> page.append(text(line.strip())).append('\n'));
        page.append(".fi\n");
    }

    private static void seeAlso(StringBuilder page, CommandSpec command) {
        CommandSpec root = command.root();
        List<String> others = new ArrayList<>();
        if (command != root) {
            others.add("\\fBthalweg\\fR(1)");
        } else {
            root.subcommands().keySet().forEach(name -> others.add("\\fBthalweg\\-" + text(name) + "\\fR(1)"));
        }
        section(page, "SEE ALSO");
        page.append(String.join(",\n", others)).append('\n');
    }

    private static void section(StringBuilder page, String name) {
        page.append(".SH \"").append(name).append("\"\n");
    }

    private static void item(StringBuilder page, String what, String description) {
        page.append(".TP\n\\fB")
                .append(text(what))
                .append("\\fR\n")
                .append(text(description))
                .append('\n');
    }

    /** Text with what roff would take for its own; a line must not begin with a period or an apostrophe. */
    private static String text(String plain) {
        String escaped = plain.replace("%n", " ")
                .replace("%%", "%")
                .replace("\\", "\\e")
                .replace("-", "\\-")
                .replace("'", "\\(aq");
        return escaped.startsWith(".") ? "\\&" + escaped : escaped;
    }
}

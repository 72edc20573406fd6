package org.thalweg.cli.command;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.UsageMessageSpec;

/**
 * Makes one line of each paragraph below the options, so that help breaks it where the terminal ends and not a second time
 * where the source does. Indented lines, which are examples, stay as they are.
 */
final class HelpParagraphs {

    private HelpParagraphs() {}

    /** Joins the lines of a command and of all below it. */
    static void join(CommandLine command) {
        UsageMessageSpec usage = command.getCommandSpec().usageMessage();
        usage.footer(joined(usage.footer()));
        command.getSubcommands().values().forEach(HelpParagraphs::join);
    }

    static String[] joined(String... lines) {
        List<String> paragraphs = new ArrayList<>();
        boolean open = false;
        for (String line : lines) {
            boolean prose = !line.isBlank() && !line.startsWith(" ");
            if (open && prose) {
                int last = paragraphs.size() - 1;
                paragraphs.set(last, paragraphs.get(last) + " " + line);
            } else {
                paragraphs.add(line);
            }
            open = prose && !line.endsWith(":");
        }
        return paragraphs.toArray(String[]::new);
    }
}

package org.thalweg.cli.command;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.thalweg.cli.message.InputException;
import org.thalweg.cli.shell.Completion;
import org.thalweg.cli.shell.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code thalweg completion bash|zsh|fish}. */
@Command(
        name = "completion",
        description = "Print a script that completes commands, options and the names of what is installed.",
        footer = {
            "",
            "Examples:",
            "  source <(thalweg completion bash)",
            "  source <(thalweg completion zsh)",
            "  thalweg completion fish | source",
            "  thalweg completion bash > ~/.local/share/bash-completion/completions/thalweg"
        })
final class CompletionCommand implements Callable<Integer> {

    private final Environment environment;

    @Parameters(index = "0", paramLabel = "SHELL", description = "bash, zsh or fish")
    private String shell;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Spec
    private CommandSpec spec;

    CompletionCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        List<String> known =
                Arrays.stream(Completion.values()).map(Completion::word).toList();
        Completion completion = Arrays.stream(Completion.values())
                .filter(one -> one.word().equals(shell))
                .findFirst()
                .orElseThrow(() -> InputException.unknownName(
                        "There is no completion for '" + shell + "', but for " + String.join(", ", known) + ".",
                        shell,
                        known));
        environment.out().print(completion.script(Words.of(spec.root(), common.plugins(environment))));
        environment.out().flush();
        return ExitCode.FINISHED;
    }
}

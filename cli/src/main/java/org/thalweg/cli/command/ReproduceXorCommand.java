package org.thalweg.cli.command;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.thalweg.cli.data.JsonText;
import org.thalweg.cli.message.InputException;
import org.thalweg.cli.reproduce.XorReproduction;
import org.thalweg.cli.result.AtomicFile;
import org.thalweg.cli.run.Interruption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code thalweg reproduce xor}. */
@Command(
        name = "xor",
        description = "The loss surface of XOR artificial neural networks (D. Mehta, X. Zhao, E. A. Bernal, D. J."
                + " Wales): its figures from the equations, and each claim with our value.",
        footer = {
            "",
            "Without --figure or --all the claims are judged and all figures made, as with --all. The landscapes are",
            "kept in the directory: a run that was cut short goes on there.",
            "",
            "Examples:",
            "  thalweg reproduce xor --all -o xor",
            "  thalweg reproduce xor --figure 2 --max-seconds 60"
        })
final class ReproduceXorCommand implements Callable<Integer> {

    private static final int FIGURES = 6;

    private final Environment environment;

    @Option(names = "--figure", paramLabel = "1..6", description = "Make one figure only; judge no claims.")
    private String figure;

    @Option(names = "--all", description = "Make all figures and judge all claims.")
    private boolean all;

    @Option(
            names = {"-o", "--out", "--directory"},
            paramLabel = "DIR",
            defaultValue = "xor",
            description = "Folder of stores, figures and tables; default: ${DEFAULT-VALUE}.")
    private String directory;

    @Option(
            names = "--max-seconds",
            paramLabel = "S",
            defaultValue = "1500",
            description = "Time for all searches together; default: ${DEFAULT-VALUE}.")
    private String maxSeconds;

    @Mixin
    private CommonOptions common = new CommonOptions();

    ReproduceXorCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        double seconds = NumberOption.positive("--max-seconds", maxSeconds);
        Path folder = environment.workingDirectory().resolve(directory);
        if (figure != null && all) {
            throw new InputException("Both --figure and --all are given, but only one of them can be done.");
        }
        int number = figure == null ? 0 : (int) Math.min(FIGURES + 1, NumberOption.whole("--figure", figure, 1));
        if (number > FIGURES) {
            throw new InputException("The option --figure is '" + figure + "', but the paper has figures 1 to 6.");
        }
        AtomicFile.requireWritableFolder(folder);
        try (Interruption interruption = Interruption.listen(this::announceInterruption)) {
            XorReproduction reproduction =
                    XorReproduction.in(folder, common.plugins(environment), this::tell, interruption.requested());
            if (number > 0) {
                List<Path> files = reproduction.figure(number, seconds);
                files.forEach(file -> environment.out().println("Wrote " + file.getFileName() + "."));
            } else {
                reproduction
                        .all(seconds)
                        .ifPresent(outcome -> environment
                                .out()
                                .print(common.json() ? JsonText.write(outcome.tree()) : outcome.text()));
            }
            environment.out().flush();
            return interruption.requested().getAsBoolean() ? ExitCode.INTERRUPTED : ExitCode.FINISHED;
        }
    }

    private void announceInterruption() {
        environment.err().println("\nthalweg: interrupted; what was found is kept, run again to go on.");
        environment.err().flush();
    }

    private void tell(String line) {
        if (!common.quiet()) {
            environment.err().println(line);
            environment.err().flush();
        }
    }
}

package org.thalweg.cli.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.thalweg.cli.data.JsonText;
import org.thalweg.cli.message.InputException;
import org.thalweg.cli.message.ShellWord;
import org.thalweg.cli.prepare.DataSheet;
import org.thalweg.cli.prepare.PreparedProject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code thalweg prepare CSV --target COLUMN}. */
@Command(
        name = "prepare",
        description =
                "Make a folder ready for training from one CSV file with a header: inputs, targets or class labels, and"
                        + " an experiment to change.",
        footer = {
            "",
            "Examples:",
            "  thalweg prepare houses.csv --target price",
            "  thalweg prepare houses.csv --target price,rent --standardize -o houses",
            "  thalweg prepare iris.csv --label species --standardize"
        })
final class PrepareCommand implements Callable<Integer> {

    private final Environment environment;

    @Parameters(index = "0", paramLabel = "FILE", description = "CSV file whose first row names the columns.")
    private String file;

    @Option(
            names = "--target",
            paramLabel = "COLUMN",
            split = ",",
            description = "Columns to predict, separated by commas.")
    private List<String> targets = new ArrayList<>();

    @Option(
            names = "--label",
            paramLabel = "COLUMN",
            description = "Column of class labels, words or numbers, instead of targets.")
    private String label;

    @Option(names = "--ignore", paramLabel = "COLUMN", split = ",", description = "Columns to leave out.")
    private List<String> ignored = new ArrayList<>();

    @Option(
            names = "--drop-missing",
            description = "Leave out the rows in which a used column is empty, ? or NA, and say how many.")
    private boolean dropMissing;

    @Option(
            names = "--standardize",
            description = "Shift and scale each input column to mean 0 and standard deviation 1.")
    private boolean standardize;

    @Option(
            names = {"-o", "--out", "--directory"},
            paramLabel = "DIR",
            description = "Folder to write; default the name of the file without its ending.")
    private String directory;

    @Mixin
    private CommonOptions common = new CommonOptions();

    PrepareCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        if (targets.isEmpty() == (label == null)) {
            throw InputException.withSuggestion(
                    "Either targets or a label must be named, and not both.",
                    "Write for instance --target price, or --label species.");
        }
        DataSheet read = DataSheet.read(environment.workingDirectory().resolve(file));
        DataSheet sheet = dropMissing ? read.withoutMissing(ignored) : read;
        PreparedProject project = label == null
                ? PreparedProject.regression(sheet, targets, ignored, standardize)
                : PreparedProject.classification(sheet, label, ignored, standardize);
        String folder =
                directory == null ? Path.of(file).getFileName().toString().replaceFirst("\\.[^.]*$", "") : directory;
        write(project, environment.workingDirectory().resolve(folder));
        report(project, folder, read.rows().size() - sheet.rows().size());
        return ExitCode.FINISHED;
    }

    private static void write(PreparedProject project, Path folder) {
        try {
            if (Files.exists(folder.resolve("experiment.toml"))) {
                throw InputException.withSuggestion(
                        "There is an experiment in '" + folder + "' already; nothing was written.",
                        "Name another folder with --out.");
            }
            Files.createDirectories(folder);
            for (Map.Entry<String, String> entry : project.files().entrySet()) {
                Files.writeString(folder.resolve(entry.getKey()), entry.getValue());
            }
        } catch (IOException e) {
            throw new InputException("The folder '" + folder + "' cannot be written: " + e.getMessage() + ".", e);
        }
    }

    private void report(PreparedProject project, String folder, int dropped) {
        PrintWriter out = environment.out();
        if (common.json()) {
            Map<String, Object> tree = new LinkedHashMap<>();
            tree.put("directory", folder);
            tree.put("files", List.copyOf(project.files().keySet()));
            tree.put("inputs", project.inputs());
            tree.put("classes", project.classes());
            tree.put("droppedRows", dropped);
            out.print(JsonText.write(tree));
        } else if (!common.quiet()) {
            out.println("inputs      " + String.join(", ", project.inputs()));
            if (!project.classes().isEmpty()) {
                out.println("classes     "
                        + project.classes().stream().map(ShellWord::of).collect(Collectors.joining(", ")));
            }
            if (dropped > 0) {
                out.println("left out    " + dropped + (dropped == 1 ? " row" : " rows") + " with missing values");
            }
            out.println("wrote       " + folder + ": "
                    + String.join(", ", project.files().keySet()));
            if (!standardize && project.differInSize()) {
                out.println("advice      the inputs differ much in offset or spread from 0 and 1; --standardize helps"
                        + " solvers, and keeps neurons from saturating");
            }
            out.println("next        thalweg train " + ShellWord.of(folder + "/experiment.toml"));
        }
        out.flush();
    }
}

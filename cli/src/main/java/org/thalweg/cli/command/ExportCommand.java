package org.thalweg.cli.command;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.thalweg.cli.data.ArrayFile;
import org.thalweg.cli.data.DataNames;
import org.thalweg.cli.data.JsonText;
import org.thalweg.cli.data.NpyArray;
import org.thalweg.cli.data.NpzFile;
import org.thalweg.cli.experiment.Problem;
import org.thalweg.cli.message.InputException;
import org.thalweg.cli.result.AtomicFile;
import org.thalweg.cli.result.ExportedArrays;
import org.thalweg.cli.result.StoredResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code thalweg export RESULT}. */
@Command(
        name = "export",
        description =
                "Write parameters, trajectory or predictions of a result for other programs; the ending of the file"
                        + " says in which form.",
        footer = {
            "",
            "Parameters in each of these forms are read as initial parameters again, bit for bit.",
            "",
            "Examples:",
            "  thalweg export out --parameters theta.json",
            "  thalweg export out --parameters theta.npz --trajectory curve.csv",
            "  thalweg export out --predictions predictions.csv",
            "  thalweg train experiment.toml --init theta.json"
        })
final class ExportCommand implements Callable<Integer> {

    private static final List<String> TABLES = List.of("json", "npz", "csv");
    private static final List<String> VECTORS = List.of("json", "npz", "npy", "csv");

    private final Environment environment;

    @Parameters(index = "0", paramLabel = "RESULT", description = "Result file, or the folder it is in.")
    private String result;

    @Option(
            names = "--parameters",
            paramLabel = "FILE",
            description = "Parameters: .json and .npz by block, .npy and .csv as one vector.")
    private String parameters;

    @Option(
            names = "--trajectory",
            paramLabel = "FILE",
            description = "Recorded states by column, as .csv, .json or .npz.")
    private String trajectory;

    @Option(
            names = "--predictions",
            paramLabel = "FILE",
            description = "Inputs, targets and predictions of all samples, as .csv, .json or .npz.")
    private String predictions;

    @Mixin
    private CommonOptions common = new CommonOptions();

    ExportCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        if (parameters == null && trajectory == null && predictions == null) {
            throw InputException.withSuggestion(
                    "Nothing to export is named.", "Give --parameters FILE, --trajectory FILE or --predictions FILE.");
        }
        StoredResult stored = StoredResult.read(environment.workingDirectory().resolve(result));
        Map<Path, byte[]> files = new LinkedHashMap<>();
        if (parameters != null) {
            files.put(target("--parameters", parameters), parameterBytes(stored));
        }
        if (trajectory != null) {
            files.put(target("--trajectory", trajectory), trajectoryBytes(stored));
        }
        if (predictions != null) {
            files.put(target("--predictions", predictions), predictionBytes(stored));
        }
        files.forEach(AtomicFile::write);
        tell(new ArrayList<>(files.keySet()));
        return ExitCode.FINISHED;
    }

    private Path target(String option, String name) {
        Path file = environment.workingDirectory().resolve(name);
        if (Files.isDirectory(file)) {
            throw new InputException("The option " + option + " is '" + name + "', which is a folder.");
        }
        AtomicFile.requireWritableFolder(file.toAbsolutePath().getParent());
        return file;
    }

    private byte[] parameterBytes(StoredResult stored) {
        String ending = ArrayFile.ending("--parameters", parameters, VECTORS);
        Map<String, NpyArray> blocks = ExportedArrays.blocks(stored);
        NpyArray theta = NpyArray.vector(stored.parameters());
        return switch (ending) {
            case "json" -> ArrayFile.json(blocks);
            case "npy" -> theta.toBytes();
            case "csv" ->
                java.util.Arrays.stream(theta.values())
                        .mapToObj(JsonText::number)
                        .collect(Collectors.joining("\n", "", "\n"))
                        .getBytes(StandardCharsets.UTF_8);
            default -> {
                Map<String, NpyArray> arrays = new LinkedHashMap<>();
                arrays.put("parameters", theta);
                arrays.putAll(blocks);
                yield NpzFile.toBytes(arrays);
            }
        };
    }

    private byte[] trajectoryBytes(StoredResult stored) {
        String ending = ArrayFile.ending("--trajectory", trajectory, TABLES);
        Map<String, NpyArray> columns = ExportedArrays.trajectory(stored);
        return ending.equals("csv") ? ArrayFile.csv(columns) : nested(ending, columns);
    }

    private byte[] predictionBytes(StoredResult stored) {
        String ending = ArrayFile.ending("--predictions", predictions, TABLES);
        Problem problem = stored.problem(common.plugins(environment));
        Map<String, NpyArray> columns =
                ExportedArrays.predictions(problem.requireDataObjective("--predictions"), stored.parameters());
        return ending.equals("csv")
                ? ArrayFile.csv(columns, (matrix, column) -> columnName(problem.names(), matrix, column))
                : nested(ending, columns);
    }

    /** {@code input area} or {@code input1}. */
    private static String columnName(DataNames names, String matrix, int column) {
        List<String> known = matrix.equals("input") ? names.inputs() : names.outputs();
        return known.isEmpty() ? matrix + (column + 1) : matrix + " " + known.get(column);
    }

    private static byte[] nested(String ending, Map<String, NpyArray> arrays) {
        return ending.equals("json") ? ArrayFile.json(arrays) : NpzFile.toBytes(arrays);
    }

    private void tell(List<Path> files) {
        if (common.json()) {
            environment
                    .out()
                    .print(JsonText.write(
                            Map.of("files", files.stream().map(Path::toString).toList())));
        } else if (!common.quiet()) {
            files.forEach(file -> environment.out().println("written     " + file));
        }
        environment.out().flush();
    }
}

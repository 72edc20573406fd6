package org.thalweg.cli.prepare;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.thalweg.cli.data.CsvText;
import org.thalweg.cli.message.InputException;

/**
 * Files made from a sheet.
 *
 * @param inputs names of the input columns
 * @param classes names of the classes in the order of their numbers; empty for a regression
 * @param files file name to text: inputs, targets or labels, and the experiment
 */
public record PreparedProject(List<String> inputs, List<String> classes, Map<String, String> files) {

    /** Mean and standard deviation of a column, 0 and 1 where it is taken as it is. */
    private record Scale(double mean, double deviation) {

        private static Scale of(double[] column) {
            double mean = Arrays.stream(column).sum() / column.length;
            double squares = 0;
            for (double value : column) {
                squares += (value - mean) * (value - mean);
            }
            double deviation = Math.sqrt(squares / column.length);
            return new Scale(mean, deviation > 0 ? deviation : 1);
        }
    }

    /**
     * For targets that are numbers.
     *
     * @throws InputException if a column is missing or holds something else than numbers
     */
    public static PreparedProject regression(
            DataSheet sheet, List<String> targets, List<String> ignored, boolean standardize) {
        List<String> inputs = inputs(sheet, targets, ignored);
        Map<String, String> files = new LinkedHashMap<>();
        String scaling = inputs(sheet, inputs, standardize, files);
        files.put(
                "target.csv",
                table(
                        targets,
                        targets.stream()
                                .map(target -> sheet.numbers(target, true))
                                .toList()));
        String comment =
                "# Predicts " + String.join(", ", targets) + " from " + String.join(", ", inputs) + ".\n" + scaling;
        files.put("experiment.toml", comment + """
                [data]
                input = "input.csv"
                target = "target.csv"

                [network]
                layers = "8:tanh,%d:identity"

                """.formatted(targets.size()) + common());
        return new PreparedProject(inputs, List.of(), files);
    }

    /**
     * For classes, numbered in alphabetical order of their names, or by value if all are whole numbers.
     *
     * @throws InputException if a column is missing, an input is no number, or there are fewer than two classes
     */
    public static PreparedProject classification(
            DataSheet sheet, String label, List<String> ignored, boolean standardize) {
        List<String> inputs = inputs(sheet, List.of(label), ignored);
        List<String> labels = sheet.texts(label);
        List<String> classes = classes(labels);
        if (classes.size() < 2) {
            throw new InputException("The column " + label + " has only the class '" + classes.get(0)
                    + "', but there must be at least 2.");
        }
        Map<String, String> files = new LinkedHashMap<>();
        String scaling = inputs(sheet, inputs, standardize, files);
        StringBuilder numbers = new StringBuilder(CsvText.write(List.of(label), List.of()));
        labels.forEach(name -> numbers.append(classes.indexOf(name)).append('\n'));
        files.put("labels.csv", numbers.toString());
        StringBuilder comment = new StringBuilder("# Predicts " + label + " from " + String.join(", ", inputs) + ".\n");
        for (int k = 0; k < classes.size(); k++) {
            comment.append("# class ")
                    .append(k)
                    .append(" = ")
                    .append(classes.get(k))
                    .append('\n');
        }
        files.put(
                "experiment.toml",
                comment
                        + scaling
                        + """
                [data]
                input = "input.csv"
                labels = "labels.csv"
                classes = [%s]

                [network]
                layers = "8:tanh,%d:softmax"

                """.formatted(
                                classes.stream().map(PreparedProject::quoted).collect(Collectors.joining(", ")),
                                classes.size())
                        + common());
        return new PreparedProject(inputs, classes, files);
    }

    /** Whether an input lies far from 0 for its spread, or two spreads are far apart: a factor of 5. */
    public boolean differInSize() {
        double least = Double.POSITIVE_INFINITY;
        double most = 0;
        boolean far = false;
        for (int i = 0; i < inputs.size(); i++) {
            int column = i;
            double[] values = files.get("input.csv")
                    .lines()
                    .skip(1)
                    .mapToDouble(line -> Double.parseDouble(line.split(",")[column]))
                    .toArray();
            Scale scale = Scale.of(values);
            least = Math.min(least, scale.deviation());
            most = Math.max(most, scale.deviation());
            far |= Math.abs(scale.mean()) > 5 * Math.max(scale.deviation(), 1);
        }
        return far || most > 5 * least || most > 5;
    }

    private static List<String> classes(List<String> labels) {
        boolean whole = labels.stream().allMatch(label -> label.matches("-?\\d{1,9}"));
        return whole
                ? new TreeSet<>(labels.stream().map(Integer::valueOf).toList())
                        .stream().map(String::valueOf).toList()
                : List.copyOf(new TreeSet<>(labels));
    }

    private static List<String> inputs(DataSheet sheet, List<String> predicted, List<String> ignored) {
        predicted.forEach(sheet::index);
        ignored.forEach(sheet::index);
        List<String> inputs = sheet.columns().stream()
                .filter(column -> !predicted.contains(column) && !ignored.contains(column))
                .toList();
        if (inputs.isEmpty()) {
            throw new InputException("No column of '" + sheet.path() + "' is left as input.");
        }
        return inputs;
    }

    /** Adds the file of inputs; what was done to them is returned as comment lines. */
    private static String inputs(DataSheet sheet, List<String> inputs, boolean standardize, Map<String, String> files) {
        StringBuilder comment = new StringBuilder();
        List<double[]> columns =
                inputs.stream().map(input -> sheet.numbers(input, false)).toList();
        if (standardize) {
            for (int i = 0; i < columns.size(); i++) {
                Scale scale = Scale.of(columns.get(i));
                for (int n = 0; n < columns.get(i).length; n++) {
                    columns.get(i)[n] = (columns.get(i)[n] - scale.mean()) / scale.deviation();
                }
                comment.append("# input ")
                        .append(inputs.get(i))
                        .append(" = (value - ")
                        .append(scale.mean());
                comment.append(") / ").append(scale.deviation()).append('\n');
            }
        }
        files.put("input.csv", table(inputs, columns));
        return comment.toString();
    }

    private static String table(List<String> names, List<double[]> columns) {
        StringBuilder text = new StringBuilder(CsvText.write(names, List.of()));
        for (int n = 0; n < columns.get(0).length; n++) {
            for (int i = 0; i < columns.size(); i++) {
                text.append(i == 0 ? "" : ",").append(columns.get(i)[n]);
            }
            text.append('\n');
        }
        return text.toString();
    }

    private static String quoted(String name) {
        return '"' + name.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static String common() {
        return """
                [[regularizer]]
                name = "l2"
                lambda = 1e-4

                [initial]
                seed = 1

                [budget]
                max-seconds = 60
                """;
    }
}

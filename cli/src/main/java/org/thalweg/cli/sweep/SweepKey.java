package org.thalweg.cli.sweep;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.thalweg.cli.experiment.ExperimentTree;
import org.thalweg.cli.message.InputException;
import org.thalweg.cli.plugins.Plugins;
import org.thalweg.core.plugin.PluginText;

/**
 * What a sweep varies: a short name ({@code l2}, {@code seed}, {@code width}, {@code network}, {@code solver}, {@code
 * initializer}), a key {@code section.key}, or an option {@code solver.NAME.option} or {@code regularizer.NAME.option}.
 *
 * @param name as written
 * @param path its parts between dots
 */
public record SweepKey(String name, List<String> path) {

    /** Keys of one word. */
    public static final List<String> SHORT = List.of("l2", "seed", "width", "network", "solver", "initializer");

    private static final List<String> SECTIONS = List.of("data", "network", "loss", "objective", "initial", "budget");
    private static final List<String> LISTS = List.of("regularizer", "solver");
    private static final Pattern LAYER = Pattern.compile("[1-9]\\d{0,3}");

    /** Copies the path. */
    public SweepKey {
        path = List.copyOf(path);
    }

    /**
     * Reads a key.
     *
     * @throws InputException if nothing of that name can be varied
     */
    static SweepKey parse(String text) {
        List<String> path = List.of(text.split("\\.", -1));
        String first = path.get(0);
        boolean known = path.size() == 1 && SHORT.contains(first)
                || path.size() == 2
                        && first.equals("width")
                        && LAYER.matcher(path.get(1)).matches()
                || path.size() == 2 && SECTIONS.contains(first) && !path.get(1).isBlank()
                || path.size() == 3
                        && LISTS.contains(first)
                        && !path.get(1).isBlank()
                        && !path.get(2).isBlank();
        if (!known) {
            throw InputException.unknownName(
                    "'" + text + "' cannot be varied: there are " + String.join(", ", SHORT)
                            + ", width.LAYER, section.key with one of the sections " + String.join(", ", SECTIONS)
                            + ", solver.NAME.option and regularizer.NAME.option.",
                    text,
                    SHORT);
        }
        return new SweepKey(text, path);
    }

    /** Whether another value makes another objective: data, loss or a regularizing term. */
    boolean changesTheObjective() {
        return List.of("l2", "regularizer", "loss", "objective", "data").contains(path.get(0));
    }

    /** Whether values are lists of layers, which have commas of their own. */
    boolean valuesHaveCommas() {
        return name.equals("network") || name.equals("network.layers");
    }

    /** Writes a value into an experiment. */
    void apply(ExperimentTree tree, String value, Plugins plugins) {
        switch (path.get(0)) {
            case "l2" -> tree.namedTable("regularizer", "l2").put("lambda", value);
            case "seed" -> tree.set("initial", "seed", value);
            case "initializer" -> tree.set("initial", "initializer", value);
            case "width" -> tree.set("network", "layers", withWidth(tree, value));
            case "solver" -> applySolver(tree, value, plugins);
            case "regularizer" -> tree.namedTable("regularizer", path.get(1)).put(path.get(2), value);
            case "network" -> tree.set("network", path.size() == 1 ? "layers" : path.get(1), value);
            default -> tree.set(path.get(0), path.get(1), value);
        }
    }

    private void applySolver(ExperimentTree tree, String value, Plugins plugins) {
        if (path.size() == 3) {
            tree.namedTable("solver", path.get(1)).put(path.get(2), value);
            return;
        }
        PluginText parsed = PluginText.parse(value);
        Map<String, Object> table = new LinkedHashMap<>();
        table.put("name", parsed.name());
        if (!parsed.arguments().isEmpty()) {
            table.putAll(parsed.options(plugins.solvers()).asMap());
        }
        tree.setTables("solver", List.of(table));
    }

    /** The network with another width of the layer named in the key, the first one if none is. */
    private String withWidth(ExperimentTree tree, String value) {
        String layers = tree.text("network", "layers")
                .orElseThrow(() -> new InputException("A width is varied, but the experiment has no network."));
        int wanted = path.size() == 1 ? 1 : Integer.parseInt(path.get(1));
        StringBuilder changed = new StringBuilder();
        int depth = 0;
        int layer = 1;
        int start = 0;
        boolean found = false;
        for (int i = 0; i <= layers.length(); i++) {
            char c = i == layers.length() ? ',' : layers.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (c == ',' && depth == 0) {
                String text = layers.substring(start, i).strip();
                boolean last = i == layers.length();
                boolean chosen = layer == wanted && !last;
                found |= chosen;
                changed.append(layer == 1 ? "" : ",").append(chosen ? withWidth(text, value) : text);
                layer++;
                start = i + 1;
            }
        }
        if (!found) {
            throw new InputException("The width of hidden layer " + wanted + " is varied, but the network " + layers
                    + " has " + (layer - 2) + ".");
        }
        return changed.toString();
    }

    private static String withWidth(String layer, String value) {
        int colon = layer.indexOf(':');
        return colon < 0 ? layer : value + layer.substring(colon);
    }
}

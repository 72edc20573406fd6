package org.thalweg.cli.experiment;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.thalweg.cli.data.InputFile;
import org.thalweg.cli.data.PlainTree;
import org.thalweg.cli.message.InputException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.dataformat.toml.TomlFactory;

/**
 * An experiment as written: tables and lists of tables by section name, unchecked. Flags change it before it is read.
 *
 * <p>Mutable, used by one thread.
 */
public final class ExperimentTree {

    private static final TomlFactory TOML = new TomlFactory();

    private final Map<String, Object> root;
    private final Path base;
    private final String origin;

    private ExperimentTree(Map<String, Object> root, Path base, String origin) {
        this.root = root;
        this.base = base;
        this.origin = origin;
    }

    /** An experiment of which nothing is given yet; relative paths begin at {@code base}. */
    public static ExperimentTree empty(Path base) {
        return new ExperimentTree(new LinkedHashMap<>(), base, "");
    }

    /** An experiment read before, for instance out of a result. */
    public static ExperimentTree of(Map<String, Object> sections, Path base, String origin) {
        return new ExperimentTree(new LinkedHashMap<>(sections), base, origin);
    }

    /**
     * Reads a TOML file; relative paths begin at its folder.
     *
     * @throws InputException with line and column if the text is no TOML
     */
    @SuppressWarnings("unchecked")
    public static ExperimentTree read(Path file) {
        Path within = file.resolve("experiment.toml");
        if (Files.isDirectory(file) && Files.isRegularFile(within)) {
            throw InputException.withSuggestion(
                    "The experiment '" + file + "' is a folder, but a file is needed.",
                    "Did you mean '" + within + "'?");
        }
        byte[] bytes = InputFile.read(file, "experiment");
        try (JsonParser parser = TOML.createParser(ObjectReadContext.empty(), bytes)) {
            Map<String, Object> root = (Map<String, Object>) PlainTree.read(parser);
            Path folder = file.getParent();
            return new ExperimentTree(root, folder == null ? Path.of("") : folder, file.toString());
        } catch (JacksonException e) {
            if (file.toString().toLowerCase(Locale.ROOT).endsWith(".csv")) {
                throw InputException.withSuggestion(
                        "'" + file + "' is a table, but an experiment file in TOML is needed.",
                        "'thalweg prepare' makes one from a table; or give the table with --input, and --target or"
                                + " --labels.");
            }
            throw new InputException(
                    "The experiment '" + file + "' is not readable as TOML: line "
                            + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr() + ": " + e.getOriginalMessage() + ".",
                    e);
        }
    }

    /** A copy that can be changed without changing this one. */
    @SuppressWarnings("unchecked")
    public ExperimentTree copy() {
        return new ExperimentTree((Map<String, Object>) copy(root), base, origin);
    }

    private static Object copy(Object node) {
        if (node instanceof Map<?, ?> map) {
            Map<Object, Object> copies = new LinkedHashMap<>();
            map.forEach((key, value) -> copies.put(key, copy(value)));
            return copies;
        }
        return node instanceof List<?> list
                ? new ArrayList<>(list.stream().map(ExperimentTree::copy).toList())
                : node;
    }

    /** Everything that is given, unchecked; read only. */
    public Map<String, Object> content() {
        return Collections.unmodifiableMap(root);
    }

    /** The text of a key; empty if it is not there. */
    public Optional<String> text(String section, String key) {
        return section(section).text(key);
    }

    /** Sets a key, replacing what was there. */
    public void set(String section, String key, Object value) {
        table(section).put(key, value);
    }

    /** Forgets a key. */
    public void remove(String section, String key) {
        if (root.containsKey(section)) {
            table(section).remove(key);
        }
    }

    /** Replaces a list of tables. */
    public void setTables(String section, List<Map<String, Object>> tables) {
        root.put(section, new ArrayList<Object>(tables));
    }

    /** Replaces a table. */
    public void setTable(String section, Map<String, Object> table) {
        root.put(section, new LinkedHashMap<>(table));
    }

    /**
     * The entry with that name in a list of tables, added at the end if there is none; for changing.
     *
     * @throws InputException if the section is not a list of tables
     */
    public Map<String, Object> namedTable(String section, String name) {
        List<Object> list = list(section);
        for (Object entry : list) {
            if (asTable(section, entry).get("name") instanceof String given && given.equals(name)) {
                return asTable(section, entry);
            }
        }
        Map<String, Object> added = new LinkedHashMap<>();
        added.put("name", name);
        list.add(added);
        return added;
    }

    /** Appends a table to a list of tables. */
    public void addTable(String section, Map<String, Object> table) {
        list(section).add(new LinkedHashMap<>(table));
    }

    /** Where relative paths begin. */
    Path base() {
        return base;
    }

    /** Names of the sections that are there. */
    List<String> sections() {
        return List.copyOf(root.keySet());
    }

    /** The file this came from, for messages; empty if it came from flags alone. */
    String origin() {
        return origin;
    }

    /** A section for reading; empty if it is not there. */
    Section section(String name) {
        return new Section("[" + name + "]", root.containsKey(name) ? table(name) : Map.of(), origin);
    }

    /** The entries of a list of tables for reading. */
    List<Section> tables(String name) {
        if (!root.containsKey(name)) {
            return List.of();
        }
        return list(name).stream()
                .map(entry -> new Section("[[" + name + "]]", asTable(name, entry), origin))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> table(String section) {
        Object value = root.computeIfAbsent(section, name -> new LinkedHashMap<String, Object>());
        if (!(value instanceof Map<?, ?>)) {
            throw new InputException(
                    "'" + section + "' must be a table: write [" + section + "] on a line of its own.");
        }
        return (Map<String, Object>) value;
    }

    @SuppressWarnings("unchecked")
    private List<Object> list(String section) {
        Object value = root.computeIfAbsent(section, name -> new ArrayList<Object>());
        if (!(value instanceof List<?>)) {
            throw new InputException(
                    "'" + section + "' must be a list of tables: write [[" + section + "]] with two brackets.");
        }
        return (List<Object>) value;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> asTable(String section, Object entry) {
        if (!(entry instanceof Map<?, ?>)) {
            throw new InputException(
                    "'" + section + "' must be a list of tables: write [[" + section + "]] with two brackets.");
        }
        return (Map<String, Object>) entry;
    }
}

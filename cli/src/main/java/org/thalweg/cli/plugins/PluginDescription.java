package org.thalweg.cli.plugins;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.thalweg.core.plugin.InstalledPlugin;
import org.thalweg.core.spi.OptionSpec;
import org.thalweg.core.spi.Plugin;

/** What a plug-in says of itself, for people and as JSON. */
public final class PluginDescription {

    private PluginDescription() {}

    /** As an object: name, description, source, module, version and options. */
    public static Map<String, Object> tree(InstalledPlugin<? extends Plugin> plugin) {
        Plugin provider = plugin.provider();
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("name", provider.name());
        tree.put("description", provider.description());
        tree.put("source", provider.source());
        tree.put("module", plugin.module());
        tree.put("version", plugin.version());
        List<Object> options = new ArrayList<>();
        for (OptionSpec option : provider.options()) {
            options.add(tree(option));
        }
        tree.put("options", options);
        return tree;
    }

    private static Map<String, Object> tree(OptionSpec option) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("name", option.name());
        tree.put("type", type(option));
        tree.put("default", option.defaultValue());
        tree.put("required", option.isRequired());
        if (isNumeric(option)) {
            tree.put("minimum", option.minimum());
            tree.put("maximum", option.maximum());
        }
        if (option.type() == OptionSpec.Type.CHOICE) {
            tree.put("choices", option.choices());
        }
        tree.put("unit", option.unit());
        tree.put("description", option.description());
        return tree;
    }

    private static boolean isNumeric(OptionSpec option) {
        return switch (option.type()) {
            case REAL, INTEGER, REALS -> true;
            case FLAG, TEXT, CHOICE, TEXTS -> false;
        };
    }

    private static String type(OptionSpec option) {
        return switch (option.type()) {
            case REAL -> "number";
            case INTEGER -> "whole number";
            case FLAG -> "true or false";
            case TEXT -> "text";
            case CHOICE -> "choice";
            case REALS -> "numbers";
            case TEXTS -> "texts";
        };
    }

    /** As lines of text. */
    public static String text(String word, InstalledPlugin<? extends Plugin> plugin) {
        Plugin provider = plugin.provider();
        StringBuilder text = new StringBuilder()
                .append(word)
                .append(' ')
                .append(provider.name())
                .append('\n')
                .append("  ")
                .append(provider.description())
                .append('\n');
        if (!provider.source().isEmpty()) {
            text.append("  Source: ").append(provider.source()).append('\n');
        }
        text.append("  From: ").append(plugin.module()).append(", version ").append(plugin.version());
        text.append("\n\n").append(provider.options().isEmpty() ? "No options.\n" : "Options:\n");
        for (OptionSpec option : provider.options()) {
            text.append("  ")
                    .append(option.name())
                    .append("  (")
                    .append(facts(option))
                    .append(")\n");
            text.append("      ").append(option.description()).append('\n');
        }
        return text.toString();
    }

    private static String facts(OptionSpec option) {
        List<String> facts = new ArrayList<>();
        facts.add(option.type() == OptionSpec.Type.CHOICE ? String.join(" | ", option.choices()) : type(option));
        range(option).ifPresent(facts::add);
        if (!option.unit().isEmpty()) {
            facts.add(option.unit());
        }
        facts.add(option.isRequired() ? "must be given" : "default " + option.defaultValue());
        return String.join("; ", facts);
    }

    private static java.util.Optional<String> range(OptionSpec option) {
        boolean lower = isNumeric(option) && option.minimum() != Double.NEGATIVE_INFINITY;
        boolean upper = isNumeric(option)
                && option.maximum() != Double.POSITIVE_INFINITY
                && option.maximum() != Double.MAX_VALUE;
        if (!lower && !upper) {
            return java.util.Optional.empty();
        }
        String from = number(option, option.minimum());
        String to = number(option, option.maximum());
        return java.util.Optional.of(
                lower && upper ? from + " to " + to : lower ? "at least " + from : "at most " + to);
    }

    private static String number(OptionSpec option, double bound) {
        return option.type() == OptionSpec.Type.INTEGER ? Long.toString((long) bound) : Double.toString(bound);
    }
}

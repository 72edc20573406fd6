package org.thalweg.cli.project;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.thalweg.cli.message.InputException;

/**
 * What a plug-in and the parts of its project are called, all derived from its name.
 *
 * @param vendor what stands before the colon
 * @param own what stands behind it
 */
public record PluginNames(String vendor, String own) {

    private static final String KEBAB = "[a-z][a-z0-9]*(-[a-z0-9]+)*";

    /** Words that Java does not take as part of a package's name. */
    private static final Set<String> RESERVED = Set.of(
            ("abstract assert boolean break byte case catch char class const continue default do double else enum extends"
                            + " false final finally float for goto if implements import instanceof int interface long"
                            + " native new null package private protected public return short static strictfp super"
                            + " switch synchronized this throw throws transient true try void volatile while")
                    .split(" "));

    /**
     * Reads {@code vendor:name}.
     *
     * @throws InputException if it is not of that form
     */
    public static PluginNames of(String name) {
        String[] parts = name.split(":", -1);
        if (parts.length == 1 && name.matches(KEBAB)) {
            throw InputException.withSuggestion(
                    "The name '" + name + "' has no prefix, but names without prefix belong to Thalweg.",
                    "Write for instance 'acme:" + name + "'.");
        }
        if (parts.length != 2 || !parts[0].matches(KEBAB) || !parts[1].matches(KEBAB)) {
            throw InputException.withSuggestion(
                    "The name '" + name + "' is not of the form vendor:name in lower-case kebab-case.",
                    suggestion(parts));
        }
        if (parts[0].equals("thalweg")) {
            throw new InputException("The prefix 'thalweg' belongs to Thalweg; take your own.");
        }
        return new PluginNames(parts[0], parts[1]);
    }

    /** The same name in lower case, if that is all that is wrong. */
    private static String suggestion(String[] parts) {
        List<String> lower = Arrays.stream(parts)
                .map(part -> part.toLowerCase(Locale.ROOT).replaceAll("[_ .]+", "-"))
                .toList();
        boolean fits = lower.size() == 2 && lower.stream().allMatch(part -> part.matches(KEBAB));
        return "Write for instance '" + (fits ? String.join(":", lower) : "acme:my-solver") + "'.";
    }

    /** The full name. */
    public String name() {
        return vendor + ":" + own;
    }

    /** Name of the project's folder and artifact. */
    public String artifact() {
        return vendor + "-" + own;
    }

    /** Maven's group. */
    public String group() {
        return word(vendor);
    }

    /** Name of the package and the module. */
    public String packageName() {
        return word(vendor) + "." + word(own);
    }

    private static String word(String kebab) {
        String joined = kebab.replace("-", "");
        return RESERVED.contains(joined) ? joined + "_" : joined;
    }

    /** Name of the class. */
    public String className() {
        return Arrays.stream(own.split("-"))
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining());
    }
}

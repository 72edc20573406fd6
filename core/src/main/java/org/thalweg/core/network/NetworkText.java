package org.thalweg.core.network;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Reads the text form of a network; {@link Mlp#text()} writes it. */
final class NetworkText {

    private static final String EXPECTED =
            "expected layers like 5:softplus,1:identity, each WIDTH:ACTIVATION or WIDTH:ACTIVATION:nobias";

    private NetworkText() {}

    static List<Layer> parse(String text, Function<String, Activation> activations) {
        List<Layer> layers = new ArrayList<>();
        for (String part : split(text, ',')) {
            layers.add(parseLayer(part.strip(), text, activations));
        }
        return layers;
    }

    private static Layer parseLayer(String part, String whole, Function<String, Activation> activations) {
        int colon = part.indexOf(':');
        if (colon < 1) {
            throw malformed(part, whole);
        }
        int width = parseWidth(part.substring(0, colon).strip(), part, whole);
        String rest = part.substring(colon + 1).strip();
        boolean bias = true;
        int last = rest.lastIndexOf(':');
        String suffix = rest.substring(last + 1).strip();
        if (last >= 0 && (suffix.equals("nobias") || suffix.equals("bias"))) {
            bias = suffix.equals("bias");
            rest = rest.substring(0, last).strip();
        }
        if (rest.isEmpty()) {
            throw malformed(part, whole);
        }
        Layer layer = rest.equals("softmax") ? Layer.softmax(width) : neurons(width, rest, activations);
        return bias ? layer : layer.withoutBias();
    }

    private static Layer neurons(int width, String text, Function<String, Activation> activations) {
        List<String> names = split(text, '|');
        if (names.size() == 1) {
            return Layer.of(width, activations.apply(text));
        }
        if (names.size() != width) {
            throw new IllegalArgumentException("Layer " + width + ":" + text + " has " + width + " neurons but "
                    + names.size() + " activations: give one for each neuron, or one for all.");
        }
        return Layer.of(names.stream().map(String::strip).map(activations).toList());
    }

    private static int parseWidth(String width, String part, String whole) {
        try {
            int value = Integer.parseInt(width);
            if (value < 1) {
                throw new IllegalArgumentException("Layer '" + part + "' of network '" + whole + "' has width " + value
                        + ", but a layer needs at least 1 neuron.");
            }
            return value;
        } catch (NumberFormatException e) {
            throw malformed(part, whole);
        }
    }

    private static IllegalArgumentException malformed(String part, String whole) {
        return new IllegalArgumentException(
                "Cannot read layer '" + part + "' of network '" + whole + "': " + EXPECTED + ".");
    }

    /** Splits at separators that stand outside parentheses, so that options of an activation may contain commas. */
    private static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '(') {
                depth++;
            } else if (c == ')') {
                depth--;
            } else if (c == separator && depth == 0) {
                parts.add(text.substring(start, i));
                start = i + 1;
            }
        }
        parts.add(text.substring(start));
        return parts;
    }
}

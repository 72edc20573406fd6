package org.thalweg.core.solve;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.thalweg.core.network.ParameterLayout;

/**
 * How neurons of a layer run to infinity together.
 *
 * @param kind what they do
 * @param layer number of the layer, from 1
 * @param neurons numbers of the neurons, from 1 as in sentences
 */
public record NeuronMotion(Kind kind, int layer, List<Integer> neurons) {

    /** What escaping neurons do. */
    public enum Kind {
        /** Input weights grow and output weights shrink: the activation approaches a function with a kink or a step. */
        SHARPENING("sharpening", "sharpen", "sharpens", "input weights grow, output weights shrink"),
        /** Input weights come together while output weights grow: differences become derivatives. */
        MERGING("merging", "merge", "merges", "input weights come together, output weights grow"),
        /** Input and output weights grow together. */
        GROWING("growing", "grow", "grows", "input and output weights increase together"),
        /** Output weights grow alone. */
        AMPLIFYING("amplifying", "amplify", "amplifies", "output weights grow alone"),
        /** Weights of output neurons grow, in a network without hidden layers. */
        STEEPENING("steepening", "steepen", "steepens", "input weights grow without bound");

        private final String text;
        private final String verb;
        private final String thirdPerson;
        private final String explanation;

        Kind(String text, String verb, String thirdPerson, String explanation) {
            this.text = text;
            this.verb = verb;
            this.thirdPerson = thirdPerson;
            this.explanation = explanation;
        }

        /** {@return the word written in results} */
        public String text() {
            return text;
        }
    }

    /** Growth of a norm between the two points that counts as running away; the parameter norm itself grew 4-fold. */
    private static final double GREW = 1.5;

    /** {@return one sentence} */
    public String sentence() {
        String numbers = String.join(", ", neurons.stream().map(String::valueOf).toList());
        boolean one = neurons.size() == 1;
        return (one ? "neuron " : "neurons ") + numbers + " of layer " + layer + " "
                + (one ? kind.thirdPerson : kind.verb) + ": " + kind.explanation;
    }

    /**
     * The motions between an earlier and a later point, layer by layer; the output layer's neurons count only where there
     * is no hidden layer.
     */
    static List<NeuronMotion> between(ParameterLayout layout, double[] before, double[] after) {
        List<NeuronMotion> motions = new ArrayList<>();
        for (int layer = 1; layer < layout.layerCount(); layer++) {
            ofLayer(layout, layer, before, after, motions);
        }
        if (layout.layerCount() == 1) {
            ofOutput(layout, before, after, motions);
        }
        return motions;
    }

    /** Without hidden layers it is the output's own weights that grow. */
    private static void ofOutput(ParameterLayout layout, double[] before, double[] after, List<NeuronMotion> motions) {
        List<Integer> steepening = new ArrayList<>();
        for (int neuron = 0; neuron < layout.width(1); neuron++) {
            if (inputNorm(layout, 1, neuron, after) >= GREW * inputNorm(layout, 1, neuron, before)) {
                steepening.add(neuron);
            }
        }
        add(motions, Kind.STEEPENING, 1, steepening);
    }

    private static void ofLayer(
            ParameterLayout layout, int layer, double[] before, double[] after, List<NeuronMotion> motions) {
        List<Integer> sharpening = new ArrayList<>();
        List<Integer> growing = new ArrayList<>();
        List<Integer> amplifying = new ArrayList<>();
        for (int neuron = 0; neuron < layout.width(layer); neuron++) {
            double in = inputNorm(layout, layer, neuron, after) / inputNorm(layout, layer, neuron, before);
            double out = outputNorm(layout, layer, neuron, after) / outputNorm(layout, layer, neuron, before);
            if (in >= GREW) {
                (out < 1 ? sharpening : growing).add(neuron);
            } else if (out >= GREW) {
                amplifying.add(neuron);
            }
        }
        TreeSet<Integer> merging = merging(layout, layer, amplifying, before, after);
        amplifying.removeAll(merging);
        add(motions, Kind.SHARPENING, layer, sharpening);
        add(motions, Kind.MERGING, layer, new ArrayList<>(merging));
        add(motions, Kind.GROWING, layer, growing);
        add(motions, Kind.AMPLIFYING, layer, amplifying);
    }

    private static void add(List<NeuronMotion> motions, Kind kind, int layer, List<Integer> neurons) {
        if (!neurons.isEmpty()) {
            motions.add(new NeuronMotion(
                    kind, layer, neurons.stream().map(n -> n + 1).toList()));
        }
    }

    /** Those of the neurons that came at least 1.2 times closer to another one and are near it. */
    private static TreeSet<Integer> merging(
            ParameterLayout layout, int layer, List<Integer> neurons, double[] before, double[] after) {
        TreeSet<Integer> merging = new TreeSet<>();
        for (int a : neurons) {
            for (int b : neurons) {
                double now = distance(layout, layer, a, b, after);
                boolean near = now < 0.1 * inputNorm(layout, layer, a, after);
                if (a != b && near && 1.2 * now < distance(layout, layer, a, b, before)) {
                    merging.add(a);
                    merging.add(b);
                }
            }
        }
        return merging;
    }

    private static double inputNorm(ParameterLayout layout, int layer, int neuron, double[] theta) {
        double sum = layout.hasBias(layer) ? square(theta[layout.bias(layer, neuron)]) : 0;
        for (int i = 0; i < layout.width(layer - 1); i++) {
            sum += square(theta[layout.weight(layer, neuron, i)]);
        }
        return Math.sqrt(sum);
    }

    private static double outputNorm(ParameterLayout layout, int layer, int neuron, double[] theta) {
        double sum = 0;
        for (int j = 0; j < layout.width(layer + 1); j++) {
            sum += square(theta[layout.weight(layer + 1, j, neuron)]);
        }
        return Math.sqrt(sum);
    }

    private static double distance(ParameterLayout layout, int layer, int a, int b, double[] theta) {
        double sum = layout.hasBias(layer) ? square(theta[layout.bias(layer, a)] - theta[layout.bias(layer, b)]) : 0;
        for (int i = 0; i < layout.width(layer - 1); i++) {
            sum += square(theta[layout.weight(layer, a, i)] - theta[layout.weight(layer, b, i)]);
        }
        return Math.sqrt(sum);
    }

    private static double square(double x) {
        return x * x;
    }
}

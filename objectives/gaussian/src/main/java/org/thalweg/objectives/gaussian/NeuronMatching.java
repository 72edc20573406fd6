package org.thalweg.objectives.gaussian;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.thalweg.core.network.Activation;
import org.thalweg.core.network.Mlp;

/**
 * Which neuron of a teacher each hidden neuron of a student has found, up to the symmetries of one neuron.
 *
 * <p>Neurons are compared as vectors of input weights and bias: with either sign if the activation is odd, by direction if it
 * is positively homogeneous. Each teacher neuron goes to the nearest student neuron that is left; student neurons beyond
 * the teacher's number stay alone. Immutable.
 */
public final class NeuronMatching {

    /**
     * A student neuron and its teacher neuron, both counted from 0.
     *
     * @param student number of the student neuron
     * @param teacher number of the teacher neuron
     * @param inputDistance Euclidean distance of input weights and bias over the length of the teacher's
     * @param outputDistance Euclidean distance of output weights over the length of the teacher's
     */
    public record Match(int student, int teacher, double inputDistance, double outputDistance) {

        /** {@return the larger of both distances} */
        public double distance() {
            return Math.max(inputDistance, outputDistance);
        }
    }

    private final List<Match> matches;
    private final List<Integer> unmatchedStudents;

    private NeuronMatching(List<Match> matches, List<Integer> unmatchedStudents) {
        this.matches = List.copyOf(matches);
        this.unmatchedStudents = List.copyOf(unmatchedStudents);
    }

    /**
     * Matches a student to a teacher, both with one hidden layer.
     *
     * @param student the network that was trained
     * @param theta θ[n] of the student
     * @param teacher the network with its parameters that gave the targets
     * @return the pairs of neurons, nearest first, and the neurons without a partner
     * @throws IllegalArgumentException if a network has not one hidden layer of one activation or their shapes differ
     */
    public static NeuronMatching of(Mlp student, double[] theta, Teacher teacher) {
        Activation activation = ShallowNetwork.activation(student, "student");
        ShallowNetwork.activation(teacher.network(), "teacher");
        ShallowNetwork.requireSameShape(student, teacher.network());
        Neurons ours = new Neurons(student);
        ours.read(theta);
        Neurons theirs = new Neurons(teacher.network());
        theirs.read(teacher.parameters());
        List<Match> all = new ArrayList<>();
        for (int i = 0; i < ours.count; i++) {
            for (int t = 0; t < theirs.count; t++) {
                all.add(compare(activation, ours, i, theirs, t));
            }
        }
        all.sort(Comparator.comparingDouble(Match::distance)
                .thenComparingInt(Match::teacher)
                .thenComparingInt(Match::student));
        return assign(all, ours.count, theirs.count);
    }

    private static NeuronMatching assign(List<Match> all, int students, int teachers) {
        boolean[] studentTaken = new boolean[students];
        boolean[] teacherTaken = new boolean[teachers];
        List<Match> matches = new ArrayList<>();
        for (Match match : all) {
            if (!studentTaken[match.student()] && !teacherTaken[match.teacher()]) {
                studentTaken[match.student()] = true;
                teacherTaken[match.teacher()] = true;
                matches.add(match);
            }
        }
        List<Integer> alone = new ArrayList<>();
        for (int i = 0; i < students; i++) {
            if (!studentTaken[i]) {
                alone.add(i);
            }
        }
        matches.sort(Comparator.comparingInt(Match::teacher));
        return new NeuronMatching(matches, alone);
    }

    private static Match compare(Activation activation, Neurons ours, int i, Neurons theirs, int t) {
        double[] a = vector(ours, i);
        double[] b = vector(theirs, t);
        double[] outA = outputs(ours, i);
        double[] outB = outputs(theirs, t);
        if (activation.name().equals("relu")) {
            double scale = norm(b) / Math.max(norm(a), Double.MIN_NORMAL);
            scale(a, scale);
            scale(outA, 1 / scale);
        }
        Match same = match(i, t, a, outA, b, outB);
        if (!activation.traits().odd()) {
            return same;
        }
        scale(a, -1);
        scale(outA, -1);
        Match flipped = match(i, t, a, outA, b, outB);
        return flipped.distance() < same.distance() ? flipped : same;
    }

    private static Match match(int i, int t, double[] a, double[] outA, double[] b, double[] outB) {
        return new Match(i, t, distance(a, b), distance(outA, outB));
    }

    private static double distance(double[] a, double[] b) {
        double[] difference = new double[a.length];
        Arrays.setAll(difference, k -> a[k] - b[k]);
        return norm(difference) / Math.max(norm(b), Double.MIN_NORMAL);
    }

    private static double[] vector(Neurons neurons, int i) {
        double[] vector = Arrays.copyOf(neurons.weights[i], neurons.inputs + 1);
        vector[neurons.inputs] = neurons.bias[i];
        return vector;
    }

    private static double[] outputs(Neurons neurons, int i) {
        double[] outputs = new double[neurons.outputs];
        Arrays.setAll(outputs, o -> neurons.out[o][i]);
        return outputs;
    }

    private static double norm(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum = Math.fma(value, value, sum);
        }
        return Math.sqrt(sum);
    }

    private static void scale(double[] values, double factor) {
        for (int k = 0; k < values.length; k++) {
            values[k] *= factor;
        }
    }

    /** {@return one match for each teacher neuron that has a student neuron, by teacher neuron} */
    public List<Match> matches() {
        return matches;
    }

    /** {@return student neurons without a teacher neuron} */
    public List<Integer> unmatchedStudents() {
        return unmatchedStudents;
    }

    /** {@return the largest distance of a match; 0 without matches} */
    public double largestDistance() {
        return matches.stream().mapToDouble(Match::distance).max().orElse(0);
    }
}

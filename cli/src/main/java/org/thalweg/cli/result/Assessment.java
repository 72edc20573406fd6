package org.thalweg.cli.result;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What an end point is, with the evidence; immutable. */
public final class Assessment {

    private final String verdict;
    private final String sentence;
    private final Map<String, Object> classification;
    private final double[] eigenvalues;
    private final Map<String, Object> spectrum;

    private Assessment(
            String verdict,
            String sentence,
            Map<String, Object> classification,
            double[] eigenvalues,
            Map<String, Object> spectrum) {
        this.verdict = verdict;
        this.sentence = sentence;
        this.classification = classification;
        this.eigenvalues = eigenvalues;
        this.spectrum = spectrum;
    }

    /** A point that was not looked at, with the reason. */
    public static Assessment undecided(String reason) {
        Map<String, Object> classification = new LinkedHashMap<>();
        classification.put("verdict", "undecided");
        classification.put("sentence", reason);
        return new Assessment("undecided", reason, classification, null, null);
    }

    /** The word written in results. */
    public String verdict() {
        return verdict;
    }

    /** The verdict with its numbers as one sentence. */
    public String sentence() {
        return sentence;
    }

    /** The entry {@code classification} of a result. */
    public Map<String, Object> classification() {
        return classification;
    }

    /** Eigenvalues of the Hessian, ascending, if they were computed. */
    public Optional<double[]> eigenvalues() {
        return Optional.ofNullable(eigenvalues).map(double[]::clone);
    }

    /** The entry {@code spectrum} of a result, if it was computed. */
    public Optional<Map<String, Object>> spectrum() {
        return Optional.ofNullable(spectrum);
    }
}

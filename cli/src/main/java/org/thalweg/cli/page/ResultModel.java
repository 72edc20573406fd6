package org.thalweg.cli.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.thalweg.analysis.diagnosis.Explanation;
import org.thalweg.analysis.spectrum.HessianSpectrum;
import org.thalweg.analysis.stationary.StationaryPoint;
import org.thalweg.cli.experiment.Problem;
import org.thalweg.cli.result.Assessment;
import org.thalweg.cli.result.PointQuality;
import org.thalweg.cli.result.ResultExplanation;
import org.thalweg.cli.result.StoredResult;

/** Everything a page tells of one result; verdict, spectrum, explanation and predictions are computed again. */
public final class ResultModel {

    private static final double ZERO_WEIGHT = 1e-8;

    private final StoredResult result;
    private final Problem problem;
    private final double[] theta;
    private final Assessment assessment;

    private ResultModel(StoredResult result, Problem problem) {
        this.result = result;
        this.problem = problem;
        theta = result.parameters();
        assessment = Assessment.forPage(problem, theta, result.entry("spectrum") != null);
    }

    /** The model. */
    public static Map<String, Object> of(StoredResult result, Problem problem) {
        return new ResultModel(result, problem).tree();
    }

    private Map<String, Object> tree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("figures", figures());
        tree.put("verdict", verdict());
        tree.put("explanation", explanation());
        tree.put("trajectory", TrajectoryModel.of(result));
        tree.put("stages", stages());
        tree.put("spectrum", spectrum(assessment));
        tree.put("network", NetworkModel.of(problem.network(), theta, problem.names()));
        problem.dataObjective()
                .ifPresent(loss -> tree.put("prediction", PredictionModel.of(loss, theta, problem.names())));
        problem.objective()
                .reporter()
                .ifPresent(reporter -> tree.put("objective", ObjectiveModel.of(reporter.report(theta))));
        tree.put("quality", PointQuality.of(problem, theta, ZERO_WEIGHT).tree());
        tree.put("provenance", provenance());
        return tree;
    }

    private List<Object> figures() {
        List<Object> figures = new ArrayList<>();
        figure(figures, "Loss", result.entry("loss"));
        if (result.entry("initial") instanceof Map<?, ?> initial) {
            figure(figures, "Loss at the start", initial.get("loss"));
        }
        figure(figures, "Largest gradient entry", result.entry("gradientNormInf"));
        figure(figures, "Norm of the parameters", result.entry("parameterNorm"));
        figure(figures, "Parameters", theta.length);
        figure(figures, "Samples or residuals", problem.terms());
        figure(figures, "Iterations", result.entry("iterations"));
        if (result.entry("evaluations") instanceof Map<?, ?> counts) {
            figure(
                    figures,
                    "Evaluations",
                    counts.values().stream()
                            .filter(Number.class::isInstance)
                            .mapToLong(count -> ((Number) count).longValue())
                            .sum());
        }
        figure(figures, "Seconds", result.entry("wallSeconds"));
        return figures;
    }

    private static void figure(List<Object> figures, String label, Object value) {
        if (value != null) {
            figures.add(Named.of("label", label, "value", value));
        }
    }

    private Map<String, Object> verdict() {
        return Named.of(
                "word", assessment.verdictAfter(result.status()),
                "sentence", assessment.sentence(),
                "proof", assessment.proofSentence(),
                "proved", assessment.certificate().isPresent(),
                "status", result.status(),
                "stopReason", result.stopReason(),
                "escape", result.entry("escape"),
                "evidence", assessment.evidence());
    }

    private Map<String, Object> explanation() {
        Explanation explanation = ResultExplanation.of(problem, result);
        return Named.of(
                "findings",
                explanation.findings().stream()
                        .map(finding -> Named.of(
                                "code", finding.code(), "sentence", finding.sentence(), "proved", finding.proved()))
                        .toList(),
                "checkedAndClear",
                explanation.checkedAndClear());
    }

    /** The eigenvalues with their errors, or why there are none. */
    static Map<String, Object> spectrum(Assessment assessment) {
        return assessment
                .point()
                .map(StationaryPoint::spectrum)
                .map(ResultModel::spectrum)
                .orElseGet(() -> Named.of("reason", assessment.reason()));
    }

    private static Map<String, Object> spectrum(HessianSpectrum spectrum) {
        Map<String, Object> tree = Named.of("eigenvalues", spectrum.eigenvalues());
        tree.putAll(Assessment.errors(spectrum));
        return tree;
    }

    private List<Object> stages() {
        List<Object> stages = new ArrayList<>();
        for (Map<?, ?> stage : result.tables("stages")) {
            Map<String, Object> row = new LinkedHashMap<>();
            for (String key : List.of("solver", "status", "loss", "iterations", "wallSeconds", "stopReason")) {
                row.put(key, stage.get(key));
            }
            stages.add(row);
        }
        return stages;
    }

    private List<Object> provenance() {
        List<Object> entries = new ArrayList<>();
        entry(entries, "network", problem.network().text());
        entry(entries, "objective", problem.measure().name());
        problem.measure()
                .regularizers()
                .forEach(
                        regularizer -> entry(entries, "regularizer", regularizer.name() + " " + regularizer.options()));
        entry(entries, "start", start());
        if (result.entry("provenance") instanceof Map<?, ?> provenance) {
            provenance.forEach((key, value) -> entry(entries, key.toString(), value));
        }
        result.files()
                .forEach(file -> entry(
                        entries,
                        file.get("role") + " file",
                        file.get("path") + " (SHA-256 " + file.get("sha256") + ")"));
        entry(entries, "parameters SHA-256", result.entry("parametersSha256"));
        return entries;
    }

    private String start() {
        return problem.initial()
                .file()
                .map(file -> "file " + file.getFileName())
                .orElseGet(() -> problem.initializerText() + ", seed "
                        + problem.initial().seed());
    }

    private static void entry(List<Object> entries, String label, Object value) {
        if (value != null) {
            entries.add(Named.of("label", label, "value", value instanceof Map<?, ?> ? value.toString() : value));
        }
    }
}

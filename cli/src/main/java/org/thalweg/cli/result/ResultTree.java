package org.thalweg.cli.result;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.thalweg.core.network.ParameterLayout;
import org.thalweg.core.objective.Norms;
import org.thalweg.core.plugin.InstalledPlugin;
import org.thalweg.core.solve.EvaluationCounts;
import org.thalweg.core.solve.Provenance;
import org.thalweg.core.solve.SolveResult;
import org.thalweg.core.solve.StageResult;
import org.thalweg.core.solve.StopReason;
import org.thalweg.core.solve.Trajectory;
import org.thalweg.core.spi.SolverProvider;

/** The JSON object of a result. */
public final class ResultTree {

    /** Version of the format; raised when a reader of the one before would misread a file. */
    public static final int FORMAT = 1;

    private ResultTree() {}

    /**
     * The object.
     *
     * @param folder where it will be written, to which its paths are relative
     */
    public static Map<String, Object> of(Training training, Path folder) {
        SolveResult solved = training.solved();
        StopReason reason = solved.reason();
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("format", FORMAT);
        tree.put("loss", training.end().loss());
        tree.put("gradientNormInf", training.end().gradientNormInf());
        tree.put("parameterNorm", Norms.euclidean(solved.point()));
        tree.put("status", reason.status().text());
        tree.put("stopReason", reason.text());
        tree.put("stop", stop(reason));
        tree.put("verdict", training.verdict());
        training.escape().ifPresent(escape -> tree.put("escape", DetailTree.of(escape)));
        tree.put("evaluations", evaluations(solved.evaluations()));
        tree.put(
                "iterations",
                solved.stages().stream().mapToLong(StageResult::iterations).sum());
        tree.put("wallSeconds", solved.wallSeconds());
        solved.time().ifPresent(time -> tree.put("time", time));
        tree.put("initial", pointValue(training.start()));
        tree.put("network", training.problem().network().text());
        tree.put("inputs", training.problem().network().inputWidth());
        training.problem().names().tree().ifPresent(names -> tree.put("names", names));
        tree.put("parameters", solved.point());
        tree.put("parametersSha256", ParameterDigest.of(solved.point()));
        tree.put("layout", layout(training.problem().network().layout()));
        tree.put("classification", training.assessment().classification());
        training.eigenvalues().ifPresent(values -> tree.put("spectrum", values));
        tree.put("lossCheck", training.check().map(ResultTree::check).orElse(null));
        training.report().ifPresent(report -> tree.put("report", StatementTree.of(report.statements())));
        if (!training.earlier().isEmpty()) {
            tree.put(
                    "refinements",
                    training.earlier().stream().map(EarlierTraining::tree).toList());
        }
        tree.put("stages", stages(training));
        tree.put("trajectory", trajectory(solved.trajectory()));
        tree.put("provenance", provenance(solved.provenance()));
        tree.put(
                "experiment", ExperimentRecord.of(training.experiment(), training.problem(), training.chain(), folder));
        return tree;
    }

    private static Map<String, Object> stop(StopReason reason) {
        Map<String, Object> stop = new LinkedHashMap<>();
        stop.put("criterion", reason.criterion());
        stop.put("measured", reason.measured());
        stop.put("threshold", reason.threshold());
        return stop;
    }

    static Map<String, Object> evaluations(EvaluationCounts counts) {
        Map<String, Object> evaluations = new LinkedHashMap<>();
        evaluations.put("value", counts.value());
        evaluations.put("gradient", counts.gradient());
        evaluations.put("hessian", counts.hessian());
        evaluations.put("hessianVector", counts.hessianVector());
        evaluations.put("jacobian", counts.jacobian());
        return evaluations;
    }

    private static Map<String, Object> pointValue(Training.PointValue value) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("loss", value.loss());
        tree.put("gradientNormInf", value.gradientNormInf());
        return tree;
    }

    static Map<String, Object> check(LossCheck check) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("loss", check.loss());
        tree.put("difference", check.difference());
        tree.put("agrees", check.agrees());
        return tree;
    }

    /** Where the blocks of θ lie. */
    public static List<Object> layout(ParameterLayout layout) {
        List<Object> blocks = new ArrayList<>();
        for (ParameterLayout.Block block : layout.blocks()) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("name", block.name());
            entry.put("offset", block.offset());
            entry.put("rows", block.rows());
            entry.put("columns", block.columns());
            blocks.add(entry);
        }
        return blocks;
    }

    private static List<Object> stages(Training training) {
        List<Object> stages = new ArrayList<>();
        for (int i = 0; i < training.solved().stages().size(); i++) {
            StageResult stage = training.solved().stages().get(i);
            InstalledPlugin<SolverProvider> origin = training.chain().origins().get(i);
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("solver", stage.solver());
            entry.put("module", origin.module());
            entry.put("version", origin.version());
            entry.put(
                    "options",
                    OptionValues.of(training.chain().stages().get(i).solver().options()));
            entry.put("status", stage.reason().status().text());
            entry.put("stopReason", stage.reason().text());
            entry.put("loss", stage.finalValue());
            entry.put("iterations", stage.iterations());
            entry.put("acceptedSteps", stage.acceptedSteps());
            entry.put("evaluations", evaluations(stage.evaluations()));
            entry.put("wallSeconds", stage.wallSeconds());
            if (!stage.details().isEmpty()) {
                entry.put("details", DetailTree.of(stage.details()));
            }
            stages.add(entry);
        }
        return stages;
    }

    private static List<Object> trajectory(Trajectory trajectory) {
        List<Object> states = new ArrayList<>(trajectory.states().size());
        for (Trajectory.State state : trajectory.states()) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("stage", state.stage());
            entry.put("iteration", state.iteration());
            OptionalDouble time = state.time();
            if (time.isPresent()) {
                entry.put("t", time.getAsDouble());
            }
            entry.put("loss", state.loss());
            entry.put("gradientNormInf", state.gradientNormInf().orElse(Double.NaN));
            entry.put("seconds", state.seconds());
            entry.put("parameterNorm", state.parameterNorm());
            entry.put("evaluations", state.evaluations().total());
            state.parameters().ifPresent(theta -> entry.put("parameters", theta));
            states.add(entry);
        }
        return states;
    }

    private static Map<String, Object> provenance(Provenance provenance) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("solver", provenance.solver());
        tree.put("solverVersion", provenance.solverVersion());
        tree.put("options", OptionValues.of(provenance.options()));
        tree.put("seed", provenance.seed());
        tree.put("thalweg", provenance.thalwegVersion());
        tree.put("kernel", provenance.kernel());
        tree.put("jvm", provenance.jvm());
        return tree;
    }
}

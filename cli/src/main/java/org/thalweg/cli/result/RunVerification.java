package org.thalweg.cli.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.thalweg.cli.experiment.Problem;

/**
 * What a result tells of the run that found its point, as far as it can be checked without running again: the start is
 * drawn and evaluated anew, kept points of the trajectory are evaluated anew, and counts, stages and trajectory must agree.
 */
final class RunVerification {

    private final StoredResult stored;
    private final List<Claim> claims = new ArrayList<>();

    private RunVerification(StoredResult stored) {
        this.stored = stored;
    }

    /** Of a run whose first training was that of {@code first}, and whose last one that of {@code problem}. */
    static List<Claim> of(StoredResult stored, Problem problem, Problem first) {
        RunVerification verification = new RunVerification(stored);
        if (stored.entry("stages") instanceof List<?> stages && !stages.isEmpty()) {
            verification.start(first);
            verification.stages(stages);
            verification.trajectory(problem, stages.size());
        }
        return verification.claims;
    }

    private void start(Problem problem) {
        if (!(stored.entry("initial") instanceof Map<?, ?> told)
                || problem.initial().file().isPresent()) {
            return;
        }
        Training.PointValue start = Training.PointValue.at(problem, problem.start());
        add(
                "initial",
                same(told.get("loss"), start.loss()) && same(told.get("gradientNormInf"), start.gradientNormInf()),
                "The start drawn from seed " + problem.initial().seed() + " has loss " + start.loss()
                        + ", bit for bit.",
                "The start drawn from the seed has loss " + start.loss() + " and gradient " + start.gradientNormInf()
                        + ", but the result tells " + told.get("loss") + " and " + told.get("gradientNormInf") + ".");
    }

    private void stages(List<?> stages) {
        boolean fits = stored.entry("evaluations") instanceof Map<?, ?>;
        long iterations = 0;
        for (Object entry : stages) {
            Map<?, ?> stage = entry instanceof Map<?, ?> map ? map : Map.of();
            iterations += whole(stage.get("iterations"));
            fits &= whole(stage.get("acceptedSteps")) <= whole(stage.get("iterations"));
        }
        fits &= iterations == whole(stored.entry("iterations"));
        if (fits) {
            for (Map.Entry<?, ?> count : ((Map<?, ?>) stored.entry("evaluations")).entrySet()) {
                fits &= whole(count.getValue()) == sum(stages, count.getKey());
            }
        }
        Map<?, ?> last = stages.get(stages.size() - 1) instanceof Map<?, ?> map ? map : Map.of();
        add(
                "counts",
                fits,
                "Evaluations and iterations are the sums over the stages.",
                "Evaluations and iterations are not the sums over the stages.");
        boolean ends = String.valueOf(stored.entry("status")).equals(last.get("status"))
                && String.valueOf(stored.entry("stopReason")).equals(last.get("stopReason"));
        add(
                "end",
                ends,
                "The run ended as its last stage did.",
                "The run did not end as its last stage did, with '" + last.get("stopReason") + "'.");
    }

    private static long sum(List<?> stages, Object key) {
        long sum = 0;
        for (Object entry : stages) {
            sum += entry instanceof Map<?, ?> stage && stage.get("evaluations") instanceof Map<?, ?> counts
                    ? whole(counts.get(key))
                    : 0;
        }
        return sum;
    }

    private void trajectory(Problem problem, int stages) {
        if (!(stored.entry("trajectory") instanceof List<?> states)) {
            return;
        }
        long iteration = 0;
        int evaluated = 0;
        String fault = "";
        for (int i = 0; i < states.size() && fault.isEmpty(); i++) {
            Map<?, ?> state = states.get(i) instanceof Map<?, ?> map ? map : Map.of();
            boolean ordered = whole(state.get("iteration")) >= iteration
                    && whole(state.get("iteration")) <= whole(stored.entry("iterations"))
                    && whole(state.get("stage")) < stages;
            iteration = whole(state.get("iteration"));
            fault = ordered ? "" : "State " + (i + 1) + " of the trajectory is out of order.";
            if (state.get("parameters") instanceof List<?> kept
                    && kept.size() == problem.objective().dimension()) {
                double loss = Training.PointValue.at(problem, numbers(kept)).loss();
                evaluated++;
                fault = same(state.get("loss"), loss)
                        ? fault
                        : "State " + (i + 1) + " of the trajectory has loss " + loss + ", but the result tells "
                                + state.get("loss") + ".";
            }
        }
        add(
                "trajectory",
                fault.isEmpty(),
                "The " + states.size() + " states of the trajectory are in order"
                        + (evaluated > 0 ? ", and " + evaluated + " have their losses bit for bit." : "."),
                fault);
    }

    private static double[] numbers(List<?> list) {
        return list.stream()
                .mapToDouble(entry -> entry instanceof Number number ? number.doubleValue() : Double.NaN)
                .toArray();
    }

    private static long whole(Object value) {
        return value instanceof Number number ? number.longValue() : -1;
    }

    private static boolean same(Object told, double value) {
        return told instanceof Number number
                ? Double.compare(number.doubleValue() + 0.0, value + 0.0) == 0
                : told == null && !Double.isFinite(value);
    }

    private void add(String subject, boolean proved, String sentence, String fault) {
        claims.add(new Claim(subject, proved, proved ? sentence : fault));
    }
}

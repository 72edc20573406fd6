package org.thalweg.cli.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.thalweg.analysis.stationary.Certificate;
import org.thalweg.cli.data.JsonText;
import org.thalweg.cli.experiment.Problem;
import org.thalweg.cli.plugins.Plugins;
import org.thalweg.core.objective.Norms;

/**
 * Everything that a result says of its point, proved again from the file and its data.
 *
 * <p>Numbers must come out with the same bits, as they do on every machine; a certificate is proved anew in outward rounded
 * intervals. Of the run that found the point only what does not need another run is checked; times are not.
 */
public final class Verification {

    private final StoredResult stored;
    private final List<Claim> claims = new ArrayList<>();

    private Verification(StoredResult stored) {
        this.stored = stored;
    }

    /**
     * Verifies a result.
     *
     * @return one claim for each thing that the result says, proved or not; later ones are missing if data or parameters
     *     are not those of the result
     * @throws org.thalweg.cli.message.InputException if the file cannot be understood
     */
    public static List<Claim> of(StoredResult stored, Plugins plugins) {
        Verification verification = new Verification(stored);
        if (verification.data()) {
            Problem problem = stored.rebuild(plugins);
            if (verification.shape(problem)) {
                verification.point(problem, plugins);
            }
        }
        return List.copyOf(verification.claims);
    }

    /** Whether everything was proved. */
    public static boolean holds(List<Claim> claims) {
        return claims.stream().allMatch(Claim::proved);
    }

    private boolean data() {
        Optional<String> loose = JsonText.firstLooseNumber(stored.path(), "result");
        add(
                "digits",
                loose.isEmpty(),
                "Every number has the fewest digits that read back to it.",
                "The number " + loose.orElse("") + " is not written with the fewest digits that read back to it.");
        Optional<String> fault = stored.dataFault();
        add("data", fault.isEmpty(), "The data files have the SHA-256 of the result.", fault.orElse(""));
        return fault.isEmpty();
    }

    private boolean shape(Problem problem) {
        int count = stored.parameters().length;
        boolean fits = problem.network().text().equals(stored.entry("network"))
                && same("inputs", problem.network().inputWidth())
                && count == problem.network().parameterCount();
        add(
                "network",
                fits,
                "The network " + problem.network().text() + " has the " + count + " parameters of the result.",
                "The result tells of a network " + stored.entry("network") + " with " + stored.entry("inputs")
                        + " inputs and " + count + " parameters, but its experiment has "
                        + problem.network().text() + " with "
                        + problem.network().inputWidth() + " inputs and "
                        + problem.network().parameterCount() + " parameters.");
        return fits;
    }

    private void point(Problem problem, Plugins plugins) {
        double[] theta = stored.parameters();
        Training.PointValue value = Training.PointValue.at(problem, theta);
        if (stored.entry("parametersSha256") != null) {
            add(
                    "parameters",
                    ParameterDigest.of(theta).equals(stored.entry("parametersSha256")),
                    "The parameters have the SHA-256 of the result.",
                    "The parameters have another SHA-256 than the result tells.");
        }
        number("loss", value.loss());
        number("gradientNormInf", value.gradientNormInf());
        number("parameterNorm", Norms.euclidean(theta));
        LossCheck.of(problem, theta, value.loss())
                .ifPresent(check -> add(
                        "lossCheck",
                        check.agrees()
                                && stored.entry("lossCheck") instanceof Map<?, ?> told
                                && sameNumber(told.get("loss"), check.loss())
                                && sameNumber(told.get("difference"), check.difference()),
                        "The loss computed from the predictions agrees within " + check.difference() + ".",
                        "The loss computed from the predictions is " + check.loss()
                                + ", which is not what the result tells."));
        names(problem);
        report(problem, theta);
        RefinementVerification refinements = RefinementVerification.of(stored, problem, plugins);
        claims.addAll(refinements.claims());
        claims.addAll(RunVerification.of(stored, problem, refinements.first()));
        if (stored.entry("classification") instanceof Map<?, ?> classification) {
            classification(classification, problem, theta);
        }
    }

    /** Names come from the data files and the experiment; results without any are told nothing of. */
    private void names(Problem problem) {
        Map<String, Object> names = problem.names().tree().orElse(Map.of());
        if (stored.entry("names") != null) {
            add(
                    "names",
                    names.equals(stored.entry("names")),
                    "The names of inputs and outputs are those of the data.",
                    "The result names its inputs and outputs otherwise than the data, which have " + names + ".");
        }
    }

    /** What the objective tells must be told again with the same bits. */
    private void report(Problem problem, double[] theta) {
        if (stored.entry("report") == null) {
            return;
        }
        List<Map<String, Object>> again = problem.objective()
                .reporter()
                .map(reporter -> StatementTree.of(reporter.report(theta).statements()))
                .orElse(List.of());
        List<String> wrong = again.stream()
                .filter(entry -> !(stored.entry("report") instanceof List<?> told
                        && told.stream().anyMatch(one -> StatementTree.same(one, entry))))
                .map(entry -> entry.get("name").toString())
                .toList();
        boolean same = wrong.isEmpty() && stored.entry("report") instanceof List<?> told && told.size() == again.size();
        add(
                "report",
                same,
                "What the objective tells of the point is the same bit for bit: "
                        + again.stream()
                                .map(entry -> entry.get("name").toString())
                                .collect(Collectors.joining(", "))
                        + ".",
                "What the objective tells of the point is not what it tells when asked again"
                        + (wrong.isEmpty() ? "." : ": " + String.join(", ", wrong) + "."));
    }

    private void number(String key, double value) {
        add(
                key,
                same(key, value),
                "'" + key + "' is " + value + ", bit for bit.",
                "'" + key + "' is " + value + ", but the result tells " + stored.entry(key) + ".");
    }

    private boolean same(String key, double value) {
        return sameNumber(stored.entry(key), value);
    }

    private static boolean sameNumber(Object told, double value) {
        return told instanceof Number number
                ? Double.compare(number.doubleValue() + 0.0, value + 0.0) == 0
                : told == null && !Double.isFinite(value);
    }

    private void classification(Map<?, ?> told, Problem problem, double[] theta) {
        boolean examined = told.containsKey("morseIndex");
        if (!examined && !"undecided".equals(told.get("verdict"))) {
            add("verdict", false, "", "The verdict '" + told.get("verdict") + "' has no numbers behind it.");
        }
        if (!examined && told.get("certificate") != null) {
            add("certificate", false, "", "The certificate has no classification beside it.");
        }
        if (examined) {
            Assessment again = told.get("certificate") == null
                    ? Assessment.withoutProof(problem.objective(), theta)
                    : Assessment.of(problem.objective(), theta);
            certificate(told, again);
            numbers(told, again);
            verdict(told, again);
            spectrum(again);
            prediction(again);
        }
    }

    /** The proof is made anew from the parameters and must give the same numbers, the radius included. */
    private void certificate(Map<?, ?> told, Assessment again) {
        if (told.get("certificate") == null) {
            return;
        }
        boolean same = told.get("certificate") instanceof Map<?, ?> tree
                && again.certificate().isPresent()
                && again.certificate().equals(CertificateTree.read(tree));
        add(
                "certificate",
                same,
                again.certificate().map(Certificate::sentence).orElse(""),
                "The certificate is not the one that is proved again from the parameters"
                        + again.certificate()
                                .map(proved -> ", with radius " + proved.radius() + ", distance " + proved.distance()
                                        + " and index " + proved.morseIndex() + ".")
                                .orElse(". " + again.proofSentence()));
    }

    private void numbers(Map<?, ?> told, Assessment again) {
        List<String> wrong = again.classification().entrySet().stream()
                .filter(entry -> entry.getValue() instanceof Number number
                        && !sameNumber(told.get(entry.getKey()), number.doubleValue()))
                .map(Map.Entry::getKey)
                .toList();
        add(
                "classification",
                wrong.isEmpty(),
                "Index " + again.morseIndex()
                        + " and all other numbers of the classification are the same bit for bit.",
                "The classification has other numbers when computed again: " + String.join(", ", wrong) + ".");
    }

    private void verdict(Map<?, ?> told, Assessment again) {
        String verdict = again.verdictAfter(stored.status());
        add(
                "verdict",
                again.verdict().equals(told.get("verdict")) && verdict.equals(stored.entry("verdict")),
                "The verdict is '" + verdict + "'.",
                "The verdict is '" + verdict + "' ('" + again.verdict()
                        + "' of the point alone), but the result tells '" + stored.entry("verdict") + "' ('"
                        + told.get("verdict") + "').");
    }

    private void spectrum(Assessment again) {
        if (stored.entry("spectrum") instanceof List<?> list) {
            double[] values = again.eigenvalues().orElseThrow();
            boolean same = list.size() == values.length;
            for (int i = 0; same && i < values.length; i++) {
                same = sameNumber(list.get(i), values[i]);
            }
            add(
                    "spectrum",
                    same,
                    "The " + values.length + " eigenvalues are the same bit for bit.",
                    "The eigenvalues are not those of the Hessian at the parameters.");
        }
    }

    private void prediction(Assessment again) {
        if (stored.entry("predictedMorseIndex") != null) {
            add(
                    "prediction",
                    same("predictedMorseIndex", again.morseIndex()) && same("computedMorseIndex", again.morseIndex()),
                    "The predicted index is the computed one, " + again.morseIndex() + ".",
                    "The index is " + again.morseIndex() + ", but " + stored.entry("predictedMorseIndex")
                            + " was predicted and " + stored.entry("computedMorseIndex") + " computed.");
        }
    }

    private void add(String subject, boolean proved, String sentence, String fault) {
        claims.add(new Claim(subject, proved, proved ? sentence : fault));
    }
}

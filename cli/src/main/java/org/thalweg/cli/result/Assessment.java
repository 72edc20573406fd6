package org.thalweg.cli.result;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.thalweg.analysis.spectrum.HessianSpectrum;
import org.thalweg.analysis.stationary.Certificate;
import org.thalweg.analysis.stationary.Certification;
import org.thalweg.analysis.stationary.Certifier;
import org.thalweg.analysis.stationary.StationaryPoint;
import org.thalweg.analysis.stationary.StationaryPointClassifier;
import org.thalweg.analysis.stationary.Verdict;
import org.thalweg.cli.experiment.Problem;
import org.thalweg.core.objective.Objective;
import org.thalweg.core.solve.Status;

/**
 * What a point is, as far as it was examined.
 *
 * @param point the classification, absent if the point was not examined
 * @param reason why it was not examined; empty if it was
 * @param certificate a proof of what the point is, if there is one
 * @param certificateReason why there is no proof; empty if there is one
 */
public record Assessment(
        Optional<StationaryPoint> point, String reason, Optional<Certificate> certificate, String certificateReason) {

    /** Most parameters for which an end point is examined without being asked: the cost grows with the third power. */
    private static final int DIMENSION_LIMIT = 1000;

    /** Most products that one Hessian may take, n²N, for the same. */
    private static final double WORK_LIMIT = 2e10;

    /** Most interval operations, about, that a proof may take without being asked: a small part of a second. */
    private static final double PROOF_LIMIT = 1e6;

    /** The same for a page, which is made to be looked at for longer: some seconds. */
    private static final double PATIENT_PROOF_LIMIT = 3e7;

    /** A point that was not examined. */
    public static Assessment undecided(String reason) {
        return new Assessment(Optional.empty(), reason, Optional.empty(), reason);
    }

    /** Examines a point whatever it costs, and tries to prove what it is. */
    public static Assessment of(Objective objective, double[] theta) {
        Certification proof = Certifier.certify(objective, theta);
        return new Assessment(
                Optional.of(StationaryPointClassifier.withDefaults().classify(objective, theta)),
                "",
                proof.certificate(),
                proof.certificate().isPresent() ? "" : proof.sentence());
    }

    /** Examines a point whatever it costs, by its numbers alone. */
    static Assessment withoutProof(Objective objective, double[] theta) {
        return unproved(
                objective,
                theta,
                "Not tried: a proof takes long for a network of this size; 'thalweg classify' tries it.");
    }

    private static Assessment unproved(Objective objective, double[] theta, String why) {
        return new Assessment(
                Optional.of(StationaryPointClassifier.withDefaults().classify(objective, theta)),
                "",
                Optional.empty(),
                why);
    }

    /**
     * Examines the end of a training, if that is cheap or was asked for; never fails, because the result comes first.
     *
     * @param asked whether eigenvalues belong to the result
     */
    public static Assessment ofEnd(Problem problem, double[] theta, boolean asked) {
        return within(PROOF_LIMIT, problem, theta, asked);
    }

    /**
     * As {@link #ofEnd}, but with some seconds for a proof.
     *
     * @param asked whether eigenvalues belong to the result
     */
    public static Assessment forPage(Problem problem, double[] theta, boolean asked) {
        return within(PATIENT_PROOF_LIMIT, problem, theta, asked);
    }

    private static Assessment within(double proofLimit, Problem problem, double[] theta, boolean asked) {
        Objective objective = problem.objective();
        double n = objective.dimension();
        boolean cheap = n <= DIMENSION_LIMIT && n * n * problem.terms() <= WORK_LIMIT;
        if (!cheap && !asked) {
            return undecided("Not examined: with " + objective.dimension() + " parameters and " + problem.terms()
                    + (problem.dataObjective().isPresent() ? " samples" : " residuals")
                    + " this takes long; 'thalweg classify' does it.");
        }
        if (objective.maxOrder() < 2) {
            return undecided(
                    problem.dataObjective().isPresent()
                            ? "Not examined: an activation of "
                                    + problem.network().text() + " has no second derivative."
                            : "Not examined: the objective '"
                                    + problem.measure().name()
                                    + "' has no second derivatives for the network "
                                    + problem.network().text() + ".");
        }
        try {
            double proof = 6 * n * n * problem.terms() + n * n * n;
            return proof <= proofLimit || problem.dataObjective().isEmpty()
                    ? of(objective, theta)
                    : withoutProof(objective, theta);
        } catch (IllegalArgumentException e) {
            return undecided("Not examined: " + e.getMessage());
        }
    }

    /** The word written in results: what is proved, else what the numbers say. */
    public String verdict() {
        return certificate
                .map(Certificate::verdict)
                .orElseGet(this::numericalVerdict)
                .text();
    }

    /** The verdict with the end of the run in mind: where the point decides nothing, the way to it may. */
    public String verdictAfter(String status) {
        boolean open = verdict().equals(Verdict.UNDECIDED.text()) || verdict().equals(Verdict.DEGENERATE.text());
        return open && status.equals(Status.ESCAPING.text()) ? Verdict.ESCAPING.text() : verdict();
    }

    private Verdict numericalVerdict() {
        return point.map(StationaryPoint::verdict).orElse(Verdict.UNDECIDED);
    }

    /** The verdict with its numbers in one sentence. */
    public String sentence() {
        return certificate
                .filter(proved -> proved.verdict() != numericalVerdict())
                .map(Certificate::sentence)
                .orElseGet(() -> point.map(StationaryPoint::sentence).orElse(reason));
    }

    /** Whether and how far the verdict is proved, in one sentence. */
    public String proofSentence() {
        return certificate
                .map(proved -> "Certified: exactly one stationary point lies within " + proved.radius()
                        + " of this one in every parameter, and its index " + proved.morseIndex() + " is proved.")
                .orElse("Not certified. " + certificateReason);
    }

    /** Sentences with the numbers behind the verdict. */
    public List<String> evidence() {
        return point.map(StationaryPoint::evidence).orElse(List.of());
    }

    /** Eigenvalues of the Hessian, ascending, if they were computed. */
    public Optional<double[]> eigenvalues() {
        return point.map(p -> p.spectrum().eigenvalues());
    }

    /** The entry {@code classification} of a result. */
    public Map<String, Object> classification() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("verdict", verdict());
        tree.put("sentence", sentence());
        point.ifPresent(p -> {
            tree.put("morseIndex", morseIndex());
            tree.put("nullity", p.nullity());
            tree.put("tolerance", p.tolerance());
            tree.put("gradientNormInf", p.gradientNormInf());
            tree.put("parameterNorm", p.parameterNorm());
            tree.put("newtonStepNorm", p.newtonStepNorm());
            tree.put("relativeNewtonStep", p.relativeNewtonStep());
            tree.put("curvatureChange", p.curvatureChange());
            tree.put("smallestEigenvalue", p.spectrum().eigenvalue(0));
            tree.put("largestEigenvalue", p.spectrum().eigenvalue(p.spectrum().dimension() - 1));
            tree.putAll(errors(p.spectrum()));
        });
        tree.put("certificate", certificate.map(CertificateTree::of).orElse(null));
        if (certificate.isEmpty()) {
            tree.put("certificateReason", certificateReason);
        }
        tree.put("evidence", evidence());
        return tree;
    }

    /** Number of negative eigenvalues, proved or as the numbers say; of a point that was not examined 0. */
    public int morseIndex() {
        return certificate
                .map(Certificate::morseIndex)
                .orElseGet(() -> point.map(StationaryPoint::morseIndex).orElse(0));
    }

    /** What is known about the error of eigenvalues. */
    public static Map<String, Object> errors(HessianSpectrum spectrum) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("errorBound", spectrum.errorBound());
        tree.put("evaluationError", spectrum.evaluationError());
        tree.put("resolution", spectrum.resolution());
        return tree;
    }
}

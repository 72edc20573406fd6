package org.thalweg.analysis.internal.landscape;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.thalweg.analysis.landscape.LandscapePoint;
import org.thalweg.analysis.landscape.LandscapeProblem;
import org.thalweg.analysis.landscape.LandscapeSearchOptions;
import org.thalweg.analysis.landscape.LandscapeStore;
import org.thalweg.analysis.landscape.SearchAttempt;
import org.thalweg.analysis.landscape.SearchBatch;
import org.thalweg.analysis.landscape.SearchEnd;
import org.thalweg.analysis.landscape.SearchListener;
import org.thalweg.analysis.landscape.SearchProgress;
import org.thalweg.analysis.spectrum.HessianSpectrum;
import org.thalweg.analysis.stationary.Certificate;
import org.thalweg.analysis.stationary.Certifier;
import org.thalweg.analysis.stationary.Polish;
import org.thalweg.core.network.Xoshiro256PlusPlus;
import org.thalweg.core.objective.NetworkObjective;
import org.thalweg.core.objective.Norms;
import org.thalweg.core.objective.Objective;
import org.thalweg.core.objective.Workspace;

/** Newton's method from random starts, towards whatever stationary point is near. */
public final class MultiStart {

    private static final int ITERATIONS = 200;
    private static final double MATCH = 1e-7;

    private final LandscapeProblem problem;
    private final LandscapeSearchOptions options;
    private final List<LandscapePoint> points = new ArrayList<>();
    private long attempts;
    private long evaluations;

    /** A search of a problem. */
    public MultiStart(LandscapeProblem problem, LandscapeSearchOptions options) {
        this.problem = problem;
        this.options = options;
    }

    /** Runs to the end of the budget. */
    public SearchEnd run(LandscapeStore store, SearchListener listener) {
        long begin = System.nanoTime();
        points.addAll(store.snapshot().points());
        attempts = store.snapshot().attempts().size();
        while (true) {
            store.commit(attempt());
            double seconds = (System.nanoTime() - begin) * 1e-9;
            TreeMap<Integer, Integer> counts = new TreeMap<>();
            points.forEach(p -> counts.merge(p.morseIndex(), 1, Integer::sum));
            if (!listener.progress(new SearchProgress(counts, attempts, evaluations, seconds, Double.NaN))) {
                return SearchEnd.STOPPED;
            }
            boolean late = options.maxTime().isPresent()
                    && seconds > options.maxTime().get().toNanos() * 1e-9;
            if (late || evaluations >= options.maxEvaluations().orElse(Long.MAX_VALUE)) {
                return SearchEnd.BUDGET;
            }
        }
    }

    private SearchBatch attempt() {
        Xoshiro256PlusPlus random = Xoshiro256PlusPlus.seeded(Xoshiro256PlusPlus.streamSeed(options.seed(), attempts));
        long before = evaluations;
        Optional<LandscapePoint> found = newton(random).flatMap(this::finish);
        List<LandscapePoint> fresh = new ArrayList<>();
        OptionalLong id = OptionalLong.empty();
        if (found.isPresent() && found.get().morseIndex() <= options.maxIndex()) {
            Optional<LandscapePoint> known = points.stream()
                    .filter(p -> problem.symmetry()
                            .match(p.theta(), found.get().theta(), MATCH)
                            .isPresent())
                    .findFirst();
            if (known.isEmpty()) {
                fresh.add(found.get().withId(points.size() + 1));
                points.addAll(fresh);
            }
            id = OptionalLong.of(known.orElseGet(() -> fresh.get(0)).id());
        }
        SearchAttempt line = new SearchAttempt(attempts++, "multi-start", id, !fresh.isEmpty(), evaluations - before);
        return new SearchBatch(fresh, List.of(), List.of(line), Long.toString(attempts));
    }

    private Optional<double[]> newton(Xoshiro256PlusPlus random) {
        Objective objective = problem.objective();
        Workspace workspace = objective.newWorkspace();
        int n = objective.dimension();
        double[] theta = new double[n];
        double scale = StrictMath.exp(random.nextDouble(-2, 2));
        for (int i = 0; i < n; i++) {
            theta[i] = scale * random.nextGaussian();
        }
        boolean minimum = random.nextDouble() < 0.5;
        double[] gradient = new double[n];
        double[] hessian = new double[n * n];
        for (int k = 0; k < ITERATIONS; k++) {
            objective.hessian(theta, gradient, hessian, workspace);
            evaluations++;
            if (!Double.isFinite(Norms.inf(gradient))) {
                return Optional.empty();
            }
            HessianSpectrum spectrum = HessianSpectrum.ofMatrix(hessian, n);
            double[] step = new double[n];
            for (int i = 0; i < n; i++) {
                double[] v = spectrum.eigenvector(i);
                double slope = 0;
                for (int j = 0; j < n; j++) {
                    slope += v[j] * gradient[j];
                }
                double lambda = minimum ? Math.abs(spectrum.eigenvalue(i)) : spectrum.eigenvalue(i);
                for (int j = 0; j < n && lambda != 0; j++) {
                    step[j] -= slope / lambda * v[j];
                }
            }
            double length = Norms.euclidean(step);
            for (int j = 0; j < n; j++) {
                theta[j] += Math.min(1, 1 / length) * step[j];
            }
            if (length < 1e-9) {
                return Optional.of(theta);
            }
        }
        return Optional.empty();
    }

    private Optional<LandscapePoint> finish(double[] theta) {
        if (!(problem.objective() instanceof NetworkObjective network)) {
            return Optional.empty();
        }
        Polish polish = Polish.of(network, theta, 40);
        double[] point = polish.roundedPoint();
        Optional<Certificate> certificate = Certifier.certify(network, point).certificate();
        BigDecimal loss = polish.value();
        double[] gradient = new double[point.length];
        network.gradient(point, gradient, network.newWorkspace());
        return certificate.map(c -> new LandscapePoint(
                0,
                point,
                loss,
                c.morseIndex(),
                Norms.inf(gradient),
                problem.symmetry().orbitSize(point, MATCH),
                certificate,
                "multi-start"));
    }
}

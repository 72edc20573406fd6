package org.thalweg.examples.rosenbrock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thalweg.analysis.landscape.Landscape;
import org.thalweg.analysis.landscape.LandscapePoint;
import org.thalweg.analysis.landscape.LandscapeProblem;
import org.thalweg.analysis.landscape.LandscapeSearchOptions;
import org.thalweg.analysis.landscape.MemoryStore;
import org.thalweg.analysis.landscape.SearchListener;
import org.thalweg.analysis.landscape.search.LandscapeSearch;
import org.thalweg.analysis.spectrum.HessianSpectrum;
import org.thalweg.analysis.stationary.StationaryPoint;
import org.thalweg.analysis.stationary.StationaryPointClassifier;
import org.thalweg.analysis.stationary.Verdict;
import org.thalweg.analysis.symmetry.SymmetryGroup;
import org.thalweg.core.plugin.PluginRegistry;
import org.thalweg.core.solve.SolveControls;
import org.thalweg.core.solve.SolveDriver;
import org.thalweg.core.solve.SolveResult;
import org.thalweg.core.spi.SolverProvider;

/** A user's own function in 10 dimensions goes through everything unchanged. */
class RosenbrockTest {

    private static final Rosenbrock FUNCTION = new Rosenbrock(10);

    private static double[] filled(double value) {
        double[] x = new double[10];
        Arrays.fill(x, value);
        return x;
    }

    @ParameterizedTest
    @ValueSource(strings = {"newton-trust-region", "bfgs", "l-bfgs"})
    void isSolvedToItsMinimum(String name) {
        PluginRegistry<SolverProvider> solvers = PluginRegistry.solvers();
        SolveResult result = SolveDriver.solve(
                FUNCTION,
                filled(0),
                solvers.find(name).provider().create(solvers.options(name, Map.of())),
                SolveControls.defaults().withMaxIterations(5000));

        assertThat(result.point()).containsExactly(filled(1), within(1e-9));
    }

    @Test
    void hasItsSpectrumAndVerdict() {
        HessianSpectrum spectrum = HessianSpectrum.of(FUNCTION, filled(1));
        StationaryPoint minimum = StationaryPointClassifier.withDefaults().classify(FUNCTION, filled(1));

        assertThat(Arrays.stream(spectrum.eigenvalues()).sum()).isCloseTo(9 * 802 + 9 * 200, within(1e-8));
        assertThat(minimum.verdict()).isEqualTo(Verdict.MINIMUM);
        assertThat(minimum.morseIndex()).isZero();
    }

    /** Besides (1, …, 1) there is one more minimum, near (−1, 1, …, 1) (Y.-W. Shang, Y.-H. Qiu, Evol. Comput. 14, 2006). */
    @Test
    void itsLandscapeHasBothMinima() {
        MemoryStore store = new MemoryStore();
        LandscapeProblem problem = new LandscapeProblem(FUNCTION, SymmetryGroup.trivial(10));
        LandscapeSearchOptions options =
                LandscapeSearchOptions.defaults().withMaxIndex(1).withThreads(1).withMaxEvaluations(20_000);
        LandscapeSearch.of(problem, options).run(store, SearchListener.silent());
        Landscape landscape = store.snapshot();

        assertThat(landscape.minima()).hasSize(2);
        LandscapePoint first = landscape.minima().get(0);
        LandscapePoint second = landscape.minima().get(1);
        boolean ordered = first.loss().compareTo(second.loss()) < 0;
        double[] global = ordered ? first.theta() : second.theta();
        double[] left = ordered ? second.theta() : first.theta();
        assertThat(global).containsExactly(filled(1), within(1e-9));
        assertThat(left[0]).isBetween(-1.0, -0.98);
        assertThat(left[1]).isBetween(0.97, 1.0);
        assertThat(landscape.ofIndex(1)).isNotEmpty();
    }
}

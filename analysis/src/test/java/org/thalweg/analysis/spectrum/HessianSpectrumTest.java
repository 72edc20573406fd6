package org.thalweg.analysis.spectrum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.thalweg.analysis.Problems;
import org.thalweg.core.network.Xoshiro256PlusPlus;
import org.thalweg.core.objective.NetworkObjective;

class HessianSpectrumTest {

    private record Reference(String kind, int n, double[] matrix, BigDecimal[] eigenvalues) {}

    private static List<Reference> references() throws IOException {
        List<Reference> references = new ArrayList<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                HessianSpectrumTest.class.getResourceAsStream("reference-eigenvalues.csv"), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.startsWith("#")) {
                    continue;
                }
                String[] cells = line.split(",");
                int n = Integer.parseInt(cells[1]);
                double[] matrix = new double[n * n];
                for (int i = 0; i < n * n; i++) {
                    matrix[i] = Double.parseDouble(cells[2 + i]);
                }
                BigDecimal[] values = new BigDecimal[n];
                for (int i = 0; i < n; i++) {
                    values[i] = new BigDecimal(cells[2 + n * n + i]);
                }
                references.add(new Reference(cells[0], n, matrix, values));
            }
        }
        return references;
    }

    @Test
    void everyEigenvalueLiesWithinTheBoundOfTheFiftyDigitOne() throws IOException {
        List<Reference> references = references();
        assertThat(references).hasSize(36);
        for (Reference reference : references) {
            HessianSpectrum spectrum = HessianSpectrum.ofMatrix(reference.matrix(), reference.n());
            for (int i = 0; i < reference.n(); i++) {
                double error = new BigDecimal(spectrum.eigenvalue(i))
                        .subtract(reference.eigenvalues()[i])
                        .abs()
                        .doubleValue();
                assertThat(error)
                        .as("%s n=%d eigenvalue %d", reference.kind(), reference.n(), i)
                        .isLessThanOrEqualTo(spectrum.errorBound());
            }
            assertThat(spectrum.errorBound())
                    .as("the bound of %s n=%d is not vacuous", reference.kind(), reference.n())
                    .isLessThan(4 * reference.n() * spectrum.resolution());
            assertThat(spectrum.evaluationError()).isZero();
        }
    }

    @Property(tries = 40)
    void eigenvectorsAreOrthonormalAndReproduceTheMatrix(
            @ForAll @IntRange(min = 1, max = 40) int n, @ForAll long seed) {
        double[] matrix = randomSymmetric(n, seed);
        HessianSpectrum spectrum = HessianSpectrum.ofMatrix(matrix, n);
        double tolerance = 50 * n * Math.ulp(1.0);
        double largest = spectrum.resolution() / Math.ulp(1.0);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double gram = 0;
                double entry = 0;
                for (int k = 0; k < n; k++) {
                    gram += spectrum.eigenvector(i)[k] * spectrum.eigenvector(j)[k];
                    entry += spectrum.eigenvector(k)[i] * spectrum.eigenvalue(k) * spectrum.eigenvector(k)[j];
                }
                assertThat(gram).isCloseTo(i == j ? 1 : 0, within(tolerance));
                assertThat(entry).isCloseTo(matrix[i * n + j], within(tolerance * largest));
            }
        }
        assertThat(spectrum.eigenvalues()).isSorted();
    }

    @Property(tries = 20)
    void boundCoversAPlantedErrorOfTheDecomposition(@ForAll @IntRange(min = 2, max = 12) int n, @ForAll long seed) {
        double[] matrix = randomSymmetric(n, seed);
        SymmetricEigensystem system = SymmetricEigensystem.of(matrix, n);
        double[] wrong = system.values().clone();
        wrong[n / 2] += 1e-3;
        double[] tilted = system.vectors().clone();
        tilted[0] += 1e-4;
        assertThat(EigenResidual.bound(matrix, wrong, system.vectors(), n)).isBetween(0.999e-3, 1.1e-3);
        assertThat(EigenResidual.bound(matrix, system.values(), tilted, n)).isGreaterThan(1e-12);
        assertThat(EigenResidual.bound(matrix, system.values(), new double[n * n], n))
                .isInfinite();
    }

    @Test
    void xorAtZeroHasItsClosedForm() {
        // Only the output biases see the data: ¼(1, −1)ᵀ(1, −1) on top of 2λ.
        for (int hidden = 1; hidden <= 6; hidden++) {
            NetworkObjective objective = Problems.xor(hidden, 1e-3);
            HessianSpectrum spectrum = HessianSpectrum.of(objective, new double[objective.dimension()]);
            int n = spectrum.dimension();
            for (int i = 0; i < n - 1; i++) {
                assertThat(spectrum.eigenvalue(i)).isCloseTo(2e-3, within(1e-17));
            }
            assertThat(spectrum.eigenvalue(n - 1)).isCloseTo(0.502, within(1e-15));
        }
    }

    @Test
    void sameBitsAgainAndArraysAreCopies() {
        double[] matrix = randomSymmetric(30, 5);
        HessianSpectrum first = HessianSpectrum.ofMatrix(matrix, 30);
        HessianSpectrum second = HessianSpectrum.ofMatrix(matrix, 30);
        assertThat(first.eigenvalues()).containsExactly(second.eigenvalues());
        assertThat(first.eigenvector(7)).containsExactly(second.eigenvector(7));
        double smallest = first.eigenvalue(0);
        first.eigenvalues()[0] = 9;
        first.eigenvector(0)[0] = 9;
        assertThat(first.eigenvalue(0)).isEqualTo(smallest);
        assertThat(first.eigenvector(0)[0]).isNotEqualTo(9);
    }

    @Test
    void evaluationErrorGrowsWithTheSharpnessOfTheNetwork() {
        NetworkObjective objective = Problems.softplusRandom();
        double[] mild = Problems.start(objective, 1);
        double[] sharp = mild.clone();
        for (int i = 0; i < 15; i++) {
            sharp[i] *= 1e6;
        }
        HessianSpectrum atMild = HessianSpectrum.of(objective, mild);
        HessianSpectrum atSharp = HessianSpectrum.of(objective, sharp);
        assertThat(atMild.evaluationError()).isPositive().isLessThan(1e3 * atMild.resolution());
        assertThat(atSharp.evaluationError() / atSharp.resolution())
                .isGreaterThan(atMild.evaluationError() / atMild.resolution());
    }

    @Test
    void refusesWhatDoesNotFit() {
        assertThatThrownBy(() -> DenseStorage.requireFits(79510, 2L << 30))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("79510 x 79510")
                .hasMessageContaining("47.1 GiB")
                .hasMessageContaining("2.0 GiB")
                .hasMessageContaining("Hessian-vector products");
        assertThatThrownBy(() -> DenseStorage.requireFits(5000, 1L << 30)).hasMessageContaining("-Xmx");
        DenseStorage.requireFits(1000, 1L << 30);
        assertThatThrownBy(() -> HessianSpectrum.ofMatrix(new double[1], 100_000))
                .hasMessageContaining("100000 parameters");
    }

    @Test
    void refusesWrongShapesAndValues() {
        assertThatThrownBy(() -> HessianSpectrum.ofMatrix(new double[3], 2)).hasMessageContaining("has 4 entries");
        assertThatThrownBy(() -> HessianSpectrum.ofMatrix(new double[0], 0)).hasMessageContaining("n = 0");
        assertThatThrownBy(() -> HessianSpectrum.ofMatrix(new double[] {1, 2, 3, 4}, 2))
                .hasMessageContaining("not symmetric: entry (1, 0) is 3.0, but entry (0, 1) is 2.0");
        assertThatThrownBy(() -> HessianSpectrum.ofMatrix(new double[] {1, Double.NaN, Double.NaN, 4}, 2))
                .hasMessageContaining("Entry (1, 0) of the Hessian is NaN");
        assertThatThrownBy(() -> HessianSpectrum.of(Problems.xor(1, 0), new double[3]))
                .hasMessageContaining("3 parameters")
                .hasMessageContaining("has 7");
    }

    private static double[] randomSymmetric(int n, long seed) {
        Xoshiro256PlusPlus random = Xoshiro256PlusPlus.seeded(seed);
        double[] matrix = new double[n * n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                matrix[i * n + j] = matrix[j * n + i] = random.nextGaussian();
            }
        }
        return matrix;
    }
}

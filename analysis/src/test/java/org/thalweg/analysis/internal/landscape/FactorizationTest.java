package org.thalweg.analysis.internal.landscape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.thalweg.analysis.spectrum.HessianSpectrum;
import org.thalweg.core.network.Xoshiro256PlusPlus;

/** Both decompositions against ojAlgo's eigenvalues and against the matrix itself. */
class FactorizationTest {

    private static double[] matrix(int n, Xoshiro256PlusPlus random) {
        double[] a = new double[n * n];
        int kind = random.nextInt(4);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double entry = kind == 1 && i == j ? 0 : random.nextGaussian();
                entry *= kind == 2 ? Math.scalb(1.0, -2 * (i + j) / Math.max(1, n / 8)) : 1;
                entry = kind == 3 && random.nextInt(2) == 0 ? 0 : entry;
                a[i * n + j] = entry;
                a[j * n + i] = entry;
            }
        }
        return a;
    }

    private static double[] times(double[] a, double[] x) {
        int n = x.length;
        double[] product = new double[n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                product[i] = Math.fma(a[i * n + j], x[j], product[i]);
            }
        }
        return product;
    }

    @Test
    void inertiaIsThatOfTheEigenvaluesAndSolutionsSolve() {
        Xoshiro256PlusPlus random = Xoshiro256PlusPlus.seeded(1);
        for (int n = 1; n <= 40; n++) {
            BunchKaufman factorization = new BunchKaufman(n);
            for (int k = 0; k < 12; k++) {
                double[] a = matrix(n, random);
                HessianSpectrum spectrum = HessianSpectrum.ofMatrix(a, n);
                double least = Arrays.stream(spectrum.eigenvalues())
                        .map(Math::abs)
                        .min()
                        .orElseThrow();
                double largest = Arrays.stream(spectrum.eigenvalues())
                        .map(Math::abs)
                        .max()
                        .orElseThrow();
                if (least <= 1e-9 * largest) {
                    continue;
                }
                factorization.factorize(a);
                long negative =
                        Arrays.stream(spectrum.eigenvalues()).filter(v -> v < 0).count();
                assertThat(factorization.negative()).isEqualTo((int) negative);
                double[] b = random.doubles(n).toArray();
                double[] x = b.clone();
                factorization.solve(x);
                double[] back = times(a, x);
                double size = Arrays.stream(x).map(Math::abs).max().orElseThrow() * largest;
                for (int i = 0; i < n; i++) {
                    assertThat(back[i]).isCloseTo(b[i], within(1e-13 * n * (1 + size)));
                }
            }
        }
    }

    @Test
    void sizesOfThePivotsGiveADescentDirectionAndNewtonsWhereConvex() {
        Xoshiro256PlusPlus random = Xoshiro256PlusPlus.seeded(2);
        for (int n = 1; n <= 30; n++) {
            BunchKaufman factorization = new BunchKaufman(n);
            double[] a = matrix(n, random);
            factorization.factorize(a);
            if (factorization.zero() > 0) {
                continue;
            }
            double[] b = random.doubles(n).toArray();
            double[] x = b.clone();
            factorization.solveAbsolute(x);
            double product = 0;
            for (int i = 0; i < n; i++) {
                product += x[i] * b[i];
            }
            assertThat(product).isPositive();
            for (int i = 0; i < n; i++) {
                a[i * n + i] += 100;
            }
            factorization.factorize(a);
            x = b.clone();
            factorization.solveAbsolute(x);
            double[] back = times(a, x);
            for (int i = 0; i < n; i++) {
                assertThat(back[i]).isCloseTo(b[i], within(1e-12));
            }
        }
    }

    @Test
    void eigenvaluesAreOjAlgosAndVectorsDiagonalize() {
        Xoshiro256PlusPlus random = Xoshiro256PlusPlus.seeded(3);
        for (int n = 1; n <= 40; n++) {
            SymmetricEigen eigen = new SymmetricEigen(n);
            for (int k = 0; k < 6; k++) {
                double[] a = matrix(n, random);
                HessianSpectrum spectrum = HessianSpectrum.ofMatrix(a, n);
                eigen.decompose(a);
                double size = 1e-14
                        * n
                        * (1e-300 + Arrays.stream(a).map(Math::abs).max().orElseThrow() * n);
                double[] v = new double[n];
                for (int i = 0; i < n; i++) {
                    assertThat(eigen.value(i)).isCloseTo(spectrum.eigenvalue(i), within(size));
                    eigen.copyVector(i, v);
                    double[] image = times(a, v);
                    for (int j = 0; j < n; j++) {
                        assertThat(image[j]).isCloseTo(eigen.value(i) * v[j], within(size));
                    }
                    assertThat(Arrays.stream(v).map(t -> t * t).sum()).isCloseTo(1, within(1e-13 * n));
                }
            }
        }
    }
}

package org.thalweg.analysis.landscape.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.thalweg.activations.smooth.Tanh;
import org.thalweg.analysis.Problems;
import org.thalweg.analysis.landscape.Completeness;
import org.thalweg.analysis.landscape.Landscape;
import org.thalweg.analysis.landscape.LandscapeAudit;
import org.thalweg.analysis.landscape.LandscapePoint;
import org.thalweg.analysis.landscape.LandscapeProblem;
import org.thalweg.analysis.landscape.LandscapeSearchOptions;
import org.thalweg.analysis.landscape.MemoryStore;
import org.thalweg.analysis.landscape.SearchListener;
import org.thalweg.analysis.landscape.SubspaceMorseSum;
import org.thalweg.analysis.landscape.search.LandscapeSearch;
import org.thalweg.analysis.spectrum.HessianSpectrum;
import org.thalweg.analysis.symmetry.NetworkSymmetryGroup;
import org.thalweg.analysis.symmetry.SignedPermutation;
import org.thalweg.analysis.symmetry.SymmetryGroup;
import org.thalweg.core.data.Dataset;
import org.thalweg.core.network.Layer;
import org.thalweg.core.network.Mlp;
import org.thalweg.core.objective.CrossEntropy;
import org.thalweg.core.objective.L2;
import org.thalweg.core.objective.NetworkObjective;

class SubspaceMorseTest {

    private static LandscapeProblem problem(NetworkObjective objective) {
        return new LandscapeProblem(objective, NetworkSymmetryGroup.of(objective));
    }

    private static Landscape search(LandscapeProblem problem) {
        MemoryStore store = new MemoryStore();
        LandscapeSearch.of(problem, LandscapeSearchOptions.defaults()).run(store, SearchListener.silent());
        return store.snapshot();
    }

    private static Landscape without(Landscape landscape, LandscapePoint gone) {
        return new Landscape(
                landscape.points().stream().filter(p -> p != gone).toList(),
                landscape.connections().stream()
                        .filter(c -> c.from() != gone.id() && c.to() != gone.id())
                        .toList(),
                landscape.attempts());
    }

    /** All copies by all 16 elements, each looked at: does it lie in the subspace, and with how many negative eigenvalues. */
    private static long bruteForce(
            NetworkObjective objective, NetworkSymmetryGroup group, Landscape landscape, double[][] basis) {
        long sum = 0;
        for (LandscapePoint point : landscape.points()) {
            List<double[]> copies = new ArrayList<>();
            for (SignedPermutation data : group.dataSymmetries()) {
                for (int bits = 0; bits < 8; bits++) {
                    double[] copy = data.apply(point.theta());
                    copy = (bits & 1) == 0 ? copy : group.flip(1, 0).apply(copy);
                    copy = (bits & 2) == 0 ? copy : group.flip(1, 1).apply(copy);
                    double[] image =
                            (bits & 4) == 0 ? copy : group.exchange(1, 0, 1).apply(copy);
                    if (copies.stream().noneMatch(c -> distance(c, image) < 1e-6)) {
                        copies.add(image);
                    }
                }
            }
            assertThat(BigInteger.valueOf(copies.size())).isEqualTo(point.orbitSize());
            for (double[] copy : copies) {
                sum += contribution(objective, copy, basis);
            }
        }
        return sum;
    }

    private static long contribution(NetworkObjective objective, double[] point, double[][] basis) {
        int n = point.length;
        double[] projected = new double[n];
        for (double[] b : basis) {
            double along = 0;
            for (int i = 0; i < n; i++) {
                along += b[i] * point[i];
            }
            for (int i = 0; i < n; i++) {
                projected[i] += along * b[i];
            }
        }
        if (distance(projected, point) > 1e-6) {
            return 0;
        }
        double[] hessian = new double[n * n];
        objective.hessian(point, new double[n], hessian, objective.newWorkspace());
        int m = basis.length;
        double[] reduced = new double[m * m];
        for (int a = 0; a < m; a++) {
            for (int b = 0; b <= a; b++) {
                double sum = 0;
                for (int i = 0; i < n; i++) {
                    for (int j = 0; j < n; j++) {
                        sum += basis[a][i] * hessian[i * n + j] * basis[b][j];
                    }
                }
                reduced[a * m + b] = sum;
                reduced[b * m + a] = sum;
            }
        }
        long negative = java.util.Arrays.stream(
                        HessianSpectrum.ofMatrix(reduced, m).eigenvalues())
                .filter(v -> v < 0)
                .count();
        return negative % 2 == 0 ? 1 : -1;
    }

    private static double distance(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (a[i] - b[i]) * (a[i] - b[i]);
        }
        return Math.sqrt(sum);
    }

    /** Orthonormal vectors: both output biases, and of the neurons none, the first, both as one, or both. */
    private static double[][] basis(NetworkSymmetryGroup group, int first, boolean tied) {
        int n = group.dimension();
        List<double[]> vectors = new ArrayList<>();
        List<Integer> of0 = new ArrayList<>();
        List<Integer> of1 = new ArrayList<>();
        for (int p = 0; p < 2; p++) {
            of0.add(group.layout().weight(1, 0, p));
            of1.add(group.layout().weight(1, 1, p));
            of0.add(group.layout().weight(2, p, 0));
            of1.add(group.layout().weight(2, p, 1));
            double[] bias = new double[n];
            bias[group.layout().bias(2, p)] = 1;
            vectors.add(bias);
        }
        of0.add(group.layout().bias(1, 0));
        of1.add(group.layout().bias(1, 1));
        for (int k = 0; k < of0.size() && first > 0; k++) {
            double[] v = new double[n];
            v[of0.get(k)] = tied ? Math.sqrt(0.5) : 1;
            v[of1.get(k)] = tied ? Math.sqrt(0.5) : 0;
            vectors.add(v);
            if (first == 2) {
                double[] w = new double[n];
                w[of1.get(k)] = 1;
                vectors.add(w);
            }
        }
        return vectors.toArray(new double[0][]);
    }

    /** Complete or not, the count by kinds is that of all copies one by one. */
    @ParameterizedTest
    @CsvSource({"1e-2", "1e-3"})
    void sumsAreThoseOfAllCopiesLookedAtOneByOne(double lambda) {
        NetworkObjective objective = Problems.xor(2, lambda);
        NetworkSymmetryGroup group = NetworkSymmetryGroup.of(objective);
        Landscape whole = search(problem(objective));
        List<Landscape> lists = new ArrayList<>(List.of(whole));
        for (int i = 0; i < whole.points().size(); i += 3) {
            lists.add(without(whole, whole.points().get(i)));
        }
        for (Landscape list : lists) {
            assertThat(SubspaceMorse.sums(problem(objective), list))
                    .containsExactly(
                            new SubspaceMorseSum("0", sum(objective, group, list, basis(group, 0, false))),
                            new SubspaceMorseSum("1", sum(objective, group, list, basis(group, 1, false))),
                            new SubspaceMorseSum("2", sum(objective, group, list, basis(group, 1, true))),
                            new SubspaceMorseSum("1+1", sum(objective, group, list, basis(group, 2, false))));
            SignedPermutation swap = group.dataSymmetries().get(1);
            SignedPermutation exchanged = swap.then(group.exchange(1, 0, 1));
            assertThat(SubspaceMorse.mirroredSums(problem(objective), list))
                    .containsExactly(
                            new SubspaceMorseSum(
                                    "mirrored 0", sum(objective, group, list, fixed(basis(group, 0, false), swap))),
                            new SubspaceMorseSum(
                                    "mirrored 1", sum(objective, group, list, fixed(basis(group, 1, false), swap))),
                            new SubspaceMorseSum(
                                    "mirrored 2", sum(objective, group, list, fixed(basis(group, 1, true), swap))),
                            new SubspaceMorseSum(
                                    "mirrored (1,1)",
                                    sum(objective, group, list, fixed(basis(group, 2, false), exchanged))),
                            new SubspaceMorseSum(
                                    "mirrored 1+1", sum(objective, group, list, fixed(basis(group, 2, false), swap))));
        }
    }

    /** Exclusive or of signs has eight symmetries of the data, of which five have order two, in three classes. */
    @Test
    void sumsOfSeveralSymmetriesOfTheDataAreThoseOfAllCopiesToo() {
        Dataset data = Dataset.ofLabels(new double[][] {{-1, -1}, {-1, 1}, {1, -1}, {1, 1}}, new int[] {0, 1, 1, 0}, 2);
        NetworkObjective objective = NetworkObjective.of(
                Mlp.of(2, Layer.of(2, new Tanh()), Layer.softmax(2)),
                data,
                new CrossEntropy(),
                List.of(L2.onAll(3e-3)));
        NetworkSymmetryGroup group = NetworkSymmetryGroup.of(objective);
        assertThat(group.dataSymmetries()).hasSize(8);
        Landscape whole = search(problem(objective));
        assertThat(SubspaceMorse.allSums(problem(objective), whole))
                .hasSize(4 + 3 * 5)
                .allMatch(SubspaceMorseSum::holds);
        for (int i = 0; i < whole.points().size(); i += 2) {
            Landscape list = without(whole, whole.points().get(i));
            List<BigInteger> expected = new ArrayList<>();
            for (SignedPermutation mirror : involutions(group)) {
                SignedPermutation exchanged = mirror.then(group.exchange(1, 0, 1));
                expected.add(sum(objective, group, list, fixed(basis(group, 0, false), mirror)));
                expected.add(sum(objective, group, list, fixed(basis(group, 1, false), mirror)));
                expected.add(sum(objective, group, list, fixed(basis(group, 1, true), mirror)));
                expected.add(sum(objective, group, list, fixed(basis(group, 2, false), exchanged)));
                expected.add(sum(objective, group, list, fixed(basis(group, 2, false), mirror)));
            }
            assertThat(SubspaceMorse.mirroredSums(problem(objective), list))
                    .extracting(SubspaceMorseSum::sum)
                    .isEqualTo(expected);
        }
    }

    /** One of each class of conjugates: in this group those with the same trace and the same action on the outputs. */
    private static List<SignedPermutation> involutions(NetworkSymmetryGroup group) {
        Map<List<Integer>, SignedPermutation> classes = new LinkedHashMap<>();
        for (SignedPermutation map : group.dataSymmetries()) {
            int trace = 0;
            for (int i = 0; i < map.dimension(); i++) {
                trace += map.source(i) == i ? map.negates(i) ? -1 : 1 : 0;
            }
            int bias = group.layout().bias(2, 0);
            if (!map.isIdentity() && map.then(map).isIdentity()) {
                classes.putIfAbsent(List.of(trace, map.source(bias) - bias), map);
            }
        }
        return List.copyOf(classes.values());
    }

    /** Orthonormal vectors of what a map of order two leaves fixed in the space of others. */
    private static double[][] fixed(double[][] basis, SignedPermutation map) {
        List<double[]> vectors = new ArrayList<>();
        for (double[] vector : basis) {
            double[] image = map.apply(vector);
            double[] sum = new double[vector.length];
            for (int i = 0; i < sum.length; i++) {
                sum[i] = vector[i] + image[i];
            }
            for (double[] known : vectors) {
                double along = 0;
                for (int i = 0; i < sum.length; i++) {
                    along += known[i] * sum[i];
                }
                for (int i = 0; i < sum.length; i++) {
                    sum[i] -= along * known[i];
                }
            }
            double norm = distance(sum, new double[sum.length]);
            if (norm > 1e-9) {
                for (int i = 0; i < sum.length; i++) {
                    sum[i] /= norm;
                }
                vectors.add(sum);
            }
        }
        return vectors.toArray(new double[0][]);
    }

    private static BigInteger sum(
            NetworkObjective objective, NetworkSymmetryGroup group, Landscape list, double[][] basis) {
        return BigInteger.valueOf(bruteForce(objective, group, list, basis));
    }

    @Test
    void ofAWholeLandscapeAllAreOneAndWithoutAnyPointSomeAreNot() {
        NetworkObjective objective = Problems.xor(3, 1e-3);
        Landscape whole = search(problem(objective));
        List<SubspaceMorseSum> sums = SubspaceMorse.sums(problem(objective), whole);
        assertThat(sums).hasSize(7).allMatch(SubspaceMorseSum::holds);
        assertThat(SubspaceMorse.mirroredSums(problem(objective), whole))
                .hasSize(9)
                .allMatch(SubspaceMorseSum::holds);
        assertThat(SubspaceMorse.allSums(problem(objective), whole)).hasSize(16).startsWith(sums.get(0));
        LandscapeAudit audit = LandscapeAudit.of(whole, true, Optional.empty(), sums);
        assertThat(audit.complete()).isEqualTo(Completeness.LIKELY);
        assertThat(String.join(" ", audit.likely())).contains("each of the 7 subspaces");
        for (LandscapePoint gone : whole.points()) {
            Landscape rest = without(whole, gone);
            List<SubspaceMorseSum> broken = SubspaceMorse.sums(problem(objective), rest);
            assertThat(broken).as("without %s", gone).anyMatch(s -> !s.holds());
            assertThat(broken.get(6).sum())
                    .isEqualTo(LandscapeAudit.of(rest, true).morseSum());
            assertThat(String.join(
                            " ",
                            LandscapeAudit.of(rest, true, Optional.empty(), broken)
                                    .open()))
                    .contains("subspaces");
        }
    }

    @Test
    void nothingIsCountedWithoutNeuronsThatMayBeExchanged() {
        NetworkObjective objective = Problems.xor(2, 1e-2);
        LandscapeProblem plain = new LandscapeProblem(objective, SymmetryGroup.trivial(objective.dimension()));
        Landscape none = new Landscape(List.of(), List.of(), List.of());
        assertThat(SubspaceMorse.allSums(plain, none)).isEmpty();
        NetworkObjective deep =
                Problems.regression("2:tanh,2:tanh,1:identity", new double[][] {{-1}, {1}}, new double[][] {{-1}, {1}});
        assertThat(SubspaceMorse.allSums(problem(deep), none)).isEmpty();
    }
}

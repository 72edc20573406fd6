package org.thalweg.analysis.internal.landscape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thalweg.analysis.Problems;
import org.thalweg.analysis.symmetry.NetworkSymmetryGroup;
import org.thalweg.core.network.ParameterLayout;
import org.thalweg.core.network.Xoshiro256PlusPlus;
import org.thalweg.core.objective.L2;
import org.thalweg.core.objective.NetworkObjective;
import org.thalweg.core.objective.Norms;

/** Neurons by kind, networks with neurons counted, and paths along which the counts change. */
class NeuronTradeTest {

    private static double[] random(int n, Xoshiro256PlusPlus random) {
        double[] x = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = random.nextGaussian();
        }
        return x;
    }

    private static NetworkObjective deep() {
        return Problems.regression(
                "4:tanh,3:tanh,1:identity",
                new double[][] {{-1, 0.3}, {0.2, 1}, {1, -0.4}},
                new double[][] {{1}, {-1}, {0.5}},
                L2.onAll(1e-2));
    }

    @Test
    void kindsCountTwinsUpToSignAndLeaveOutZeroNeurons() {
        NetworkObjective objective = Problems.xor(6, 1e-3);
        NetworkSymmetryGroup group = NetworkSymmetryGroup.of(objective);
        ParameterLayout layout = Problems.xor(2, 1e-3).network().layout();
        double[] narrow = random(layout.size(), Xoshiro256PlusPlus.seeded(1));
        double[] theta = NeuronTypes.widened(group.layout(), layout, narrow, List.of(new int[] {3, 2}));
        double[] mixed = group.exchange(1, 0, 5)
                .then(group.flip(1, 1))
                .then(group.exchange(1, 1, 4))
                .then(group.flip(1, 2))
                .apply(theta);
        NeuronTypes types = NeuronTypes.of(group, mixed);
        assertThat(types.counts().get(0)).containsExactlyInAnyOrder(3, 2);
        assertThat(types.zeros(group.layout(), 1)).isEqualTo(1);
        double[] again =
                NeuronTypes.widened(group.layout(), layout, types.narrow(group.layout(), layout), types.counts());
        assertThat(group.match(theta, again, 1e-12)).isPresent();
    }

    @Test
    void wholeNumbersOfNeuronsGiveTheGradientOfTheWideNetwork() {
        NetworkObjective wide = deep();
        SurfaceMaker surfaces = new SurfaceMaker(wide, wide.newWorkspace());
        WeightedNetwork network = surfaces.weighted(List.of(2, 2));
        ParameterLayout layout =
                surfaces.narrow(List.of(2, 2)).objective().network().layout();
        double[] x = random(network.dimension(), Xoshiro256PlusPlus.seeded(2));
        network.setMultiplicities(List.of(new double[] {3, 1}, new double[] {1, 2}));
        double[] narrow = new double[layout.size()];
        network.subspace().expand(x, narrow);
        double[] theta = NeuronTypes.widened(
                wide.network().layout(), layout, narrow, List.of(new int[] {3, 1}, new int[] {1, 2}));
        double[] gradient = new double[wide.dimension()];
        wide.gradient(theta, gradient, wide.newWorkspace());
        double[] kept = new NeuronTypes(gradient, List.of(new int[] {0, 3}, new int[] {0, 1}), List.of())
                .narrow(wide.network().layout(), layout);
        double[] expected = new double[network.dimension()];
        network.subspace().project(kept, expected);
        assertThat(network.equations(x)).containsExactly(expected, within(1e-14));
    }

    @Test
    void theJacobianIsTheDerivativeOfTheEquationsForBrokenNumbersToo() {
        NetworkObjective wide = deep();
        WeightedNetwork network = new SurfaceMaker(wide, wide.newWorkspace()).weighted(List.of(3, 2));
        int n = network.dimension();
        double[] x = random(n, Xoshiro256PlusPlus.seeded(3));
        network.setMultiplicities(List.of(new double[] {0.02, 1.7, 2.3}, new double[] {0.4, 2.6}));
        double[] jacobian = network.jacobian(x).clone();
        double h = 1e-5;
        for (int j = 0; j < n; j++) {
            double[] ahead = x.clone();
            double[] behind = x.clone();
            ahead[j] += h;
            behind[j] -= h;
            double[] up = network.equations(ahead).clone();
            double[] down = network.equations(behind);
            for (int i = 0; i < n; i++) {
                assertThat((up[i] - down[i]) / (2 * h)).isCloseTo(jacobian[i * n + j], within(1e-8));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 20, 33})
    void eliminationSolvesSystems(int n) {
        Xoshiro256PlusPlus random = Xoshiro256PlusPlus.seeded(n);
        double[] a = random(n * n, random);
        a[0] = n == 1 ? 2 : 0;
        double[] x = random(n, random);
        double[] b = new double[n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                b[i] += a[i * n + j] * x[j];
            }
        }
        DenseSystem.solve(a.clone(), b);
        assertThat(b).containsExactly(x, within(1e-9));
    }

    /** Of the 38 other points with neurons at least this many follow from one of them by trades alone. */
    @Test
    void tradesAloneLeadFromOnePointToMostOthers() {
        NetworkObjective objective = Problems.xor(3, 1e-3);
        NetworkSymmetryGroup group = NetworkSymmetryGroup.of(objective);
        Surface whole =
                new Surface(objective, objective.newWorkspace(), InvariantSubspace.whole(objective.dimension()));
        Xoshiro256PlusPlus random = Xoshiro256PlusPlus.seeded(5);
        double[] first = random(objective.dimension(), random);
        assertThat(new Minimization(whole).run(first, 1, 500)).isTrue();
        KnownPoints known = new KnownPoints(group);
        add(known, objective, first);
        NeuronTrade trade = new NeuronTrade(group, new SurfaceMaker(objective, objective.newWorkspace()), known);
        for (int k = 0; k < 1500; k++) {
            Optional<double[]> end = trade.run(
                    random,
                    known.theta(random.nextInt(known.size())),
                    k % 2 == 0 ? List.of() : List.of(new int[] {1, 1}));
            if (end.isPresent() && new NewtonIteration(whole).run(end.get(), 0.3, 25)) {
                add(known, objective, end.get());
            }
        }
        assertThat(known.size()).isGreaterThan(20);
    }

    private static void add(KnownPoints known, NetworkObjective objective, double[] theta) {
        double[] gradient = new double[theta.length];
        double value = objective.gradient(theta, gradient, objective.newWorkspace());
        assertThat(Norms.inf(gradient)).isLessThan(1e-4);
        if (known.find(theta, value).isEmpty()) {
            known.add(Candidates.point(known.size() + 1, new Outcome("", "", theta, value, Optional.empty(), 0, 0, 0)));
        }
    }

    @Test
    void aPointWithoutNeuronsHasNothingToTrade() {
        NetworkObjective objective = Problems.xor(3, 1e-3);
        NetworkSymmetryGroup group = NetworkSymmetryGroup.of(objective);
        NeuronTrade trade =
                new NeuronTrade(group, new SurfaceMaker(objective, objective.newWorkspace()), new KnownPoints(group));
        double[] zero = new double[objective.dimension()];
        assertThat(trade.run(Xoshiro256PlusPlus.seeded(1), zero, List.of())).isEmpty();
    }
}

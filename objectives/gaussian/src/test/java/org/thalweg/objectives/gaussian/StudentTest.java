package org.thalweg.objectives.gaussian;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.thalweg.objectives.gaussian.PopulationLossTest.draw;
import static org.thalweg.objectives.gaussian.PopulationLossTest.network;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.hipparchus.dfp.Dfp;
import org.junit.jupiter.api.Test;
import org.thalweg.analysis.arithmetic.DfpArithmetic;
import org.thalweg.analysis.spectrum.HessianSpectrum;
import org.thalweg.analysis.stationary.Certification;
import org.thalweg.analysis.stationary.Certifier;
import org.thalweg.analysis.stationary.Polish;
import org.thalweg.analysis.stationary.Verdict;
import org.thalweg.core.network.Mlp;
import org.thalweg.core.network.ParameterInitializer;
import org.thalweg.core.network.ParameterLayout;
import org.thalweg.core.network.Xoshiro256PlusPlus;
import org.thalweg.core.objective.ObjectiveFormula;
import org.thalweg.core.plugin.PluginRegistry;
import org.thalweg.core.solve.SolveControls;
import org.thalweg.core.solve.SolveDriver;
import org.thalweg.core.solve.Solver;
import org.thalweg.core.solve.Terminations;
import org.thalweg.core.spi.Options;

/** Students that learn from teachers with any solver, as from any other objective. */
class StudentTest {

    private static Solver solver(String name, Map<String, ?> options) {
        var registry = PluginRegistry.solvers();
        Options checked = registry.options(name, options);
        return registry.find(name).provider().create(checked);
    }

    /**
     * Of 50 students every end point is proved to be a minimum, or lies in a channel to infinity. A minimum without loss is
     * the teacher, neuron by neuron (H. J. Sussmann, 1992), which is proved too: the teacher itself, with neurons and signs
     * exchanged, lies where the certificate allows one stationary point only.
     */
    @Test
    void everyEndIsProvedOrRunsToInfinityAndThoseWithoutLossAreTheTeacher() {
        Mlp network = network(4, "3:erf,1:identity");
        Teacher teacher = Teacher.of(network, draw(network.parameterCount(), Xoshiro256PlusPlus.seeded(1)));
        PopulationLoss loss = PopulationLoss.of(network, teacher, List.of(), 2);
        int teachers = 0;
        int minima = 0;
        int escaping = 0;
        for (int seed = 1; seed <= 50; seed++) {
            double[] theta = end(loss, network, seed);
            if (loss.reporter()
                    .orElseThrow()
                    .report(theta)
                    .statement("channel-to-infinity")
                    .isPresent()) {
                escaping++;
                assertThat(fallsFartherOut(loss, network, theta))
                        .as("seed %d", seed)
                        .isTrue();
                continue;
            }
            Certification proof = Certifier.certify(loss, theta);
            assertThat(proof.certificate())
                    .as("seed %d: %s", seed, proof.sentence())
                    .isPresent();
            assertThat(proof.certificate().orElseThrow().verdict()).isEqualTo(Verdict.MINIMUM);
            minima++;
            if (loss.value(theta, loss.newWorkspace()) < 1e-13) {
                teachers++;
                double[] truth = aligned(network, theta, teacher);
                for (int i = 0; i < theta.length; i++) {
                    assertThat(truth[i])
                            .as("seed %d, parameter %d", seed, i)
                            .isCloseTo(
                                    theta[i],
                                    within(proof.certificate().orElseThrow().radius()));
                }
            }
        }
        assertThat(minima + escaping).isEqualTo(50);
        assertThat(teachers).isGreaterThanOrEqualTo(20);
        assertThat(escaping).isLessThanOrEqualTo(15);
    }

    /** In 40 digits the loss near the teacher is 0 to 1e-30, and the student's parameters are the teacher's doubles. */
    @Test
    void polishedStudentsAreTheTeacherToTheLastBit() {
        Mlp network = network(4, "3:erf,1:identity");
        Teacher teacher = Teacher.of(network, draw(network.parameterCount(), Xoshiro256PlusPlus.seeded(1)));
        PopulationLoss loss = PopulationLoss.of(network, teacher, List.of(), 2);
        Polish exact = Polish.of(loss, end(loss, network, 2), 40);

        assertThat(exact.value().doubleValue()).isCloseTo(0, within(1e-30));
        assertThat(NeuronMatching.of(network, exact.roundedPoint(), teacher).largestDistance())
                .isLessThan(1e-15);
    }

    /** Where a solver ends, and Newton steps from there as long as they are short and the gradient falls. */
    private static double[] end(PopulationLoss loss, Mlp network, int seed) {
        double[] start = ParameterInitializer.glorotNormal()
                .draw(network, Xoshiro256PlusPlus.seeded(seed))
                .toArray();
        SolveControls controls =
                SolveControls.defaults().withMaxEvaluations(3000).withTermination(Terminations.gradientNorm(1e-14));
        double[] theta = SolveDriver.solve(loss, start, solver("newton-trust-region", Map.of()), controls)
                .point();
        int n = theta.length;
        double[] gradient = new double[n];
        for (int k = 0; k < 3; k++) {
            loss.gradient(theta, gradient, loss.newWorkspace());
            HessianSpectrum spectrum = HessianSpectrum.of(loss, theta);
            double[] next = theta.clone();
            for (int i = 0; i < n; i++) {
                double[] v = spectrum.eigenvector(i);
                double slope = 0;
                for (int j = 0; j < n; j++) {
                    slope += v[j] * gradient[j];
                }
                for (int j = 0; j < n; j++) {
                    next[j] -= slope / spectrum.eigenvalue(i) * v[j];
                }
            }
            if (squaredDistance(next, theta) > 1e-6) {
                break;
            }
            theta = next;
        }
        return theta;
    }

    /** In 40 digits, because the gain may be small beside the rounding of large output weights. */
    private static boolean fallsFartherOut(PopulationLoss loss, Mlp network, double[] theta) {
        double[] farther = MergingNeurons.of(network, theta, true).orElseThrow().farther(network, theta);
        DfpArithmetic digits = new DfpArithmetic(30);
        ObjectiveFormula formula = loss.formula().orElseThrow();
        Dfp here = formula.value(digits, numbers(digits, theta));
        return formula.value(digits, numbers(digits, farther)).lessThan(here);
    }

    private static List<Dfp> numbers(DfpArithmetic digits, double[] theta) {
        return Arrays.stream(theta).mapToObj(digits::of).toList();
    }

    /** The teacher's parameters in the order and with the signs of the student's neurons. */
    private static double[] aligned(Mlp network, double[] theta, Teacher teacher) {
        ParameterLayout layout = network.layout();
        double[] truth = teacher.parameters();
        double[] result = truth.clone();
        for (NeuronMatching.Match match :
                NeuronMatching.of(network, theta, teacher).matches()) {
            int i = match.student();
            int t = match.teacher();
            boolean flipped = theta[layout.weight(1, i, 0)] * truth[layout.weight(1, t, 0)] < 0;
            double sign = flipped ? -1 : 1;
            for (int k = 0; k < layout.width(0); k++) {
                result[layout.weight(1, i, k)] = sign * truth[layout.weight(1, t, k)];
            }
            result[layout.bias(1, i)] = sign * truth[layout.bias(1, t)];
            result[layout.weight(2, 0, i)] = sign * truth[layout.weight(2, 0, t)];
        }
        return result;
    }

    private static double squaredDistance(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (a[i] - b[i]) * (a[i] - b[i]);
        }
        return sum;
    }
}

package org.thalweg.objectives.gaussian;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.thalweg.objectives.gaussian.PopulationLossTest.draw;
import static org.thalweg.objectives.gaussian.PopulationLossTest.network;

import java.util.Arrays;
import java.util.List;
import org.hipparchus.dfp.Dfp;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.thalweg.analysis.arithmetic.DfpArithmetic;
import org.thalweg.analysis.arithmetic.Interval;
import org.thalweg.analysis.arithmetic.IntervalDerivatives;
import org.thalweg.core.network.Mlp;
import org.thalweg.core.network.Xoshiro256PlusPlus;

/** The formula in other arithmetics is the loss that is evaluated in doubles, by other expressions. */
class NormalCdfFormulaTest {

    @ParameterizedTest
    @CsvSource({"3:erf;1:identity", "2:normal-cdf;2:identity", "2:erf;2:identity"})
    void enclosuresHoldValueGradientAndHessian(String layers) {
        Mlp network = network(3, layers.replace(';', ','));
        Xoshiro256PlusPlus random = Xoshiro256PlusPlus.seeded(4);
        int n = network.parameterCount();
        PopulationLoss loss = PopulationLoss.of(network, Teacher.of(network, draw(n, random)), List.of(), 2);
        double[] theta = draw(n, random);
        double[] gradient = new double[n];
        double[] hessian = new double[n * n];
        double value = loss.hessian(theta, gradient, hessian, loss.newWorkspace());

        IntervalDerivatives derivatives = new IntervalDerivatives(loss);
        assertInside(gradient, derivatives.gradient(theta));
        assertInside(hessian, derivatives.hessian(theta, 0));
        DfpArithmetic digits = new DfpArithmetic(30);
        List<Dfp> point = Arrays.stream(theta).mapToObj(digits::of).toList();
        assertThat(loss.formula().orElseThrow().value(digits, point).toDouble()).isCloseTo(value, within(1e-14));
    }

    private static void assertInside(double[] values, Interval[] bounds) {
        for (int i = 0; i < values.length; i++) {
            assertThat(values[i]).as("entry %d", i).isBetween(bounds[i].low() - 1e-14, bounds[i].high() + 1e-14);
            assertThat(bounds[i].radius()).as("radius %d", i).isLessThan(1e-10);
        }
    }
}

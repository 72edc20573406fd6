package org.thalweg.core.objective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.thalweg.core.data.Dataset;
import org.thalweg.core.network.Mlp;
import org.thalweg.core.network.ParameterInitializer;
import org.thalweg.core.network.Parameters;
import org.thalweg.core.network.Xoshiro256PlusPlus;
import org.thalweg.core.oracle.TestActivation;

class PredictorTest {

    private static final double[][] INPUTS = {{1, 2}, {-0.5, 0.25}, {3, -4}};

    @Test
    void zeroLossAgainstItsOwnPredictions() {
        for (String text : new String[] {"3:TANH|RELU|SIN,2:SOFTPLUS:nobias", "4:TANH,3:softmax"}) {
            Mlp network = Mlp.parse(2, text, TestActivation::named);
            Parameters parameters = ParameterInitializer.glorotNormal().draw(network, Xoshiro256PlusPlus.seeded(2));
            Predictor predictor = new Predictor(network, parameters);
            double[][] predictions = new double[INPUTS.length][];
            for (int n = 0; n < INPUTS.length; n++) {
                predictions[n] = predictor.predict(INPUTS[n]);
            }
            NetworkObjective objective =
                    NetworkObjective.of(network, Dataset.of(INPUTS, predictions), new MeanSquaredError());
            assertThat(objective.value(parameters.toArray(), objective.newWorkspace()))
                    .isZero();
        }
    }

    @Test
    void probabilitiesSumToOneEvenForHugeLogits() {
        Mlp network = Mlp.parse(1, "3:softmax:nobias", TestActivation::named);
        Predictor predictor = new Predictor(network, Parameters.of(network.layout(), new double[] {1e300, 0, -1e300}));
        assertThat(predictor.predict(new double[] {1})).containsExactly(1, 0, 0);
        double[] p = predictor.predict(new double[] {1e-300});
        assertThat(p[0] + p[1] + p[2]).isCloseTo(1, within(1e-15));
        assertThat(p[0] / p[1]).isCloseTo(Math.E, within(1e-14));
    }

    @Test
    void refusesWrongWidthsAndLeavesInputsAlone() {
        Mlp network = Mlp.parse(2, "1:HALF_SQUARE", TestActivation::named);
        Predictor predictor = new Predictor(network, Parameters.of(network.layout(), new double[] {1, 2, 3}));
        double[] input = {1, 1};
        assertThat(predictor.predict(input)).containsExactly(18);
        assertThat(input).containsExactly(1, 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> predictor.predict(new double[3]))
                .withMessageContaining("2 inputs, but 3");
        Mlp other = Mlp.parse(1, "1:HALF_SQUARE", TestActivation::named);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Predictor(other, predictor.parameters()))
                .withMessageContaining("another network");
    }
}

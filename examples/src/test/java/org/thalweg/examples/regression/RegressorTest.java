package org.thalweg.examples.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thalweg.analysis.regression.FittedRegressor;
import org.thalweg.analysis.regression.Regressor;
import org.thalweg.analysis.regression.Thalweg;
import org.thalweg.analysis.stationary.Verdict;

/** The short entrance, against what is known of the three points. */
class RegressorTest {

    private static final double[][] INPUTS = {{-1}, {0}, {1}};
    private static final double[] TARGETS = {-0.2445248, 0.1232554, 0.1713998};
    /** The least squares line, from exact rational arithmetic: 2554176116041 / 450000000000000. */
    private static final double LINE = 0.005675946924535555;

    @TempDir
    private Path folder;

    @Test
    void withoutHiddenLayersItIsTheLeastSquaresLine() {
        FittedRegressor line = Thalweg.regress(INPUTS, TARGETS).fit();

        assertThat(line.loss()).isCloseTo(LINE, within(1e-17));
        assertThat(line.verdict().verdict()).isEqualTo(Verdict.MINIMUM);
        double slope = (TARGETS[2] - TARGETS[0]) / 2;
        double middle = (TARGETS[0] + TARGETS[1] + TARGETS[2]) / 3;
        assertThat(line.predict(2)[0]).isCloseTo(middle + 2 * slope, within(1e-13));
    }

    @Test
    void withTanhItFitsThePoints() {
        FittedRegressor fitted =
                Thalweg.regress(INPUTS, TARGETS).hidden(10, "tanh").seed(7).fit();

        assertThat(fitted.loss()).isLessThan(1e-26);
        double[][] outputs = fitted.predict(INPUTS);
        for (int n = 0; n < 3; n++) {
            assertThat(outputs[n][0]).isCloseTo(TARGETS[n], within(1e-13));
        }
    }

    @Test
    void equalSettingsGiveEqualBitsAndMoreStartsNothingWorse() {
        Regressor regressor =
                Thalweg.regress(INPUTS, TARGETS).hidden(2, "softplus").l2(1e-3).seed(3);
        FittedRegressor first = regressor.fit();

        assertThat(regressor.fit().parameters().toArray())
                .isEqualTo(first.parameters().toArray());
        assertThat(regressor.starts(4).fit().loss()).isLessThanOrEqualTo(first.loss());
        assertThat(first.result().reason().text()).isNotBlank();
        assertThat(first.network().text()).isEqualTo("2:softplus,1:identity");
    }

    @Test
    void theSolverMayBeNamed() {
        FittedRegressor fitted = Thalweg.regress(INPUTS, TARGETS)
                .solver("bfgs(gradient-tolerance=1e-10)")
                .fit();
        assertThat(fitted.loss()).isCloseTo(LINE, within(1e-15));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> Thalweg.regress(INPUTS, TARGETS).solver("bgfs").fit())
                .withMessageContaining("Did you mean 'bfgs'?");
    }

    @Test
    void savedParametersAreNumbersThatReadBackToTheSameBits() throws Exception {
        FittedRegressor fitted =
                Thalweg.regress(INPUTS, TARGETS).hidden(2, "tanh").seed(1).fit();
        fitted.save(folder.resolve("fit.json"));
        String text = Files.readString(folder.resolve("fit.json")).strip();
        double[] read = java.util.Arrays.stream(
                        text.substring(1, text.length() - 1).split(","))
                .mapToDouble(Double::parseDouble)
                .toArray();
        assertThat(read).isEqualTo(fitted.parameters().toArray());
    }

    @Test
    void refusesWhatMakesNoSense() {
        Regressor regressor = Thalweg.regress(INPUTS, TARGETS);
        assertThatIllegalArgumentException().isThrownBy(() -> regressor.hidden(0, "tanh"));
        assertThatIllegalArgumentException().isThrownBy(() -> regressor.l2(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> regressor.starts(0));
        assertThatIllegalArgumentException().isThrownBy(() -> regressor.maxSeconds(0));
        assertThatIllegalArgumentException().isThrownBy(() -> Thalweg.regress(INPUTS, new double[2]));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> regressor.hidden(2, "tahn").fit())
                .withMessageContaining("Did you mean 'tanh'?");
    }
}

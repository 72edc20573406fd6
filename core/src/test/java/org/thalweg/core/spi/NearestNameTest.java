package org.thalweg.core.spi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestNameTest {

    private static final List<String> NAMES = List.of("bfgs", "gradient-flow", "newton-trust-region", "tanh", "l2");

    @ParameterizedTest
    @CsvSource({
        "bgfs,bfgs",
        "BFGS,bfgs",
        "gradientflow,gradient-flow",
        "newton-trustregion,newton-trust-region",
        "newton,",
        "tan,tanh",
        "atnh,tanh",
        "l3,l2",
        "sgd,",
        "levenberg-marquardt,",
        "trust-region,newton-trust-region",
        "x,"
    })
    void findsTypingErrorsOnly(String asked, String expected) {
        assertThat(NearestName.of(asked, NAMES).orElse(null)).isEqualTo(expected);
    }

    @Test
    void emptyTextAndNoCandidates() {
        assertThat(NearestName.of("", NAMES)).isEmpty();
        assertThat(NearestName.of("tanh", List.of())).isEmpty();
    }
}

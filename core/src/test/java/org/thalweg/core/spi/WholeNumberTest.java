package org.thalweg.core.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WholeNumberTest {

    @ParameterizedTest
    @CsvSource({"7, 7", "' -3 ', -3", "1e5, 100000", "2.5E3, 2500", "4.0, 4", "9223372036854775807, 9223372036854775807"
    })
    void readsEveryWayToWriteOne(String text, long value) {
        assertThat(WholeNumber.of(text)).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "2.5", "1e-1", "9223372036854775808", "1e400", "1e999999999", "NaN", "Infinity"})
    void refusesWhatIsNone(String text) {
        assertThatThrownBy(() -> WholeNumber.of(text)).isInstanceOf(NumberFormatException.class);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e5, -2})
    void readsNumbers(double value) {
        assertThat(WholeNumber.of(value)).isEqualTo((long) value);
        assertThat(WholeNumber.of(BigInteger.valueOf((long) value))).isEqualTo((long) value);
    }
}

package org.thalweg.bench.landscape;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A few saddles of each of some landscapes; {@link DescentAgreement} takes 300 of twenty. */
class DescentAgreementTest {

    /** The last column: how many paths lie on ridges at least, which without their symmetry rounding would leave. */
    @ParameterizedTest
    @CsvSource({"2, 1e-3, 12, 3", "3, 1e-2, 6, 2", "4, 1e-5, 3, 0"})
    void bothPathsOfEachSaddleEndWhereTheIntegratedFlowEnds(int hidden, double lambda, int saddles, int ridges) {
        DescentAgreement.Tally tally = DescentAgreement.check(hidden, lambda, saddles, 1e-10, 12_000);
        assertThat(tally.disagreements()).isEmpty();
        assertThat(tally.agreeing()).isEqualTo(tally.saddles()).isEqualTo(saddles);
        assertThat(tally.ridges()).isGreaterThanOrEqualTo(ridges);
    }
}

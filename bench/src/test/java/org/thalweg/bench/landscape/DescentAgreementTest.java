package org.thalweg.bench.landscape;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A few saddles of each of some landscapes; {@link DescentAgreement} takes 300 of twenty. */
class DescentAgreementTest {

    /** Among them at least one with a path on a ridge, which rounding would leave if nothing kept its symmetry. */
    @ParameterizedTest
    @CsvSource({"2, 1e-3", "3, 1e-2"})
    void bothPathsOfEachSaddleEndWhereTheIntegratedFlowEnds(int hidden, double lambda) {
        DescentAgreement.Tally tally = DescentAgreement.check(hidden, lambda, 6, 1e-10, 12_000);
        assertThat(tally.disagreements()).isEmpty();
        assertThat(tally.agreeing()).isEqualTo(tally.saddles()).isEqualTo(6);
        assertThat(tally.ridges()).isPositive();
    }
}

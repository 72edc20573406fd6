package org.thalweg.analysis.landscape.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.thalweg.analysis.landscape.Landscape;
import org.thalweg.analysis.landscape.LandscapePoint;
import org.thalweg.analysis.landscape.SearchBatch;

/** Compares what is read with what {@link BatchWriter} wrote. */
record StoredContent(Landscape landscape) {

    static StoredContent of(Landscape landscape) {
        return new StoredContent(landscape);
    }

    /** Every bit of batches 1 to {@code last}, and no more. */
    void isThatOf(long last) {
        assertThat(landscape.points()).hasSize((int) (2 * last));
        assertThat(landscape.attempts()).hasSize((int) (3 * last));
        assertThat(landscape.connections()).hasSize((int) (2 * last));
        for (int k = 1; k <= last; k++) {
            SearchBatch batch = BatchWriter.batch(k);
            for (int i = 0; i < 2; i++) {
                assertSame(landscape.points().get(2 * k - 2 + i), batch.points().get(i));
            }
            assertThat(landscape.connections().subList(2 * k - 2, 2 * k)).isEqualTo(batch.connections());
            assertThat(landscape.attempts().subList(3 * k - 3, 3 * k)).isEqualTo(batch.attempts());
        }
    }

    static void assertSame(LandscapePoint actual, LandscapePoint expected) {
        assertThat(actual.id()).isEqualTo(expected.id());
        assertThat(actual.theta()).containsExactly(expected.theta());
        assertThat(actual.loss()).isEqualTo(expected.loss());
        assertThat(actual.morseIndex()).isEqualTo(expected.morseIndex());
        assertThat(actual.gradientNormInf()).isEqualTo(expected.gradientNormInf());
        assertThat(actual.orbitSize()).isEqualTo(expected.orbitSize());
        assertThat(actual.certificate()).isEqualTo(expected.certificate());
        assertThat(actual.origin()).isEqualTo(expected.origin());
    }
}

package org.thalweg.core.internal.elementary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ElementaryAccuracyTest {

    /** Ulps allowed in the value and the first three derivatives. */
    private static final double[] BOUNDS = {3, 4, 6, 9};

    /** Project root from the module's folder, where the test runs. */
    private static final Path DOCUMENT = Path.of("..", "docs", "accuracy.md");

    private static final List<AccuracyTable.Row> ROWS = AccuracyTable.of(ElementaryKernels.chosen());

    @Test
    void errorsAreWithinBounds() {
        assertThat(ROWS).hasSize(4 + 9 * BOUNDS.length).allSatisfy(row -> {
            assertThat(row.points()).isGreaterThan(1600);
            assertThat(row.ulps()).as("%s", row).isPositive().isLessThanOrEqualTo(BOUNDS[row.order()]);
        });
    }

    @Test
    void documentListsWhatIsMeasured() throws IOException {
        assertThat(Files.readAllLines(DOCUMENT)).containsSubsequence(AccuracyTable.markdown(ROWS));
    }
}

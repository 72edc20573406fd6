package org.thalweg.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HelpParagraphsTest {

    @Test
    void linesOfAParagraphAreJoinedAndExamplesAreNot() {
        assertThat(HelpParagraphs.joined(
                        "", "One sentence", "on two lines.", "", "Examples:", "  first", "  second", "And so", "on."))
                .containsExactly(
                        "", "One sentence on two lines.", "", "Examples:", "  first", "  second", "And so on.");
    }
}

package org.thalweg.cli.landscape;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.thalweg.analysis.landscape.SearchProgress;

class SearchProgressLineTest {

    private static SearchProgress at(double seconds, int minima, int saddles, double missing) {
        return at(seconds, minima, saddles, missing, 0);
    }

    private static SearchProgress at(double seconds, int minima, int saddles, double missing, long links) {
        return new SearchProgress(new TreeMap<>(Map.of(0, minima, 1, saddles)), 640, 9000, seconds, missing, links);
    }

    @Test
    void plainLinesComeEveryFiveSecondsAndCountTheNewOfTheLastMinute() {
        StringWriter err = new StringWriter();
        SearchProgressLine line = new SearchProgressLine(new PrintWriter(err), false, 2);
        assertThat(line.progress(at(1, 2, 1, Double.NaN))).isTrue();
        assertThat(err.toString()).isEmpty();
        line.progress(at(6, 3, 4, 2.25));
        line.progress(at(8, 3, 5, 2));
        line.progress(at(70, 3, 6, 0));
        line.end();
        assertThat(err.toString().lines())
                .containsExactly(
                        "points by index 0:3 1:4  new in a minute 5  missing about 2.3  attempts 640  6.0 s",
                        "points by index 0:3 1:6  new in a minute 1  missing about 0.0  attempts 640  70.0 s");
    }

    @Test
    void linksAreCountedOnceThereAreAny() {
        StringWriter err = new StringWriter();
        new SearchProgressLine(new PrintWriter(err), false, 2).progress(at(6, 3, 4, 0, 12));
        assertThat(err.toString()).contains("missing about 0.0  links 12  attempts 640");
    }

    @Test
    void theLiveLineIsOverwrittenAndTakenAway() {
        StringWriter err = new StringWriter();
        SearchProgressLine line = new SearchProgressLine(new PrintWriter(err), true, 0);
        line.progress(at(0.2, 1, 0, Double.NaN));
        assertThat(err.toString()).startsWith("\r\u001b[Kpoints by index").contains("missing about ?");
        line.end();
        assertThat(err.toString()).endsWith("\r\u001b[K");
    }
}

package org.thalweg.solvers.global;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.thalweg.core.solve.SolveResult;

/** Looks into results. */
final class Results {

    private Results() {}

    static Map<String, Object> details(SolveResult result) {
        return result.stages().get(0).details();
    }

    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> endPoints(SolveResult result) {
        return (List<Map<String, Object>>) details(result).get("end-points");
    }

    /** Asserts that two results agree in every bit that does not measure time. */
    static void assertSame(SolveResult actual, SolveResult expected) {
        assertThat(actual.point()).containsExactly(expected.point());
        assertThat(actual.value()).isEqualTo(expected.value());
        assertThat(actual.evaluation().gradient().orElse(null))
                .isEqualTo(expected.evaluation().gradient().orElse(null));
        assertThat(actual.evaluations()).isEqualTo(expected.evaluations());
        assertThat(actual.stages().get(0).iterations())
                .isEqualTo(expected.stages().get(0).iterations());
        assertThat(actual.reason()).isEqualTo(expected.reason());
        assertThat(withoutJournal(actual)).isEqualTo(withoutJournal(expected));
    }

    private static Map<String, Object> withoutJournal(SolveResult result) {
        Map<String, Object> map = new LinkedHashMap<>(details(result));
        map.remove("resumed-starts");
        map.remove("damaged-journal-lines");
        return map;
    }

    /** Whether a thread of a search is alive. */
    static boolean isAnyThreadLeft() {
        return Thread.getAllStackTraces().keySet().stream()
                .anyMatch(t -> t.getName().startsWith("thalweg-multi-start"));
    }
}

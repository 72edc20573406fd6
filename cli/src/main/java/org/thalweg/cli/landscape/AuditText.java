package org.thalweg.cli.landscape;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.thalweg.analysis.landscape.Landscape;
import org.thalweg.analysis.landscape.LandscapeAudit;
import org.thalweg.analysis.landscape.SearchAttempt;
import org.thalweg.analysis.landscape.SearchCoverage;

/** An audit for people and for programs. */
public final class AuditText {

    private AuditText() {}

    /** The JSON object. */
    public static Map<String, Object> tree(LandscapeAudit audit, Landscape landscape) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("complete", audit.complete().text());
        tree.put("points", landscape.points().size());
        tree.put("countsByIndex", audit.countsByIndex());
        tree.put("connections", landscape.connections().size());
        tree.put("morseSum", JsonInteger.of(audit.morseSum()));
        tree.put("estimatedMissing", audit.estimatedMissing());
        tree.put("attempts", landscape.attempts().size());
        tree.put("evaluations", evaluations(landscape));
        Map<String, Object> coverage = new LinkedHashMap<>();
        audit.coverageByIndex().forEach((index, of) -> coverage.put(index.toString(), coverage(of)));
        tree.put("coverage", coverage);
        tree.put("proved", audit.proved());
        tree.put("likely", audit.likely());
        tree.put("open", audit.open());
        return tree;
    }

    private static long evaluations(Landscape landscape) {
        return landscape.attempts().stream()
                .mapToLong(SearchAttempt::evaluations)
                .sum();
    }

    private static Map<String, Object> coverage(SearchCoverage coverage) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("points", coverage.points());
        tree.put("meetings", coverage.meetings());
        tree.put("metOnce", coverage.metOnce());
        tree.put("metTwice", coverage.metTwice());
        tree.put("estimatedMissing", coverage.estimatedMissing());
        tree.put("chanceOfNew", coverage.chanceOfNew());
        return tree;
    }

    /** Several lines. */
    public static String text(LandscapeAudit audit, Landscape landscape) {
        StringBuilder text = new StringBuilder();
        text.append("index      points\n");
        audit.countsByIndex().forEach((index, count) -> text.append(String.format("%5d  %10d\n", index, count)));
        text.append("Morse sum ").append(audit.morseSum()).append('\n');
        sentences(text, "Proved", audit.proved());
        sentences(text, "Likely", audit.likely());
        sentences(text, "Open", audit.open());
        return text.append("The list is ")
                .append(
                        switch (audit.complete()) {
                            case PROVED -> "proved complete.";
                            case LIKELY -> "likely complete.";
                            case OPEN -> "not known to be complete.";
                        })
                .append('\n')
                .toString();
    }

    private static void sentences(StringBuilder text, String title, List<String> sentences) {
        if (!sentences.isEmpty()) {
            text.append(title).append(":\n");
            sentences.forEach(sentence -> text.append("- ").append(sentence).append('\n'));
        }
    }
}

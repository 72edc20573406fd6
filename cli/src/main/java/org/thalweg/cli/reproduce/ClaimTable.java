package org.thalweg.cli.reproduce;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The judged claims as text, Markdown and JSON.
 *
 * @param claims the claims
 * @param landscapes the landscapes they were judged on
 */
record ClaimTable(List<Claim> claims, List<XorLandscape> landscapes) {

    /** Version of the JSON; raised when a reader of the one before would misread it. */
    private static final int FORMAT = 1;

    /** All claims of the paper that can be verified. */
    static ClaimTable of(Landscapes all, XorProblems problems, List<XorLandscape> used) {
        List<Claim> claims = new ArrayList<>();
        claims.addAll(GrowthClaims.of(all));
        claims.addAll(LumpingClaims.of(all));
        claims.addAll(EmbeddingClaims.of(all));
        claims.addAll(EigenvalueClaims.of(all, problems));
        claims.addAll(ZeroPointClaims.of(all, problems));
        claims.addAll(FirstFigureClaims.of(all));
        claims.addAll(ProbabilityClaims.of(all));
        claims.addAll(ConnectionClaims.of(all));
        claims.addAll(RobustnessClaims.of(all));
        return new ClaimTable(claims, used);
    }

    private long count(Claim.Verdict verdict) {
        return claims.stream().filter(c -> c.verdict() == verdict).count();
    }

    private String summary() {
        long open = count(Claim.Verdict.OPEN);
        return count(Claim.Verdict.HOLDS) + " of " + claims.size() + " claims hold, " + count(Claim.Verdict.FAILS)
                + " do not" + (open > 0 ? ", " + open + " are open until more is searched." : ".");
    }

    /** For people at a terminal. */
    String text() {
        StringBuilder text = new StringBuilder();
        int number = 1;
        for (Claim claim : claims) {
            text.append(String.format(Locale.ROOT, "%2d. %s%n", number++, claim.statement()));
            text.append("    ")
                    .append(claim.place())
                    .append("; printed: ")
                    .append(claim.printed())
                    .append('\n');
            text.append("    ours: ").append(claim.ours()).append('\n');
            text.append("    ").append(claim.verdict().text().toUpperCase(Locale.ROOT));
            text.append("; ").append(claim.certificate()).append('\n');
        }
        return text.append(summary()).append('\n').toString();
    }

    /** A report with the figures. */
    String markdown(List<String> figures) {
        StringBuilder text = new StringBuilder("# The loss surface of XOR networks, claim by claim\n\n")
                .append("D. Mehta, X. Zhao, E. A. Bernal, D. J. Wales, \"The loss surface of XOR artificial neural"
                        + " networks\".\n\n")
                .append(summary())
                .append(
                        "\n\n| # | where | claim | printed | ours | verdict | rests on |\n|---|---|---|---|---|---|---|\n");
        int number = 1;
        for (Claim claim : claims) {
            text.append("| ").append(number++);
            for (String cell : List.of(
                    claim.place(),
                    claim.statement(),
                    claim.printed(),
                    claim.ours(),
                    claim.verdict() == Claim.Verdict.HOLDS
                            ? "holds"
                            : "**" + claim.verdict().text() + "**",
                    claim.certificate())) {
                text.append(" | ").append(cell.replace("|", "\\|"));
            }
            text.append(" |\n");
        }
        text.append("\n## Landscapes\n\n");
        landscapes.forEach(l -> text.append("- ").append(l.trust()).append(".\n"));
        text.append("\n## Figures\n");
        figures.forEach(
                f -> text.append("\n![").append(f).append("](").append(f).append(")\n"));
        return text.toString();
    }

    /** For programs. */
    Map<String, Object> tree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("format", FORMAT);
        tree.put("claims", claims.stream().map(ClaimTable::tree).toList());
        tree.put("holding", count(Claim.Verdict.HOLDS));
        tree.put("notHolding", count(Claim.Verdict.FAILS));
        tree.put("open", count(Claim.Verdict.OPEN));
        tree.put("landscapes", landscapes.stream().map(ClaimTable::tree).toList());
        return tree;
    }

    private static Map<String, Object> tree(Claim claim) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("place", claim.place());
        tree.put("statement", claim.statement());
        tree.put("printed", claim.printed());
        tree.put("ours", claim.ours());
        tree.put("verdict", claim.verdict().text());
        tree.put("certificate", claim.certificate());
        return tree;
    }

    private static Map<String, Object> tree(XorLandscape landscape) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("hidden", landscape.hidden());
        tree.put("lambda", Double.parseDouble(landscape.lambda()));
        tree.put("complete", landscape.completeness().text());
        Map<String, Object> counts = new LinkedHashMap<>();
        landscape.landscape().points().stream()
                .map(p -> p.morseIndex())
                .distinct()
                .sorted()
                .forEach(k -> counts.put(
                        k.toString(), landscape.landscape().ofIndex(k).size()));
        tree.put("countsByIndex", counts);
        return tree;
    }
}

package org.thalweg.cli.landscape;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.thalweg.analysis.landscape.Connection;
import org.thalweg.analysis.landscape.Landscape;
import org.thalweg.analysis.landscape.LandscapePoint;
import org.thalweg.analysis.landscape.SearchAttempt;
import org.thalweg.cli.result.CertificateTree;
import org.thalweg.cli.result.ResultTree;
import tools.jackson.core.io.NumberOutput;

/** A landscape as a JSON object, and read back. */
public final class LandscapeTree {

    /** Version of the format; raised when a reader of the one before would misread a file. */
    public static final int FORMAT = 1;

    private static final MathContext THIRTY_DIGITS = new MathContext(30, RoundingMode.HALF_EVEN);

    private LandscapeTree() {}

    /** The object: problem, points, connections and journal. */
    public static Map<String, Object> of(StoredLandscape stored) {
        Landscape landscape = stored.landscape();
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("format", FORMAT);
        tree.put("kind", "landscape");
        tree.put(
                "problem",
                ProblemDescription.of(stored.problem(), stored.path()).entries());
        List<Object> layout = ResultTree.layout(stored.problem().network().layout());
        tree.put("layout", layout);
        tree.put(
                "points",
                landscape.points().stream().map(point -> point(point, layout)).toList());
        tree.put(
                "connections",
                landscape.connections().stream().map(LandscapeTree::connection).toList());
        tree.put(
                "links",
                landscape.links().stream().map(LandscapeTree::connection).toList());
        tree.put(
                "attempts",
                landscape.attempts().stream().map(LandscapeTree::attempt).toList());
        return tree;
    }

    /** A point without its parameters. */
    public static Map<String, Object> brief(LandscapePoint point) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", point.id());
        tree.put("loss", point.loss().doubleValue());
        tree.put("lossDecimal", decimal(point.loss()));
        tree.put("morseIndex", point.morseIndex());
        tree.put("orbitSize", JsonInteger.of(point.orbitSize()));
        tree.put("gradientNormInf", point.gradientNormInf());
        tree.put("certificate", point.certificate().map(CertificateTree::of).orElse(null));
        tree.put("origin", point.origin());
        return tree;
    }

    private static Map<String, Object> point(LandscapePoint point, List<Object> layout) {
        Map<String, Object> tree = brief(point);
        tree.put("parameters", point.theta());
        tree.put("layout", layout);
        return tree;
    }

    /** Thirty significant digits, in the plain notation of JSON numbers. */
    static String decimal(BigDecimal loss) {
        BigDecimal rounded = loss.round(THIRTY_DIGITS);
        int missing = THIRTY_DIGITS.getPrecision() - rounded.precision();
        return rounded.signum() == 0
                ? "0"
                : rounded.setScale(rounded.scale() + missing).toString();
    }

    /** As a double with the fewest digits, alike on every JDK. */
    public static String number(BigDecimal loss) {
        return NumberOutput.toString(loss.doubleValue(), true);
    }

    private static Map<String, Object> connection(Connection connection) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("from", connection.from());
        tree.put("direction", connection.direction());
        tree.put("to", connection.to());
        tree.put("element", connection.element().toString());
        return tree;
    }

    private static List<Object> attempt(SearchAttempt attempt) {
        return java.util.Arrays.asList(
                attempt.number(),
                attempt.method(),
                attempt.point().isPresent() ? attempt.point().getAsLong() : null,
                attempt.isNew(),
                attempt.evaluations());
    }
}

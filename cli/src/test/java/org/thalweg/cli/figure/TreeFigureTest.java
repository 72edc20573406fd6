package org.thalweg.cli.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.StringReader;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.thalweg.analysis.landscape.Landscape;
import org.thalweg.analysis.landscape.LandscapePoint;
import org.thalweg.analysis.landscape.graph.LossScale;
import org.thalweg.cli.message.InputException;
import org.thalweg.core.objective.NetworkObjective;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class TreeFigureTest {

    private static final Pattern BRANCH = Pattern.compile("M(\\S+) (\\S+)L(\\S+) (\\S+)V(\\S+)");

    /** Landscapes of all sizes, with wide and with tiny ranges of losses, on every scale. */
    static Stream<Arguments> cases() {
        List<Arguments> cases = new ArrayList<>();
        String[][] ranges = {{"1e-4", "3e-4"}, {"0.69314718055994530941", "0.69314718061"}, {"1e-4", "0.7"}};
        for (LossScale.Kind kind : LossScale.Kind.values()) {
            for (String[] range : ranges) {
                for (int minima : new int[] {1, 2, 9, 45}) {
                    cases.add(Arguments.of(kind, range[0], range[1], minima));
                }
            }
        }
        return cases.stream();
    }

    private static TreeFigure figure(
            LossScale.Kind kind, String low, String high, int minima, TreeFigure.Labels labels) {
        NetworkObjective objective = MadeLandscape.exclusiveOr(3);
        Landscape landscape = MadeLandscape.random(objective, minima, low, high, minima);
        return TreeFigure.of(
                objective,
                landscape,
                TreeFigure.Choices.defaults().withScale(kind).withLabels(labels));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void noLabelTouchesAnotherOrABranch(LossScale.Kind kind, String low, String high, int minima) {
        for (TreeFigure.Labels kindOfLabels : List.of(TreeFigure.Labels.POINT, TreeFigure.Labels.LOSS)) {
            checkLabels(figure(kind, low, high, minima, kindOfLabels), minima);
        }
    }

    private static void checkLabels(TreeFigure figure, int minima) {
        List<TreeLayout.Label> labels = figure.labels();
        assertThat(labels).hasSize(minima);
        for (int i = 0; i < labels.size(); i++) {
            for (int j = 0; j < i; j++) {
                assertThat(labels.get(i).box().overlaps(labels.get(j).box()))
                        .as("labels %s and %s", labels.get(i), labels.get(j))
                        .isFalse();
            }
            for (TreeLayout.Branch branch : figure.layout().branches()) {
                assertThat(touches(branch, labels.get(i).box()))
                        .as("label %s and branch %s", labels.get(i), branch)
                        .isFalse();
            }
        }
    }

    /** The landscapes of the paper's Fig. 1 with one to six neurons at 1e-6, on every scale, with the zero point and without. */
    static Stream<Arguments> foundCases() {
        List<Arguments> cases = new ArrayList<>();
        for (LossScale.Kind kind : LossScale.Kind.values()) {
            for (int hidden = 1; hidden <= 6; hidden++) {
                cases.add(Arguments.of(kind, hidden, false));
                cases.add(Arguments.of(kind, hidden, true));
            }
        }
        return cases.stream();
    }

    @ParameterizedTest
    @MethodSource("foundCases")
    void graphsOfFoundLandscapesAreLegibleAndTrue(LossScale.Kind kind, int hidden, boolean withoutZero)
            throws Exception {
        NetworkObjective objective = MadeLandscape.exclusiveOr(hidden);
        Landscape landscape = MadeLandscape.found(objective, hidden);
        int minima = landscape.minima().size() - (withoutZero ? 1 : 0);
        for (TreeFigure.Labels labels : List.of(TreeFigure.Labels.POINT, TreeFigure.Labels.LOSS)) {
            TreeFigure.Choices choices = TreeFigure.Choices.defaults()
                    .withScale(kind)
                    .withoutZero(withoutZero)
                    .withLabels(labels);
            TreeFigure figure = TreeFigure.of(objective, landscape, choices);
            assertThat(figure.document("Test")).contains("width=\"800\"");
            checkLabels(figure, minima);
            checkEnds(figure, kind, minima);
        }
    }

    private static boolean touches(TreeLayout.Branch b, Box box) {
        return segmentTouches(b.joinX(), b.joinY(), b.x(), b.elbowY(), box)
                || segmentTouches(b.x(), b.elbowY(), b.x(), b.endY(), box);
    }

    /** By clipping the segment to each side of the box in turn. */
    private static boolean segmentTouches(double x1, double y1, double x2, double y2, Box box) {
        double from = 0;
        double to = 1;
        double[][] sides = {
            {x1 - x2, x1 - box.left()},
            {x2 - x1, box.right() - x1},
            {y1 - y2, y1 - box.top()},
            {y2 - y1, box.bottom() - y1}
        };
        for (double[] side : sides) {
            if (side[0] == 0 && side[1] < 0) {
                return false;
            }
            if (side[0] < 0) {
                from = Math.max(from, side[1] / side[0]);
            } else if (side[0] > 0) {
                to = Math.min(to, side[1] / side[0]);
            }
        }
        return from <= to;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void branchesEndAtTheLossesOfTheData(LossScale.Kind kind, String low, String high, int minima) throws Exception {
        checkEnds(figure(kind, low, high, minima, TreeFigure.Labels.POINT), kind, minima);
    }

    private static void checkEnds(TreeFigure figure, LossScale.Kind kind, int minima) throws Exception {
        Map<Long, Double> ends = ends(parse(figure.document("Test")));
        assertThat(ends).hasSize(minima);
        List<BigDecimal> losses = figure.tree().losses();
        for (LandscapePoint minimum : figure.tree().minima()) {
            double expected = kind == LossScale.Kind.BROKEN
                    ? brokenHeight(figure.scale().gaps(), minimum.loss(), losses)
                    : height(kind, minimum.loss(), losses);
            double drawn = (figure.plot().bottom() - ends.get(minimum.id()))
                    / (figure.plot().bottom() - figure.plot().top());
            // Half a hundredth of a pixel is what the file rounds to.
            assertThat(drawn).isCloseTo(expected, within(0.006 / 420));
        }
    }

    /** The height by its definition, with the arithmetic of decimals. */
    private static double height(LossScale.Kind kind, BigDecimal loss, List<BigDecimal> losses) {
        BigDecimal low = losses.get(0);
        BigDecimal high = losses.get(losses.size() - 1);
        if (losses.size() == 1) {
            return 0.5;
        }
        return switch (kind) {
            case LINEAR, BROKEN ->
                loss.subtract(low)
                        .divide(high.subtract(low), MathContext.DECIMAL128)
                        .doubleValue();
            case LOG -> logarithm(loss, low) / logarithm(high, low);
            case BARRIER -> {
                double sum = 0;
                double here = 0;
                double least = Double.POSITIVE_INFINITY;
                for (int i = 1; i < losses.size(); i++) {
                    least = Math.min(
                            least, losses.get(i).subtract(losses.get(i - 1)).doubleValue());
                }
                for (int i = 1; i < losses.size(); i++) {
                    double gap = losses.get(i).subtract(losses.get(i - 1)).doubleValue();
                    sum += 1 + Math.log10(gap / least);
                    here = losses.get(i).compareTo(loss) <= 0 ? sum : here;
                }
                yield here / sum;
            }
        };
    }

    /** Linear in what is not cut, 7 % for each gap that is. */
    private static double brokenHeight(List<LossScale.Gap> gaps, BigDecimal loss, List<BigDecimal> losses) {
        BigDecimal below = BigDecimal.ZERO;
        BigDecimal whole = BigDecimal.ZERO;
        int cutsBelow = 0;
        for (int i = 1; i < losses.size(); i++) {
            boolean cut = gaps.contains(new LossScale.Gap(losses.get(i - 1), losses.get(i)));
            BigDecimal step = cut ? BigDecimal.ZERO : losses.get(i).subtract(losses.get(i - 1));
            whole = whole.add(step);
            below = losses.get(i).compareTo(loss) <= 0 ? below.add(step) : below;
            cutsBelow += cut && losses.get(i).compareTo(loss) <= 0 ? 1 : 0;
        }
        double part = whole.signum() == 0
                ? 0.5
                : below.divide(whole, MathContext.DECIMAL128).doubleValue();
        return part * (1 - 0.07 * gaps.size()) + 0.07 * cutsBelow;
    }

    private static double logarithm(BigDecimal a, BigDecimal b) {
        return Math.log1p(a.subtract(b).divide(b, MathContext.DECIMAL128).doubleValue());
    }

    private static Document parse(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    /** Number of the point and the y at which its branch ends, as a reader of the file finds them. */
    private static Map<Long, Double> ends(Document svg) {
        Map<Long, Double> ends = new HashMap<>();
        NodeList groups = svg.getElementsByTagName("g");
        for (int i = 0; i < groups.getLength(); i++) {
            Element group = (Element) groups.item(i);
            if (group.getAttribute("class").equals("point")) {
                Element path = (Element) group.getElementsByTagName("path").item(0);
                Matcher matcher = BRANCH.matcher(path.getAttribute("d"));
                assertThat(matcher.matches()).isTrue();
                ends.put(Long.valueOf(group.getAttribute("data-point")), Double.valueOf(matcher.group(5)));
            }
        }
        return ends;
    }

    @Test
    void branchesDoNotCross() {
        TreeFigure figure = figure(LossScale.Kind.LINEAR, "1e-4", "3e-4", 30, TreeFigure.Labels.POINT);
        List<TreeLayout.Branch> branches = figure.layout().branches();
        for (TreeLayout.Branch a : branches) {
            for (TreeLayout.Branch b : branches) {
                if (a.x() != b.x()) {
                    // Does the slope of a pass the upright part of b?
                    double low = Math.min(a.joinX(), a.x());
                    double high = Math.max(a.joinX(), a.x());
                    if (low < b.x() && b.x() < high) {
                        double part = (b.x() - a.joinX()) / (a.x() - a.joinX());
                        double y = a.joinY() + part * (a.elbowY() - a.joinY());
                        assertThat(y <= b.elbowY() || y >= b.endY()).isTrue();
                    }
                }
            }
        }
    }

    @Test
    void everyBranchHasATooltipWithItsNumbersAndItsDrawing() throws Exception {
        TreeFigure figure = figure(LossScale.Kind.LINEAR, "1e-4", "3e-4", 5, TreeFigure.Labels.NONE);
        Document svg = parse(figure.document("Test"));
        NodeList groups = svg.getElementsByTagName("g");
        int cards = 0;
        for (int i = 0; i < groups.getLength(); i++) {
            Element group = (Element) groups.item(i);
            if (group.getAttribute("class").equals("point")) {
                cards++;
                String title = group.getElementsByTagName("title").item(0).getTextContent();
                assertThat(title).contains("loss ", "index 0", "spectrum ", "AUC ", "neurons connected");
                // Two inputs, three neurons, two outputs and two bias nodes.
                assertThat(group.getElementsByTagName("circle").getLength()).isEqualTo(9);
            }
        }
        assertThat(cards).isEqualTo(5);
    }

    @Test
    void labelsAndTooltipsNamePointsByTheirNumberInTheStore() throws Exception {
        TreeFigure figure = figure(LossScale.Kind.BROKEN, "1e-4", "3e-4", 9, TreeFigure.Labels.POINT);
        assertThat(figure.labels())
                .allMatch(label ->
                        label.text().equals(Long.toString(label.minimum().id())));
        NodeList groups = parse(figure.document("Test")).getElementsByTagName("g");
        for (int i = 0; i < groups.getLength(); i++) {
            Element group = (Element) groups.item(i);
            if (group.getAttribute("class").equals("point")) {
                assertThat(group.getElementsByTagName("title").item(0).getTextContent())
                        .startsWith("point " + group.getAttribute("data-point") + ", minimum, place ");
            }
        }
    }

    @Test
    void theZeroSolutionDoesNotSqueezeTheRest() throws Exception {
        for (int hidden = 3; hidden <= 6; hidden++) {
            Landscape landscape = MadeLandscape.found(MadeLandscape.exclusiveOr(hidden), hidden);
            TreeFigure figure =
                    TreeFigure.of(MadeLandscape.exclusiveOr(hidden), landscape, TreeFigure.Choices.defaults());
            List<LandscapePoint> minima = landscape.minima();
            BigDecimal nextToZero = minima.get(minima.size() - 2).loss();
            assertThat(figure.scale().gaps()).hasSize(1);
            assertThat(figure.scale().height(nextToZero)).isGreaterThan(0.75);
            assertThat(figure.document("Test")).contains("class=\"gap\"");
        }
    }

    @Test
    void manyColorsTakeMoreLinesAndMoveTheGraphDown() {
        NetworkObjective objective = MadeLandscape.exclusiveOr(3);
        Landscape landscape = MadeLandscape.random(objective, 45, "1e-4", "3e-4", 45);
        Map<Long, Integer> groups = new HashMap<>();
        landscape.minima().forEach(minimum -> groups.put(minimum.id(), (int) minimum.id()));
        TreeFigure figure = TreeFigure.of(
                objective,
                landscape,
                new TreeFigure.Choices(
                        LossScale.Kind.BROKEN,
                        OptionalInt.empty(),
                        false,
                        Coloring.GROUP,
                        groups,
                        TreeFigure.Labels.POINT,
                        Set.of(),
                        List.of(),
                        420));
        assertThat(figure.plot().top()).isGreaterThan(90);
        Matcher text = Pattern.compile("<text x=\"([0-9.]+)\" y=\"([0-9.]+)\"[^>]*>([^<]*)<")
                .matcher(figure.document("Test"));
        int entries = 0;
        while (text.find()) {
            double x = Double.parseDouble(text.group(1));
            double y = Double.parseDouble(text.group(2));
            if (y > 44 && y < figure.plot().top() && x > 112) {
                entries++;
                assertThat(x + Box.textWidth(text.group(3), 12)).isLessThan(800);
            }
        }
        assertThat(entries).isEqualTo(45);
    }

    @Test
    void theZeroPointCanBeLeftOutAndMinimaChosen() {
        NetworkObjective objective = MadeLandscape.exclusiveOr(2);
        Landscape landscape = MadeLandscape.random(objective, 6, "1e-4", "3e-4", 3);
        TreeFigure.Choices choices = TreeFigure.Choices.defaults();

        assertThat(TreeFigure.of(objective, landscape, choices.withoutZero(true))
                        .tree()
                        .minima())
                .hasSize(5)
                .noneMatch(PointFacts::isZero);
        TreeFigure.Choices chosen = new TreeFigure.Choices(
                LossScale.Kind.LINEAR,
                OptionalInt.of(10),
                false,
                Coloring.CONNECTED,
                Map.of(),
                TreeFigure.Labels.POINT,
                Set.of(1L, 3L),
                List.of(1L),
                300);
        TreeFigure figure = TreeFigure.of(objective, landscape, chosen);
        assertThat(figure.tree().minima()).extracting(LandscapePoint::id).containsExactlyInAnyOrder(1L, 3L);
        assertThat(figure.caption()).isEqualTo("2 minima (4 not shown); numbers are those of the store");
        assertThat(figure.document("Test")).contains("connected neurons:", "class=\"network\"");
        TreeFigure.Choices none = new TreeFigure.Choices(
                LossScale.Kind.LINEAR,
                OptionalInt.empty(),
                false,
                Coloring.NONE,
                Map.of(),
                TreeFigure.Labels.POINT,
                Set.of(99L),
                List.of(),
                300);
        assertThatThrownBy(() -> TreeFigure.of(objective, landscape, none)).isInstanceOf(InputException.class);
    }

    @Test
    void colorsOfTheRocAreaAreThoseOfThePaper() {
        assertThat(Coloring.parse("auc")).isEqualTo(Coloring.AUC);
        assertThatThrownBy(() -> Coloring.parse("connceted"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("Did you mean 'connected'?");
        assertThat(Coloring.AUC.color(1, 2, 3)).isEqualTo(Coloring.INK);
        assertThat(Coloring.AUC.color(0.75, 1, 3)).isEqualTo("#C8102E");
        assertThat(Coloring.AUC.color(0.5, 0, 3)).isEqualTo("#1F4FD8");
    }
}

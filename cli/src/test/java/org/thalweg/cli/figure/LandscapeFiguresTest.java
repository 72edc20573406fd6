package org.thalweg.cli.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.thalweg.analysis.landscape.Landscape;
import org.thalweg.analysis.landscape.LandscapePoint;
import org.thalweg.analysis.landscape.graph.LossScale;
import org.thalweg.analysis.landscape.graph.Pathway;
import org.thalweg.analysis.landscape.graph.TransitionNetwork;
import org.thalweg.core.objective.NetworkObjective;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class LandscapeFiguresTest {

    private NetworkObjective objective;
    private Landscape landscape;

    @BeforeEach
    void make() {
        objective = MadeLandscape.exclusiveOr(2);
        landscape = MadeLandscape.random(objective, 12, "0.1", "0.3", 8);
    }

    private static List<Element> groups(String svg, String cssClass) throws Exception {
        NodeList nodes = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(svg)))
                .getElementsByTagName("g");
        List<Element> found = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            if (((Element) nodes.item(i)).getAttribute("class").equals(cssClass)) {
                found.add((Element) nodes.item(i));
            }
        }
        return found;
    }

    private static double dotHeight(Element group) {
        return Double.parseDouble(
                ((Element) group.getElementsByTagName("circle").item(0)).getAttribute("cy"));
    }

    @Test
    void networkShowsEveryMinimumAtItsLossAndEverySaddle() throws Exception {
        String svg = TransitionFigure.document(objective, landscape, LossScale.Kind.LINEAR, false, "Test");

        assertThat(groups(svg, "saddle")).hasSize(landscape.ofIndex(1).size());
        List<Element> minima = groups(svg, "point");
        assertThat(minima).hasSize(12);
        // Heights of a linear scale are proportional to differences of losses.
        LandscapePoint lowest = landscape.minima().get(0);
        LandscapePoint next = landscape.minima().get(1);
        LandscapePoint highest = landscape.minima().get(11);
        double expected = ratio(next.loss(), lowest.loss(), highest.loss());
        double bottom = height(minima, lowest);
        assertThat((height(minima, next) - bottom) / (height(minima, highest) - bottom))
                .isBetween(expected - 1e-3, expected + 1e-3);
    }

    @Test
    void networkCanLeaveOutTheZeroPoint() throws Exception {
        String svg = TransitionFigure.document(objective, landscape, LossScale.Kind.LINEAR, true, "Test");

        assertThat(groups(svg, "point")).hasSize(11);
        long without = TransitionNetwork.of(landscape).edges().stream()
                .filter(e ->
                        e.first().minimum().id() != 12 && e.second().minimum().id() != 12)
                .count();
        assertThat(groups(svg, "saddle")).hasSize((int) without);
    }

    private static double height(List<Element> minima, LandscapePoint point) {
        return minima.stream()
                .filter(g -> g.getAttribute("data-point").equals(Long.toString(point.id())))
                .mapToDouble(LandscapeFiguresTest::dotHeight)
                .findFirst()
                .orElseThrow();
    }

    private static double ratio(BigDecimal value, BigDecimal low, BigDecimal high) {
        return value.subtract(low).doubleValue() / high.subtract(low).doubleValue();
    }

    @Test
    void profileOfAWayRisesToItsHighestSaddle() throws Exception {
        Pathway way = TransitionNetwork.of(landscape).pathway(1, 12).orElseThrow();
        String svg = PathFigure.document(way, PointFacts.of(objective, landscape), LossScale.Kind.LINEAR, "Test");

        List<Element> stops = groups(svg, "point");
        assertThat(stops).hasSize(way.stops().size());
        long highest = way.highest().orElseThrow().id();
        double top = stops.stream()
                .mapToDouble(LandscapeFiguresTest::dotHeight)
                .min()
                .orElseThrow();
        assertThat(stops)
                .filteredOn(g -> dotHeight(g) == top)
                .extracting(g -> g.getAttribute("data-point"))
                .containsExactly(Long.toString(highest));
    }

    @Test
    void solutionLandscapeHasARowForEachIndex() throws Exception {
        List<Element> points = groups(SolutionFigure.document(landscape, "Test"), "point");
        assertThat(points).hasSize(landscape.points().size());
        for (Element point : points) {
            int index = landscape
                    .byId()
                    .get(Long.valueOf(point.getAttribute("data-point")))
                    .morseIndex();
            assertThat(dotHeight(point)).isEqualTo(index == 1 ? 64 : 154);
        }
    }
}

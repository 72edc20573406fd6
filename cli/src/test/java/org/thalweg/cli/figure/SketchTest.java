package org.thalweg.cli.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.thalweg.analysis.quality.DecisionMap;
import org.thalweg.cli.data.DataNames;
import org.thalweg.cli.report.Svg;
import org.thalweg.core.network.ParameterLayout;
import org.thalweg.core.objective.NetworkObjective;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class SketchTest {

    private static Document parse(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    private static List<Element> elements(Document document, String name, String cssClass) {
        List<Element> found = new ArrayList<>();
        NodeList nodes = document.getElementsByTagName(name);
        for (int i = 0; i < nodes.getLength(); i++) {
            Element element = (Element) nodes.item(i);
            if (element.getAttribute("class").startsWith(cssClass)) {
                found.add(element);
            }
        }
        return found;
    }

    @Test
    void edgesAreTheWeightsAboveTheCutoffAndAsWideAsTheyAreLarge() throws Exception {
        NetworkObjective objective = MadeLandscape.exclusiveOr(3);
        ParameterLayout layout = objective.network().layout();
        double[] theta = new double[layout.size()];
        theta[layout.weight(1, 0, 0)] = 4;
        theta[layout.weight(1, 0, 1)] = -2;
        theta[layout.weight(1, 1, 0)] = 1e-10;
        theta[layout.weight(1, 2, 1)] = 1.1e-10;
        theta[layout.bias(2, 1)] = 1;
        Document svg = parse(NetworkSketch.document(objective.network(), theta, DataNames.NONE, "Test"));

        List<Element> edges = elements(svg, "line", "edge");
        assertThat(edges)
                .extracting(e -> Double.valueOf(e.getAttribute("data-weight")))
                .containsExactly(4.0, -2.0, 1.1e-10, 1.0);
        assertThat(edges)
                .extracting(e -> e.getAttribute("class"))
                .containsExactly("edge", "edge negative", "edge", "edge");
        List<Double> widths = edges.stream()
                .map(e -> Double.valueOf(e.getAttribute("stroke-width")))
                .toList();
        assertThat(widths.get(0)).isGreaterThan(widths.get(1));
        assertThat(widths.get(1)).isGreaterThan(widths.get(3));
        assertThat(elements(svg, "circle", "node")).hasSize(2 + 3 + 2);
        assertThat(elements(svg, "circle", "bias"))
                .hasSize(2)
                .allMatch(e -> e.getAttribute("fill").equals("#D7263D"));
    }

    @Test
    void mapShowsTheClassOfEveryInput() throws Exception {
        NetworkObjective objective = MadeLandscape.exclusiveOr(2);
        double[] theta = MadeLandscape.random(objective, 3, "0.1", "0.2", 5)
                .minima()
                .get(0)
                .theta();
        DecisionMap map = DecisionMap.of(objective.network(), theta, DecisionMap.Grid.EXCLUSIVE_OR);
        Document svg = parse(MapSketch.document(map, objective.data(), DataNames.NONE, "Test"));

        boolean[][] drawn = new boolean[map.grid().rows()][map.grid().columns()];
        for (Element path : elements(svg, "path", "")) {
            for (String run : path.getAttribute("d").split("(?=M)")) {
                if (!run.isEmpty()) {
                    String[] numbers = run.substring(1).split("[^0-9.]+");
                    int x = Integer.parseInt(numbers[0]);
                    int y = Integer.parseInt(numbers[1]);
                    for (int k = 0; k < Integer.parseInt(numbers[2]); k++) {
                        drawn[map.grid().rows() - 1 - y][x + k] = true;
                    }
                }
            }
        }
        for (int row = 0; row < drawn.length; row++) {
            for (int column = 0; column < drawn[row].length; column++) {
                assertThat(drawn[row][column]).isEqualTo(map.classAt(column, row) == 1);
            }
        }
        assertThat(elements(svg, "polygon", "sample")).hasSize(2);
        assertThat(elements(svg, "rect", "sample")).hasSize(2);
    }

    @Test
    void samplesStandAtTheirInputs() throws Exception {
        NetworkObjective objective = MadeLandscape.exclusiveOr(2);
        DecisionMap map =
                DecisionMap.of(objective.network(), new double[objective.dimension()], DecisionMap.Grid.EXCLUSIVE_OR);
        Svg svg = new Svg(200, 200, "Test", "Test");
        MapSketch.draw(svg, map, objective.data(), Box.sized(0, 0, 134, 134));

        // One pixel for a cell of 0.015; the input 0 lies 0.5 / 0.015 cells beyond the middle of the first.
        double low = 0.5 / 0.015 + 0.5;
        double high = 1.5 / 0.015 + 0.5;
        List<Element> squares = elements(parse(svg.document()), "rect", "sample");
        for (Element square : squares) {
            double half = Double.parseDouble(square.getAttribute("width")) / 2;
            double x = Double.parseDouble(square.getAttribute("x")) + half;
            double y = 134 - Double.parseDouble(square.getAttribute("y")) - half;
            assertThat(Math.abs(x - low) < 0.02 || Math.abs(x - high) < 0.02).isTrue();
            assertThat(x + y).isBetween(low + high - 0.04, low + high + 0.04);
        }
        assertThat(squares).hasSize(2);
    }
}

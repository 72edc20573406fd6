package org.thalweg.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thalweg.cli.fixture.Cli;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class PicturesTest {

    @TempDir
    private Path folder;

    private Cli cli;

    @BeforeEach
    void writeRegression() {
        cli = new Cli(folder);
        cli.writeRegression();
    }

    private Document read(String name) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(folder.resolve("out").resolve(name).toFile());
    }

    @Test
    void lossCurveIsAccessibleAndStaysInItsPanel() throws Exception {
        cli.run("train", "experiment.toml");

        Document svg = read("loss.svg");
        assertThat(svg.getDocumentElement().getAttribute("role")).isEqualTo("img");
        assertThat(svg.getElementsByTagName("title").item(0).getTextContent()).startsWith("Loss of 2:test:tanh");
        assertThat(svg.getElementsByTagName("desc").item(0).getTextContent()).contains("The loss falls from");
        NodeList lines = svg.getElementsByTagName("polyline");
        assertThat(lines.getLength()).isEqualTo(1);
        double previous = 0;
        for (String point : ((Element) lines.item(0)).getAttribute("points").split(" ")) {
            double x = Double.parseDouble(point.split(",")[0]);
            double y = Double.parseDouble(point.split(",")[1]);
            assertThat(x).isBetween(90.0, 510.0);
            assertThat(y).isBetween(36.0, 336.0).isGreaterThanOrEqualTo(previous);
            previous = y;
        }
    }

    @Test
    void predictionShowsEverySample() throws Exception {
        cli.run("train", "experiment.toml");

        Document svg = read("prediction.svg");
        assertThat(svg.getElementsByTagName("circle").getLength()).isEqualTo(5);
        assertThat(svg.getElementsByTagName("polyline").getLength()).isEqualTo(1);
    }

    @Test
    void twoInputsHaveNoPredictionCurve() {
        cli.write("two.csv", "a,b", "1,2", "2,1", "3,4", "4,3", "5,5");
        cli.run("train", "experiment.toml", "--input", "two.csv", "--max-iterations", "3");

        assertThat(folder.resolve("out/prediction.svg")).doesNotExist();
        assertThat(folder.resolve("out/loss.svg")).exists();
    }

    @Test
    void reportNamesStagesAndPictures() throws Exception {
        cli.run("train", "experiment.toml");

        assertThat(Files.readString(folder.resolve("out/report.md")))
                .contains("| test:descent | converged |", "(loss.svg)", "(prediction.svg)", "## Verdict");
    }
}

package org.thalweg.cli.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thalweg.cli.fixture.Cli;

/** Pages of results, as a browser shows them. */
class ResultPageTest extends BrowserTest {

    @TempDir
    static Path folder;

    @BeforeAll
    static void makePages() {
        Cli cli = new Cli(folder);
        cli.writeRegression();
        cli.writeExclusiveOr();
        assertThat(cli.run("train", "experiment.toml", "--out", "line").code()).isZero();
        assertThat(cli.run("train", "xor.toml", "--out", "xor").code()).isZero();
        assertThat(cli.run("report", "line").code()).isZero();
        assertThat(cli.run("report", "xor").code()).isZero();
    }

    private static Path page(String name) {
        return folder.resolve(name).resolve("report.html");
    }

    @Test
    void regressionIsSound() throws Exception {
        requireSound(page("line"), "regression");
        assertThat((Integer) browser().evaluate("document.querySelectorAll('.chart svg').length"))
                .as("loss, gradient, norm, prediction, spectrum")
                .isEqualTo(5);
    }

    @Test
    void classificationIsSound() throws Exception {
        requireSound(page("xor"), "classification");
        assertThat((String) browser().evaluate("document.querySelector('.badge').textContent"))
                .isEqualTo("minimum");
        assertThat((String) browser().evaluate("document.body.innerText")).contains("Area under the ROC curve");
    }

    @Test
    void solutionOfADifferentialEquationIsSound() throws Exception {
        Cli cli = new Cli(folder);
        cli.write(
                "decay.toml",
                "[network]",
                "inputs = 1",
                "layers = \"4:tanh,1:identity\"",
                "[objective]",
                "name = \"exponential-decay\"",
                "[[solver]]",
                "name = \"levenberg-marquardt\"",
                "max-iterations = 30");
        assertThat(cli.run("train", "decay.toml", "--out", "decay").err()).isEmpty();
        assertThat(cli.run("report", "decay").code()).isZero();
        requireSound(page("decay"), "decay");
        String text = (String) browser().evaluate("document.body.textContent");
        assertThat(text).contains("is nowhere larger than", "u, network (line); u, solution (circles)");
        assertThat((String) browser().evaluate("document.querySelector('nav').textContent"))
                .contains("What the objective tells")
                .doesNotContain("Prediction and data");
    }

    @Test
    void comparisonIsSound() throws Exception {
        Cli cli = new Cli(folder);
        cli.run("train", "xor.toml", "--out", "quasi", "--solver", "bfgs", "--quiet");
        assertThat(cli.run("compare", "xor", "quasi", "-o", "compare.html").code())
                .isZero();
        requireSound(folder.resolve("compare.html"), "comparison");
        assertThat(rows()).hasSize(2);
        browser().click("thead th:nth-child(5) button");
        assertThat((String) browser().evaluate("document.querySelector('[aria-sort]').textContent"))
                .isEqualTo("Loss");
    }

    @Test
    void sweepIsSoundAndItsTableSortsAndFilters() throws Exception {
        Cli cli = new Cli(folder);
        assertThat(cli.run("sweep", "xor.toml", "--over", "l2=1e-3..1e-1:log3", "--over", "seed=1..4", "--no-results")
                        .code())
                .isZero();
        requireSound(folder.resolve("sweep/report.html"), "sweep");
        assertThat(rows()).hasSize(12);
        browser().click("thead th:nth-child(4) button");
        List<?> losses = (List<?>) browser()
                .evaluate("[...document.querySelectorAll('tbody td:nth-child(4) span')].map((s) => Number(s.title))");
        assertThat(losses.stream().map(loss -> ((Number) loss).doubleValue()).toList())
                .isSorted();
        browser()
                .evaluate("(() => { const f = document.querySelector('input'); f.value = 'l2 = 0.001';"
                        + " f.dispatchEvent(new Event('input')); })()");
        assertThat(rows()).hasSize(4);
    }

    @Test
    void printIsLightWhateverTheScreenIs() throws Exception {
        browser().paper(800, "dark");
        browser().open(page("xor"));
        browser().picture(Path.of("target", "pages", "classification-print.png"));
        assertThat((String) browser().evaluate("getComputedStyle(document.body).color"))
                .isEqualTo("rgb(0, 0, 0)");
        assertThat((String) browser().evaluate("getComputedStyle(document.body).backgroundColor"))
                .isEqualTo("rgb(255, 255, 255)");
        assertThat((String) browser().evaluate("getComputedStyle(document.querySelector('nav')).display"))
                .isEqualTo("none");
    }

    private List<?> rows() throws Exception {
        return (List<?>) browser().evaluate("[...document.querySelectorAll('tbody tr')].map((r) => r.textContent)");
    }

    @Test
    void axisCanBeChosen() throws Exception {
        browser().open(page("xor"));
        assertThat(axisTitle()).contains("Iterations");
        browser()
                .evaluate("(() => { const s = document.querySelector('.controls select'); s.value = 'evaluations';"
                        + " s.dispatchEvent(new Event('change')); })()");
        browser().await("document.querySelector('.chart').textContent.includes('Evaluations')");
        assertThat(browser().problems()).isEmpty();
    }

    private String axisTitle() throws Exception {
        return (String) browser().evaluate("document.querySelector('.chart').textContent");
    }

    @Test
    void neuronIsChosenByMouse() throws Exception {
        browser().open(page("xor"));
        browser().click("[data-neuron='1:0']");
        assertThat(chosenLines()).as("2 inputs, 2 outputs").isEqualTo(4);
        assertThat((String) browser().evaluate("document.querySelector('[role=status] caption').textContent"))
                .isEqualTo("Neuron 1 of layer 1");
        browser().click("[data-neuron='1:0']");
        assertThat(chosenLines()).isZero();
    }

    @Test
    void neuronIsChosenByKeyboard() throws Exception {
        browser().open(page("xor"));
        browser().evaluate("document.querySelector(\"[data-neuron='0:1']\").focus()");
        browser().press("Enter");
        assertThat(chosenLines()).as("3 hidden neurons").isEqualTo(3);
    }

    private int chosenLines() throws Exception {
        return (Integer) browser().evaluate("document.querySelectorAll('line.chosen').length");
    }

    @Test
    void numbersInTheTablesAreThoseOfTheResult() throws Exception {
        browser().open(page("xor"));
        List<?> shown = (List<?>)
                browser().evaluate("JSON.parse(document.getElementById('data').textContent)" + ".spectrum.eigenvalues");
        List<?> stored = (List<?>)
                org.thalweg.cli.result.StoredResult.read(folder.resolve("xor")).entry("spectrum");
        assertThat((Object) shown).isEqualTo(stored);
    }
}

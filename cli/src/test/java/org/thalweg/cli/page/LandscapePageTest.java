package org.thalweg.cli.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thalweg.cli.data.JsonText;
import org.thalweg.cli.fixture.Cli;

/** The page of a landscape, as a browser shows it. */
class LandscapePageTest extends BrowserTest {

    @TempDir
    static Path folder;

    private static Map<?, ?> model;

    @BeforeAll
    static void makePage() {
        Cli cli = new Cli(folder);
        cli.writeExclusiveOr();
        assertThat(cli.run(
                                "landscape",
                                "search",
                                "xor.toml",
                                "--network",
                                "1:tanh,2:softmax",
                                "--store",
                                "one.landscape",
                                "--quiet")
                        .code())
                .isZero();
        Cli.Outcome outcome = cli.run("report", "one.landscape", "--json");
        assertThat(outcome.code()).as(outcome.err()).isZero();
        model = (Map<?, ?>) JsonText.parse(outcome.out(), "output");
    }

    private static Path page() {
        return folder.resolve("one.landscape.html");
    }

    @Test
    void modelHasThePointsOfTheLandscape() {
        // One hidden node at 1e-2: four minima, the zero point included, and three saddles of index 1.
        List<?> points = (List<?>) model.get("points");
        assertThat(points.stream()
                        .map(point -> (Object) ((Map<?, ?>) point).get("morseIndex"))
                        .toList())
                .isEqualTo(List.of(0, 0, 0, 0, 1, 1, 1));
        Map<?, ?> graph = (Map<?, ?>) model.get("graph");
        assertThat((List<?>) graph.get("roots")).hasSize(1);
        assertThat(((Map<?, ?>) graph.get("scales")).keySet().toString()).contains("linear", "log", "barrier");
    }

    @Test
    void isSound() throws Exception {
        requireSound(page(), "landscape");
        assertThat((Integer) browser().evaluate("document.querySelectorAll('.tree [data-point]').length"))
                .as("four minima and three mergers")
                .isEqualTo(7);
    }

    @Test
    void aBranchIsChosenByMouseAndKeyboard() throws Exception {
        browser().open(page());
        Object saddle = ((Map<?, ?>) ((List<?>) model.get("points")).get(6)).get("id");
        browser().click(".tree [data-point='" + saddle + "']");
        assertThat(heading()).isEqualTo("Point " + saddle + ", a saddle of index 1");
        browser().await("document.querySelectorAll('#point .chart[data-drawn]').length === 2");
        assertThat(text()).contains("Certificate", "AUC, class 0", "Decision map", "Eigenvalues of the Hessian");

        Object down = ((List<?>) ((Map<?, ?>) ((List<?>) model.get("points")).get(6)).get("down")).get(0);
        browser().click("#point [data-goto='" + down + "']");
        assertThat(heading()).isEqualTo("Point " + down + ", a minimum");
        assertThat(text()).contains("Saddles connected to it");

        browser().evaluate("document.querySelector(\".tree [data-point='" + saddle + "']\").focus()");
        browser().press("Enter");
        assertThat(heading()).startsWith("Point " + saddle);
        assertThat(browser().problems()).isEmpty();
    }

    @Test
    void tableLeadsToAPoint() throws Exception {
        browser().open(page());
        browser()
                .evaluate("(() => { const f = document.querySelector('input'); f.value = 'index = 1';"
                        + " f.dispatchEvent(new Event('input')); })()");
        assertThat((Integer) browser().evaluate("document.querySelectorAll('[data-row]').length"))
                .isEqualTo(3);
        browser().click("[data-row] button");
        assertThat(heading()).endsWith("a saddle of index 1");
    }

    @Test
    void drawingsCanBeSaved() throws Exception {
        requireDrawingsCanBeSaved(page());
    }

    /** A page of many points is that of the few with copies of them, which no search of a test's length would find. */
    @Test
    void manyPointsAreTurnedOverAndEachIsDrawn() throws Exception {
        String text = Files.readString(page());
        int start = text.indexOf("id=\"data\">") + 10;
        String multiplied = text.substring(0, start)
                + "</script><script type=\"application/json\" id=\"few\">"
                + text.substring(start).replaceFirst("</script>", Matcher.quoteReplacement("""
                        </script><script>
                        const few = JSON.parse(document.getElementById('few').textContent);
                        few.points = [...Array(700).keys()].map((i) => Object.assign({}, few.points[i % 7],
                          i < 7 ? {} : { id: 1000 + i }));
                        document.getElementById('data').textContent = JSON.stringify(few);
                        </script>"""));
        Path many = Files.writeString(folder.resolve("many.html"), multiplied);
        browser().screen(1400, 900, "light");
        browser().open(many);
        assertThat((Integer) browser().evaluate("document.querySelectorAll('[data-row]').length"))
                .isEqualTo(100);
        assertThat(body()).contains("1 to 100 of 700 of 700 rows");
        for (int i = 0; i < 6; i++) {
            browser().click("button[aria-label='Next 100 rows']");
        }
        assertThat(body()).contains("601 to 700 of 700 of 700 rows");
        assertThat((Boolean) browser().evaluate("document.querySelector(\"[aria-label='Next 100 rows']\").disabled"))
                .isTrue();
        browser().click("[data-row='699'] button");
        assertThat(heading()).startsWith("Point 1699,");
        browser().await("document.querySelectorAll('#point .chart[data-drawn]').length === 2");
        assertThat(text()).contains("Certificate", "Decision map", "Eigenvalues of the Hessian", "Blocks of the");
        assertThat(browser().problems()).isEmpty();
    }

    @Test
    void packedNumbersAreThoseOfTheStore() throws Exception {
        browser().open(page());
        Map<?, ?> point = (Map<?, ?>) ((List<?>) model.get("points")).get(6);
        String packed = ((Map<?, ?>) point.get("spectrum")).get("eigenvalues").toString();
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(packed)).order(ByteOrder.LITTLE_ENDIAN);
        double[] eigenvalues = new double[bytes.remaining() / Double.BYTES];
        bytes.asDoubleBuffer().get(eigenvalues);
        assertThat(eigenvalues).isSorted().hasSize(7);
        assertThat(eigenvalues[0]).isNegative();
        assertThat(eigenvalues[1]).isPositive();
        assertThat((List<?>) browser().evaluate("Page.unpackExact('" + packed + "')"))
                .extracting(value -> ((Number) value).doubleValue())
                .containsExactly(Arrays.stream(eigenvalues).boxed().toArray(Double[]::new));
    }

    private String body() throws Exception {
        return (String) browser().evaluate("document.body.innerText");
    }

    private String heading() throws Exception {
        return (String) browser().evaluate("document.querySelector('#point h3').textContent");
    }

    private String text() throws Exception {
        return (String) browser().evaluate("document.querySelector('#point').innerText");
    }
}

package org.thalweg.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thalweg.cli.data.JsonText;
import org.thalweg.cli.data.NpyArray;
import org.thalweg.cli.data.NpzFile;
import org.thalweg.cli.fixture.Cli;

/** The landscape of XOR with one neuron at λ = 1e-2: four minima and three saddles. */
class LandscapeCommandTest {

    private static final double[] MINIMA = {
        0.6381080428617055, 0.6541502724603725, 0.6931471805599453, 0.699517733901737
    };

    @TempDir
    private static Path folder;

    private static Cli cli;

    @BeforeAll
    static void search() {
        cli = new Cli(folder);
        cli.writeExclusiveOr();
        Cli.Outcome outcome = cli.run(
                "landscape",
                "search",
                "xor.toml",
                "--network",
                "1:tanh,2:softmax",
                "--store",
                "xor.landscape",
                "--threads",
                "1",
                "--quiet");
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).isEmpty();
    }

    private static Map<?, ?> json(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("parsed.json"), text);
        return (Map<?, ?>) JsonText.read(file, "output");
    }

    private static Map<?, ?> audit(String store) throws IOException {
        return json(cli.run("landscape", "audit", store, "--json").out());
    }

    private static Map<?, ?> exported(String store) {
        assertThat(cli.run("landscape", "export", store, "--json", store + ".json")
                        .code())
                .isZero();
        return (Map<?, ?>) JsonText.read(folder.resolve(store + ".json"), "landscape");
    }

    private static double loss(Object point) {
        return ((Number) ((Map<?, ?>) point).get("loss")).doubleValue();
    }

    private static double[] losses(Map<?, ?> landscape, int index) {
        return ((List<?>) landscape.get("points"))
                .stream()
                        .filter(p -> ((Map<?, ?>) p).get("morseIndex").equals(index))
                        .mapToDouble(LandscapeCommandTest::loss)
                        .sorted()
                        .toArray();
    }

    @Test
    void theAuditTellsCountsMorseSumAndCompleteness() throws IOException {
        Cli.Outcome outcome = cli.run("landscape", "audit", "xor.landscape", "--json");
        assertThat(outcome.code()).isZero();
        Map<?, ?> tree = json(outcome.out());
        assertThat(tree.get("countsByIndex")).isEqualTo(Map.of("0", 4, "1", 3));
        assertThat(tree.get("morseSum")).isEqualTo(1);
        assertThat(tree.get("complete")).isEqualTo("likely");
        assertThat(((Number) tree.get("estimatedMissing")).doubleValue()).isLessThan(0.5);
        assertThat((List<?>) tree.get("open")).isEmpty();
        assertThat(cli.run("landscape", "audit", "xor.landscape").out())
                .contains("Morse sum 1\n", "Proved:\n", "Likely:\n", "The list is likely complete.\n");
    }

    @Test
    void aSearchGoesOnWhereItStandsAndRefusesAnotherProblem() {
        String[] same = {
            "landscape", "search", "xor.toml", "--network", "1:tanh,2:softmax", "--store", "xor.landscape", "--json"
        };
        assertThat(cli.run(same).code()).isZero();
        for (String[] other : new String[][] {{"--network", "2:tanh,2:softmax"}, {"--l2", "1e-3"}}) {
            String[] arguments = Arrays.copyOf(same, same.length + (other[0].equals("--l2") ? 2 : 0));
            if (other[0].equals("--l2")) {
                arguments[same.length] = other[0];
                arguments[same.length + 1] = other[1];
            } else {
                arguments[4] = other[1];
            }
            Cli.Outcome outcome = cli.run(arguments);
            assertThat(outcome.code()).isEqualTo(2);
            assertThat(outcome.err())
                    .startsWith("thalweg: The store '")
                    .contains("is of another problem: its entry '")
                    .contains("\nGive another file for the store.\n");
        }
    }

    @Test
    void theListHasARowForEachPoint() {
        Cli.Outcome all = cli.run("landscape", "list", "xor.landscape");
        assertThat(all.out().lines()).hasSize(8);
        assertThat(all.out()).contains("0.6931471805599453 ");
        assertThat(cli.run("landscape", "list", "xor.landscape", "--index", "1")
                        .out()
                        .lines())
                .hasSize(4);
    }

    @Test
    void theExportHasThirtyDigitsCertificatesAndConnections() {
        Map<?, ?> tree = exported("xor.landscape");
        assertThat(losses(tree, 0)).containsExactly(MINIMA, within(1e-15));
        assertThat((List<?>) tree.get("connections")).hasSize(6);
        for (Object entry : (List<?>) tree.get("points")) {
            Map<?, ?> point = (Map<?, ?>) entry;
            BigDecimal decimal = new BigDecimal((String) point.get("lossDecimal"));
            assertThat(decimal.precision()).isEqualTo(30);
            assertThat(decimal.doubleValue()).isEqualTo(loss(point));
            assertThat(((Map<?, ?>) point.get("certificate")).get("morseIndex")).isEqualTo(point.get("morseIndex"));
            assertThat((List<?>) point.get("parameters")).hasSize(7);
            assertThat((List<?>) point.get("layout")).hasSize(4);
        }
        // ln 2, the loss of the zero point, from a table.
        assertThat(((List<?>) tree.get("points")))
                .anyMatch(p -> ((Map<?, ?>) p).get("lossDecimal").equals("0.693147180559945309417232121458"));
    }

    @Test
    void everyFormComesBackWhole() throws IOException {
        Map<?, ?> before = exported("xor.landscape");
        cli.run("landscape", "export", "xor.landscape", "--npz", "xor.npz", "--pathsample", "ps", "--topsearch", "ts");
        String[][] ways = {
            {"from-json.landscape", "--json", "xor.landscape.json"},
            {"from-npz.landscape", "--npz", "xor.npz"},
            {"from-pathsample.landscape", "--pathsample", "ps"},
            {"from-topsearch.landscape", "--topsearch", "ts"},
        };
        for (String[] way : ways) {
            boolean json = way[1].equals("--json");
            Cli.Outcome outcome = json
                    ? cli.run("landscape", "import", way[0], way[1], way[2])
                    : cli.run(
                            "landscape",
                            "import",
                            way[0],
                            way[1],
                            way[2],
                            "--experiment",
                            "xor.toml",
                            "--network",
                            "1:tanh,2:softmax");
            assertThat(outcome.err()).as(way[0]).isEmpty();
            assertThat(outcome.code()).isZero();
            assertThat(outcome.out()).contains("new points 7, known points 0").contains("left out 0");
            Map<?, ?> after = exported(way[0]);
            for (int index = 0; index < 2; index++) {
                assertThat(losses(after, index)).containsExactly(losses(before, index), within(1e-15));
            }
            assertThat((List<?>) after.get("connections")).hasSize(6);
            assertThat(pairsByLoss(after)).isEqualTo(pairsByLoss(before));
            assertThat(cli.run("landscape", "verify", way[0]).code()).isZero();
        }
        assertThat(audit("from-json.landscape")).isEqualTo(audit("xor.landscape"));
        assertThat(cli.run("landscape", "import", "from-npz.landscape", "--topsearch", "ts")
                        .out())
                .contains("new points 0, known points 7");
    }

    /** For each connection the losses of its ends to nine digits, whatever the numbers of the points. */
    private static List<String> pairsByLoss(Map<?, ?> tree) {
        Map<Object, Double> losses = new HashMap<>();
        for (Object point : (List<?>) tree.get("points")) {
            losses.put(((Map<?, ?>) point).get("id"), loss((Map<?, ?>) point));
        }
        List<String> pairs = new ArrayList<>();
        for (Object entry : (List<?>) tree.get("connections")) {
            Map<?, ?> path = (Map<?, ?>) entry;
            double from = losses.get(path.get("from"));
            double to = losses.get(path.get("to"));
            pairs.add(String.format(Locale.ROOT, "%.9f %.9f", from, to));
        }
        Collections.sort(pairs);
        return pairs;
    }

    /** All three saddles have index 1: their paths are the links, and nothing is left to search. */
    @Test
    void linkingALandscapeOfMinimaAndIndexOneSaddlesFindsNothing() {
        Cli.Outcome outcome = cli.run("landscape", "link", "xor.landscape");
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.code()).isZero();
        assertThat(outcome.out())
                .isEqualTo("0 links, 0 of them new; 0 new points; 0 saddles of index 2 and more without a link.%n"
                        .formatted());
        assertThat(cli.run("landscape", "link", "nowhere.landscape").err()).contains("does not exist");
    }

    @Test
    void linksOfHigherSaddlesAreStoredDrawnAndExchanged() throws IOException {
        String[] wide = {"--network", "2:tanh,2:softmax", "--max-evaluations", "9000", "--threads", "1", "--quiet"};
        List<String> search = new ArrayList<>(List.of("landscape", "search", "xor.toml", "--store", "two.landscape"));
        search.addAll(List.of(wide));
        cli.run(search.toArray(String[]::new));
        assertThat(cli.run("landscape", "link", "two.landscape", "--quiet").code())
                .isZero();
        Map<?, ?> tree = exported("two.landscape");
        Map<Object, Integer> index = new HashMap<>();
        for (Object point : (List<?>) tree.get("points")) {
            index.put(((Map<?, ?>) point).get("id"), ((Number) ((Map<?, ?>) point).get("morseIndex")).intValue());
        }
        List<?> links = (List<?>) tree.get("links");
        assertThat(links).isNotEmpty();
        for (Object link : links) {
            Object from = ((Map<?, ?>) link).get("from");
            Object to = ((Map<?, ?>) link).get("to");
            assertThat(index.get(from)).isEqualTo(index.get(to) + 1).isGreaterThan(1);
        }
        cli.run("landscape", "export", "two.landscape", "--npz", "two.npz");
        cli.run("landscape", "import", "two-json.landscape", "--json", "two.landscape.json");
        assertThat((List<?>) exported("two-json.landscape").get("links")).hasSameSizeAs(links);
        List<String> take = new ArrayList<>(List.of("landscape", "import", "two-npz.landscape", "--npz", "two.npz"));
        take.addAll(List.of("--experiment", "xor.toml", "--network", "2:tanh,2:softmax"));
        cli.run(take.toArray(String[]::new));
        assertThat((List<?>) exported("two-npz.landscape").get("links")).hasSameSizeAs(links);
        cli.run("landscape", "solution", "two.landscape", "-o", "two.svg", "--json", "two-solution.json");
        Map<?, ?> solution = json(Files.readString(folder.resolve("two-solution.json")));
        long drawn = Files.readString(folder.resolve("two.svg")).split("class=\"link\"", -1).length - 1;
        assertThat((List<?>) solution.get("links")).hasSize((int) drawn);
    }

    @Test
    void aSaddleThatJoinsOtherMinimaThanTheFileSaysIsToldOf() throws IOException {
        cli.run("landscape", "export", "xor.landscape", "--topsearch", "ts3");
        List<String> states = Files.readAllLines(folder.resolve("ts3/ts.data"));
        String[] words = states.get(0).split(" ");
        String wrong = words[0].equals("0") && words[1].equals("0") ? "1" : "0";
        Files.writeString(
                folder.resolve("ts3/ts.data"),
                wrong + " " + wrong + " " + words[2] + "\n" + String.join("\n", states.subList(1, states.size()))
                        + "\n");
        Cli.Outcome outcome = cli.run(
                "landscape",
                "import",
                "wrong.landscape",
                "--topsearch",
                "ts3",
                "--experiment",
                "xor.toml",
                "--network",
                "1:tanh,2:softmax");
        int stated = Integer.parseInt(wrong) + 1;
        assertThat(outcome.err())
                .contains("joins minima " + stated + " and " + stated + " in the file, but its paths down end at ")
                .contains("which are stored.");
        assertThat(pairsByLoss(exported("wrong.landscape"))).isEqualTo(pairsByLoss(exported("xor.landscape")));
    }

    @Test
    void theFilesOfOtherProgramsHaveTheirColumns() throws IOException {
        cli.run("landscape", "export", "xor.landscape", "--pathsample", "ps2", "--topsearch", "ts2");
        List<String> minima = Files.readAllLines(folder.resolve("ps2/min.data"));
        List<String> states = Files.readAllLines(folder.resolve("ps2/ts.data"));
        assertThat(minima)
                .hasSize(4)
                .allSatisfy(line -> assertThat(line.strip().split(" +")).hasSize(6));
        assertThat(states)
                .hasSize(3)
                .allSatisfy(line -> assertThat(line.strip().split(" +")).hasSize(8));
        double[] zero = Arrays.stream(minima.get(2).strip().split(" +"))
                .mapToDouble(Double::parseDouble)
                .toArray();
        // At zero the Hessian is 2λ for all but the two output biases, and 2λ and 2λ + 1/2 for those; the whole group,
        // a sign flip and the exchange of inputs, leaves it fixed.
        assertThat(zero[0]).isEqualTo(Math.log(2), within(1e-15));
        assertThat(zero[2]).isEqualTo(4);
        assertThat(zero[1]).isEqualTo(6 * Math.log(0.02) + Math.log(0.52), within(1e-9));
        ByteBuffer points = ByteBuffer.wrap(Files.readAllBytes(folder.resolve("ps2/points.min")))
                .order(ByteOrder.LITTLE_ENDIAN);
        assertThat(points.remaining()).isEqualTo(4 * 7 * 8);
        List<String> coordinates = Files.readAllLines(folder.resolve("ts2/min.coords"));
        for (String line : coordinates) {
            for (String word : line.split(" ")) {
                assertThat(Double.parseDouble(word)).isEqualTo(points.getDouble());
            }
        }
        assertThat(Files.readAllLines(folder.resolve("ts2/min.data")))
                .containsExactly("0 " + MINIMA[0], "1 " + MINIMA[1], "2 " + MINIMA[2], "3 " + MINIMA[3]);
        assertThat(Files.readAllLines(folder.resolve("ts2/ts.data")))
                .hasSize(3)
                .allSatisfy(line -> assertThat(line).matches("[0-3] [0-3] 0\\.\\d+"));
        assertThat(Files.readAllLines(folder.resolve("ts2/pairlist"))).hasSize(3);
    }

    @Test
    void falsePointsNeverEnter() throws IOException {
        cli.run("landscape", "export", "xor.landscape", "--npz", "true.npz");
        NpyArray parameters =
                NpzFile.read(folder.resolve("true.npz"), "archive").get("parameters");
        double[] moved = parameters.values().clone();
        for (int i = 0; i < 7; i++) {
            moved[i] += 0.3;
        }
        Files.write(folder.resolve("false.npz"), NpzFile.toBytes(Map.of("parameters", NpyArray.matrix(7, 7, moved))));
        Cli.Outcome outcome = cli.run(
                "landscape",
                "import",
                "tested.landscape",
                "--npz",
                "false.npz",
                "--experiment",
                "xor.toml",
                "--network",
                "1:tanh,2:softmax");
        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.err()).startsWith("thalweg: Point 1 is left out: ");
        assertThat(outcome.out()).contains("new points 6").contains("left out 1");
        assertThat(cli.run("landscape", "verify", "tested.landscape").code()).isZero();
    }

    @Test
    void storesAreMerged() throws IOException {
        Cli.Outcome first = cli.run("landscape", "merge", "merged.landscape", "xor.landscape", "xor.landscape");
        assertThat(first.code()).isZero();
        assertThat(first.out())
                .contains("new points 7, known points 0, new connections 6")
                .contains("new points 0, known points 7, new connections 0");
        assertThat(audit("merged.landscape")).isEqualTo(audit("xor.landscape"));
        Cli.Outcome itself = cli.run("landscape", "merge", "merged.landscape", "merged.landscape");
        assertThat(itself.code()).isEqualTo(2);
        assertThat(itself.err()).contains("cannot be merged with itself");
    }

    @Test
    void aPointIsAResultThatOtherCommandsRead() throws IOException {
        String id = ((List<?>) exported("xor.landscape").get("points"))
                .stream()
                        .map(p -> (Map<?, ?>) p)
                        .filter(p -> p.get("morseIndex").equals(1))
                        .map(p -> p.get("id").toString())
                        .findFirst()
                        .orElseThrow();
        assertThat(cli.run("landscape", "point", "xor.landscape", id, "--out", "point1")
                        .code())
                .isZero();
        Map<?, ?> classified = json(cli.run("classify", "point1", "--json").out());
        assertThat(classified.get("verdict")).isEqualTo("saddle");
        assertThat(classified.get("morseIndex")).isEqualTo(1);
        assertThat(cli.run("quality", "point1").code()).isZero();
        assertThat(cli.run("spectrum", "point1").code()).isZero();
        assertThat(cli.run("verify", "point1").err()).isEmpty();
        Cli.Outcome missing = cli.run("landscape", "point", "xor.landscape", "99", "--out", "point99");
        assertThat(missing.code()).isEqualTo(2);
        assertThat(missing.err()).contains("has no point 99: it has 7 points");
    }

    @Test
    void budgetsEndASearchWithWhatIsFoundKept() throws IOException {
        Cli.Outcome outcome = cli.run(
                "landscape", "search", "xor.toml", "--store", "short.landscape", "--max-evaluations", "500", "--json");
        assertThat(outcome.code()).isEqualTo(3);
        Map<?, ?> tree = json(outcome.out());
        assertThat(tree.get("end")).isEqualTo("budget");
        assertThat(tree.get("complete")).isEqualTo("open");
        assertThat(cli.run("landscape", "audit", "short.landscape").code()).isEqualTo(1);
    }
}

package org.thalweg.solvers.global;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.thalweg.core.network.ParameterInitializer;
import org.thalweg.core.objective.Objective;
import org.thalweg.core.solve.SolveControls;
import org.thalweg.core.solve.SolveDriver;
import org.thalweg.core.solve.SolveResult;

/** A search in a process of its own, to be killed: writes the starting point of each inner run into a log. */
final class SearchProcess {

    static final long STARTS = 150;
    private static final String SESSION = "session";
    private static final Objective XOR = Xor.of(2, 1e-2);

    private SearchProcess() {}

    /** Arguments: journal, log. */
    public static void main(String[] arguments) {
        Path log = Path.of(arguments[1]);
        solve(Path.of(arguments[0]), start -> {
            append(log, Arrays.toString(start) + "\n");
            pause();
        });
    }

    /** Makes the whole search last longer than its killer waits, however fast the machine is. */
    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static SolveResult solve(Path journal, Consumer<double[]> onStart) {
        MultiStartOptions options = MultiStartOptions.defaults()
                .withStarts(STARTS)
                .withStartAtGiven(false)
                .withThreads(2)
                .withJournal(journal);
        return SolveDriver.solve(
                XOR,
                new double[XOR.dimension()],
                new MultiStart(new Descent(1e-6, onStart), options),
                SolveControls.defaults().withSeed(11));
    }

    static Process start(Path journal, Path log) throws IOException {
        append(log, SESSION + "\n");
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SearchProcess.class.getName(),
                        journal.toString(),
                        log.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static synchronized void append(Path log, String text) {
        try {
            Files.writeString(log, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Numbers of the starts that whole lines of the journal say are finished; fails if one is there twice. */
    static Set<String> finishedStarts(Path journal) throws IOException {
        Set<String> starts = new HashSet<>();
        if (Files.exists(journal)) {
            for (String line : Files.readAllLines(journal)) {
                Optional<String> text = JournalLine.open(line).filter(t -> t.startsWith("run "));
                if (text.isPresent() && !starts.add(text.get().split(" ")[1])) {
                    throw new AssertionError("start " + text.get().split(" ")[1] + " is in the journal twice");
                }
            }
        }
        return starts;
    }

    /** Numbers of the starts that were begun in the last session, known by their points. */
    static Set<String> begunInLastSession(Path log) throws IOException {
        if (!Files.exists(log)) {
            return Set.of();
        }
        List<String> lines = Files.readAllLines(log);
        List<String> points = lines.subList(lines.lastIndexOf(SESSION) + 1, lines.size());
        Set<String> starts = new TreeSet<>();
        for (long k = 0; k < STARTS; k++) {
            if (points.contains(Arrays.toString(startOf(k)))) {
                starts.add(Long.toString(k));
            }
        }
        return starts;
    }

    private static double[] startOf(long k) {
        return ParameterInitializer.glorotNormal()
                .draw(XOR.layout().orElseThrow(), Streams.ofStart(11, k))
                .toArray();
    }
}

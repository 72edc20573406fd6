package org.thalweg.cli.reproduce;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.thalweg.cli.data.JsonText;
import org.thalweg.cli.plugins.Plugins;
import org.thalweg.cli.result.AtomicFile;

/** Makes the paper again in a folder: stores of landscapes, figures, and the table of claims. */
public final class XorReproduction {

    private static final int FIGURES = 6;

    private final Path folder;
    private final XorProblems problems;
    private final XorLandscapes landscapes;

    private XorReproduction(Path folder, XorProblems problems, XorLandscapes landscapes) {
        this.folder = folder;
        this.problems = problems;
        this.landscapes = landscapes;
    }

    /**
     * The judged claims.
     *
     * @param text for a terminal
     * @param tree for JSON
     */
    public record Outcome(String text, Map<String, Object> tree) {}

    /**
     * Prepares a folder, which is made if it does not exist.
     *
     * @param progress told, line by line, what is done
     * @param stop asked whether to end searches early
     */
    public static XorReproduction in(Path folder, Plugins plugins, Consumer<String> progress, BooleanSupplier stop) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        XorProblems problems = new XorProblems(plugins);
        return new XorReproduction(folder, problems, new XorLandscapes(problems, folder, progress, stop));
    }

    /**
     * One figure.
     *
     * @param number 1 … 6
     * @param seconds for its searches
     * @return the files; none if it was to stop before
     */
    public List<Path> figure(int number, double seconds) {
        return landscapes.search(XorLandscapes.Need.ofFigure(number), seconds)
                ? XorFigures.write(number, landscapes, folder)
                : List.of();
    }

    /**
     * All figures, and {@code claims.md} and {@code claims.json}.
     *
     * @param seconds for all searches
     * @return the claims; empty if it was to stop before
     */
    public Optional<Outcome> all(double seconds) {
        List<XorLandscapes.Need> needs = XorLandscapes.Need.all();
        if (!landscapes.search(needs, seconds)) {
            return Optional.empty();
        }
        List<String> figures = new ArrayList<>();
        for (int number = 1; number <= FIGURES; number++) {
            XorFigures.write(number, landscapes, folder)
                    .forEach(file -> figures.add(file.getFileName().toString()));
        }
        List<XorLandscape> used = needs.stream()
                .map(need -> landscapes.of(need.hidden(), need.exponent()))
                .toList();
        ClaimTable table = ClaimTable.of(landscapes, problems, used);
        AtomicFile.write(folder.resolve("claims.md"), table.markdown(figures));
        AtomicFile.write(folder.resolve("claims.json"), JsonText.write(table.tree()));
        return Optional.of(new Outcome(table.text(), table.tree()));
    }
}

package org.thalweg.cli.reproduce;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.thalweg.analysis.landscape.graph.LossScale;
import org.thalweg.cli.figure.Coloring;
import org.thalweg.cli.figure.PointFacts;
import org.thalweg.cli.figure.TreeFigure;
import org.thalweg.cli.result.AtomicFile;

/** The paper's figures as files. */
final class XorFigures {

    private static final String PANELS = "abcdef";
    private static final int INSETS = 5;

    private XorFigures() {}

    /**
     * Writes a figure.
     *
     * @param figure 1 … 6
     * @return the files written
     */
    static List<Path> write(int figure, Landscapes all, Path folder) {
        List<Path> files = new ArrayList<>();
        if (figure == 1) {
            for (int hidden = 1; hidden <= Landscapes.WIDEST; hidden++) {
                XorLandscape landscape = all.of(hidden, Landscapes.LARGEST_EXPONENT);
                String panel = "1" + PANELS.charAt(hidden - 1);
                // As in the paper, the zero point is shown where there is little else; spaced by barriers it fits in.
                files.add(write(panel, landscape, hidden > 1, LossScale.Kind.LINEAR, List.of(), folder));
                files.add(write(panel, landscape, false, LossScale.Kind.BARRIER, List.of(), folder));
            }
        } else {
            XorLandscape landscape = all.of(Landscapes.WIDEST, figure);
            files.add(
                    write(Integer.toString(figure), landscape, true, LossScale.Kind.LINEAR, insets(landscape), folder));
        }
        return files;
    }

    private static Path write(
            String number,
            XorLandscape landscape,
            boolean withoutZero,
            LossScale.Kind scale,
            List<Long> insets,
            Path folder) {
        TreeFigure.Choices choices = TreeFigure.Choices.defaults()
                .withScale(scale)
                .withoutZero(withoutZero)
                .withColoring(insets.isEmpty() ? Coloring.AUC : Coloring.CONNECTED)
                .withInsets(insets);
        boolean barriers = scale == LossScale.Kind.BARRIER;
        String title = "Figure " + number + ": " + landscape.name() + (barriers ? ", spaced by barriers" : "");
        Path file = folder.resolve("figure-" + number + (barriers ? "-barriers.svg" : ".svg"));
        AtomicFile.write(
                file,
                TreeFigure.of(landscape.objective(), landscape.landscape(), choices)
                        .document(title));
        return file;
    }

    /** The lowest minimum of each number of connected neurons, and more of the lowest up to five, by loss. */
    private static List<Long> insets(XorLandscape landscape) {
        List<PointFacts> networks = landscape.networks();
        List<PointFacts> chosen = new ArrayList<>();
        for (PointFacts minimum : networks) {
            boolean newCount = chosen.stream().noneMatch(c -> c.connected() == minimum.connected());
            if (newCount && chosen.size() < INSETS) {
                chosen.add(minimum);
            }
        }
        for (PointFacts minimum : networks) {
            if (chosen.size() < INSETS && !chosen.contains(minimum)) {
                chosen.add(minimum);
            }
        }
        return networks.stream()
                .filter(chosen::contains)
                .map(m -> m.point().id())
                .toList();
    }
}

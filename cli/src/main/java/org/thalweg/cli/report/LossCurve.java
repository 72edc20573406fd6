package org.thalweg.cli.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.thalweg.cli.result.Training;
import org.thalweg.core.solve.Trajectory;

/**
 * The loss along a solve as a picture: against time for flows, against iterations for other solvers, side by side if the
 * chain has both.
 */
public final class LossCurve {

    private static final int PANEL_WIDTH = 420;
    private static final int PANEL_HEIGHT = 300;
    private static final int LEFT = 90;
    private static final int TOP = 36;
    private static final int BOTTOM = 52;
    private static final int RIGHT = 24;

    /** Where iteration 0 lies on a logarithmic axis. */
    private static final double BEFORE_FIRST = 0.5;

    private LossCurve() {}

    /** The picture, if the trajectory has states. */
    public static Optional<String> draw(Training training) {
        List<Trajectory.State> states = training.solved().trajectory().states();
        if (states.isEmpty()) {
            return Optional.empty();
        }
        List<List<Trajectory.State>> panels = new ArrayList<>();
        for (boolean flow : new boolean[] {true, false}) {
            List<Trajectory.State> part = states.stream()
                    .filter(state -> state.time().isPresent() == flow)
                    .toList();
            if (!part.isEmpty()) {
                panels.add(part);
            }
        }
        return Optional.of(draw(training, panels));
    }

    private static String draw(Training training, List<List<Trajectory.State>> panels) {
        int panelSpace = LEFT + PANEL_WIDTH + RIGHT;
        Svg svg = new Svg(
                panelSpace * panels.size(),
                TOP + PANEL_HEIGHT + BOTTOM,
                "Loss of " + training.problem().network().text(),
                "The loss falls from " + training.start().loss() + " to "
                        + training.end().loss() + "; "
                        + training.solved().reason().text() + ".");
        Axis loss = Axis.around(
                "loss",
                panels.stream()
                        .flatMap(List::stream)
                        .mapToDouble(Trajectory.State::loss)
                        .toArray());
        for (int i = 0; i < panels.size(); i++) {
            drawPanel(svg, i * panelSpace + LEFT, loss, panels.get(i), training);
        }
        return svg.document();
    }

    private static void drawPanel(Svg svg, double left, Axis loss, List<Trajectory.State> states, Training training) {
        boolean flow = states.get(0).time().isPresent();
        Axis x = Axis.around(
                flow ? "time t of the flow" : "iteration",
                states.stream()
                        .mapToDouble(LossCurve::position)
                        .filter(p -> p > 0)
                        .toArray());
        Panel panel = new Panel(svg, left, TOP, PANEL_WIDTH, PANEL_HEIGHT, x, loss);
        panel.drawAxes();
        int stages = training.solved().stages().size();
        int row = 0;
        for (int stage = stages - 1; stage >= 0; stage--) {
            int number = stage;
            List<Trajectory.State> part =
                    states.stream().filter(state -> state.stage() == number).toList();
            if (!part.isEmpty()) {
                panel.drawLine(
                        Svg.color(stage),
                        part.stream().mapToDouble(LossCurve::position).toArray(),
                        part.stream().mapToDouble(Trajectory.State::loss).toArray());
                panel.drawLegend(
                        row++,
                        Svg.color(stage),
                        (stages > 1 ? (stage + 1) + " " : "")
                                + training.solved().stages().get(stage).solver());
            }
        }
    }

    private static double position(Trajectory.State state) {
        return state.time().orElse(Math.max(state.iteration(), BEFORE_FIRST));
    }
}

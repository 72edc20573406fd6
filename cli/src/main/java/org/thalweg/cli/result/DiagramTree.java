package org.thalweg.cli.result;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.thalweg.analysis.continuation.BifurcationDiagram;
import org.thalweg.analysis.continuation.BranchEvent;
import org.thalweg.analysis.continuation.BranchPoint;

/** A bifurcation diagram as a JSON object. */
public final class DiagramTree {

    private DiagramTree() {}

    /**
     * The object.
     *
     * @param name the continued scalar
     * @param value its value where the diagram begins
     */
    public static Map<String, Object> of(
            BifurcationDiagram diagram, String name, double value, double low, double high) {
        Map<String, Object> tree = new LinkedHashMap<>();
        Map<String, Object> parameter = new LinkedHashMap<>();
        parameter.put("name", name);
        parameter.put("value", value);
        parameter.put("low", low);
        parameter.put("high", high);
        tree.put("parameter", parameter);
        tree.put("sameIndex", window(diagram.window()));
        tree.put("complete", diagram.complete());
        List<Object> events = new ArrayList<>();
        for (BranchEvent event : diagram.events()) {
            events.add(event(event, events.size() + 1));
        }
        tree.put("events", events);
        List<Object> branches = new ArrayList<>();
        for (BifurcationDiagram.Arc arc : diagram.arcs()) {
            branches.add(branch(arc, branches.size() + 1));
        }
        tree.put("branches", branches);
        return tree;
    }

    private static Map<String, Object> window(BifurcationDiagram.IndexWindow window) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("morseIndex", window.morseIndex());
        tree.put("low", window.low());
        tree.put("lowEnd", window.lowKind());
        tree.put("high", window.high());
        tree.put("highEnd", window.highKind());
        return tree;
    }

    private static Map<String, Object> event(BranchEvent event, int number) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("number", number);
        tree.put("kind", event.kind().text());
        tree.put("parameter", event.parameter());
        tree.put("loss", event.point().value());
        tree.put("multiplicity", event.multiplicity());
        tree.put("parameters", event.point().theta());
        return tree;
    }

    private static Map<String, Object> branch(BifurcationDiagram.Arc arc, int number) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("number", number);
        tree.put("from", arc.from().isPresent() ? arc.from().getAsInt() + 1 : null);
        tree.put("events", arc.events().stream().map(k -> k + 1).toList());
        tree.put("end", arc.branch().end());
        List<Object> points = new ArrayList<>();
        for (BranchPoint point : arc.branch().points()) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("parameter", point.parameter());
            entry.put("loss", point.value());
            entry.put("morseIndex", point.morseIndex());
            entry.put("parameterNorm", point.parameterNorm());
            points.add(entry);
        }
        tree.put("points", points);
        List<BranchPoint> all = arc.branch().points();
        tree.put(
                "lastParameters",
                all.isEmpty() ? List.of() : all.get(all.size() - 1).theta());
        return tree;
    }
}

package org.thalweg.analysis.continuation;

import java.util.List;

/** Finds where the followed point keeps its index. */
final class Windows {

    private Windows() {}

    static BifurcationDiagram.IndexWindow of(List<BifurcationDiagram.Arc> arcs, double parameter) {
        double low = parameter;
        double high = parameter;
        String lowKind = "where the window ends";
        String highKind = lowKind;
        int index = arcs.get(0).branch().points().isEmpty()
                ? 0
                : arcs.get(0).branch().points().get(0).morseIndex();
        for (BifurcationDiagram.Arc arc : arcs) {
            Branch branch = arc.branch();
            if (arc.from().isPresent() || branch.points().isEmpty()) {
                continue;
            }
            boolean event = !branch.events().isEmpty();
            double end = event
                    ? branch.events().get(0).parameter()
                    : branch.points().get(branch.points().size() - 1).parameter();
            String kind = event ? branch.events().get(0).kind().text() : branch.end();
            if (end < parameter) {
                low = end;
                lowKind = kind;
            } else if (end > parameter) {
                high = end;
                highKind = kind;
            }
        }
        return new BifurcationDiagram.IndexWindow(index, low, lowKind, high, highKind);
    }
}

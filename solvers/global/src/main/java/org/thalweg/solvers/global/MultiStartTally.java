package org.thalweg.solvers.global;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.thalweg.core.solve.Status;

/** Counts what the starts of a search came to. */
final class MultiStartTally {

    private final long starts;
    private final double[] given;
    private final EndPoints endPoints;
    private final Map<String, Long> byStatus = new TreeMap<>();
    private long done;
    private long successful;
    private long resumed;
    private long notFinite;
    private boolean anyElsewhere;
    private long bestStart = -1;
    private EndPoint best;

    MultiStartTally(MultiStartOptions options, double[] given, NeuronSymmetry symmetry) {
        this.given = given.clone();
        this.starts = options.starts();
        this.endPoints = new EndPoints(options.lossTolerance(), options.pointTolerance(), "firstStart", symmetry);
    }

    void add(long start, EndPoint endPoint, boolean isBest, boolean fromJournal) {
        done++;
        resumed += fromJournal ? 1 : 0;
        successful += endPoint.status().isSuccess() ? 1 : 0;
        byStatus.merge(endPoint.status().text(), 1L, Long::sum);
        notFinite += endPoint.isFinite() ? 0 : 1;
        anyElsewhere |= endPoint.hasLeft(given);
        endPoints.add(endPoint, start);
        if (isBest) {
            bestStart = start;
            best = endPoint;
        }
    }

    /** Status of a search all of whose starts are done; there must be a best end point. */
    Status status() {
        return foundNothing() ? Status.FAILED : best.statusOfSearch();
    }

    /** Whether the given point is the only one with a finite value that any start came to. */
    private boolean foundNothing() {
        return notFinite > 0 && !anyElsewhere;
    }

    /** What the search found, for a reason; there must be a best end point. */
    String sentence() {
        if (foundNothing()) {
            return notFinite + " of " + done + " starts have no finite value, and no solve left the given point, loss "
                    + best.value();
        }
        return "all " + done + " starts done; lowest loss " + best.value() + " from start " + bestStart + " ("
                + best.status().text() + "), " + endPoints.distinct() + " distinct end points" + best.remark();
    }

    Map<String, Object> details(long damagedLines) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("starts", starts);
        map.put("starts-done", done);
        map.put("successful-starts", successful);
        map.put("starts-by-status", new LinkedHashMap<>(byStatus));
        map.put("resumed-starts", resumed);
        map.put("damaged-journal-lines", damagedLines);
        if (best != null) {
            map.put("best-start", bestStart);
        }
        map.put("distinct-end-points", (long) endPoints.distinct());
        map.put("end-points", endPoints.report());
        map.put("loss-levels", endPoints.lossLevels());
        return map;
    }
}

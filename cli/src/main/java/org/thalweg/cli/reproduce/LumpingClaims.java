package org.thalweg.cli.reproduce;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.thalweg.analysis.landscape.LandscapePoint;

/** Whether copies of a point can be told from other points by the loss alone. */
final class LumpingClaims {

    /** Relative difference of losses that converged calculations in double precision can tell. */
    private static final double TIGHT = 1e-9;

    private LumpingClaims() {}

    static List<Claim> of(Landscapes all) {
        List<XorLandscape> landscapes = new ArrayList<>(all.widths());
        landscapes.addAll(all.regularizations());
        return List.of(claim("minima", 0, landscapes), claim("transition states", 1, landscapes));
    }

    private static Claim claim(String what, int index, List<XorLandscape> landscapes) {
        double smallest = Double.POSITIVE_INFINITY;
        String where = "";
        int pairs = 0;
        for (XorLandscape landscape : landscapes) {
            List<LandscapePoint> points = landscape.landscape().ofIndex(index);
            for (int i = 1; i < points.size(); i++) {
                BigDecimal gap = points.get(i).loss().subtract(points.get(i - 1).loss());
                double relative = gap.doubleValue() / points.get(i).loss().doubleValue();
                pairs += relative < TIGHT ? 1 : 0;
                if (relative < smallest) {
                    smallest = relative;
                    where = landscape.name();
                }
            }
        }
        return Claim.shown(
                "Sec. II",
                what + " of equal loss are copies of one (they were lumped by tight convergence of the loss)",
                "equal loss, same point",
                String.format(
                        Locale.ROOT,
                        "smallest relative gap of different %s %.3g (%s); %d gaps below %.0e",
                        what,
                        smallest,
                        where,
                        pairs,
                        TIGHT),
                pairs == 0,
                "orbits compared by an element of the group, not by loss; " + XorLandscape.trust(landscapes));
    }
}

package org.thalweg.cli.reproduce;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.thalweg.analysis.landscape.graph.Roughness;
import org.thalweg.analysis.landscape.graph.TransitionNetwork;

/** How the numbers of minima and saddles, and barriers, change with width and λ. */
final class GrowthClaims {

    private GrowthClaims() {}

    static List<Claim> of(Landscapes all) {
        List<XorLandscape> widths = all.widths();
        List<XorLandscape> regularizations = all.regularizations();
        List<Claim> claims = new ArrayList<>();
        claims.add(grows("the number of local minima grows with the number of hidden nodes", widths, l -> count(l, 0)));
        claims.add(grows(
                "the number of transition states grows with the number of hidden nodes", widths, l -> count(l, 1)));
        claims.add(grows(
                "the ratio of transition states to minima grows with the number of hidden nodes",
                widths,
                l -> count(l, 1) / count(l, 0)));
        claims.add(falls(
                "Sec. IV.A",
                "the number of minima decreases as λ increases from 1e-6 to 1e-2 (N_h = 6)",
                regularizations,
                l -> count(l, 0)));
        claims.add(falls(
                "Sec. IV.A",
                "the number of transition states decreases as λ increases from 1e-6 to 1e-2 (N_h = 6)",
                regularizations,
                l -> count(l, 1)));
        claims.add(barriersGrow(regularizations));
        return claims;
    }

    private static double count(XorLandscape landscape, int index) {
        return landscape.landscape().ofIndex(index).size();
    }

    private static Claim grows(String statement, List<XorLandscape> widths, ToDoubleFunction<XorLandscape> value) {
        double[] values = widths.stream().mapToDouble(value).toArray();
        return Claim.counted(
                "Abstract",
                statement,
                "grows from N_h = 1 to 6 (λ = 1e-6)",
                list(values) + " for N_h = 1 … " + values.length,
                rises(values),
                widths);
    }

    private static Claim falls(
            String place, String statement, List<XorLandscape> landscapes, ToDoubleFunction<XorLandscape> value) {
        double[] values = landscapes.stream().mapToDouble(value).toArray();
        return Claim.counted(
                place,
                statement,
                "fewer at each larger λ",
                list(values) + " for λ = 1e-2 … 1e-6",
                rises(values),
                landscapes);
    }

    /** Uphill: from the lower of the two minima of a saddle. */
    private static Claim barriersGrow(List<XorLandscape> landscapes) {
        double[] values = landscapes.stream()
                .mapToDouble(
                        l -> Roughness.of(TransitionNetwork.of(l.landscape())).meanUphillBarrier())
                .toArray();
        boolean grows = true;
        for (int i = 1; i < values.length; i++) {
            grows &= values[i] < values[i - 1];
        }
        return Claim.counted(
                "Sec. IV.A",
                "the uphill barriers from lower to higher minima generally increase with λ (N_h = 6)",
                "increase",
                "mean uphill barrier " + list(values) + " for λ = 1e-2 … 1e-6",
                grows,
                landscapes);
    }

    private static boolean rises(double[] values) {
        for (int i = 1; i < values.length; i++) {
            if (!(values[i] > values[i - 1])) {
                return false;
            }
        }
        return true;
    }

    private static String list(double[] values) {
        StringBuilder text = new StringBuilder();
        for (double value : values) {
            text.append(text.length() == 0 ? "" : ", ")
                    .append(String.format(Locale.ROOT, "%.4g", value).replaceFirst("\\.0+$", ""));
        }
        return text.toString();
    }
}

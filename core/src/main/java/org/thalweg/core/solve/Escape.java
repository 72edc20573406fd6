package org.thalweg.core.solve;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Parameters on the way to infinity: the loss keeps falling as their norm grows, and no minimum exists on this path.
 *
 * @param firstNorm Euclidean norm where the solve began
 * @param norm Euclidean norm of the last point
 * @param exponent p in E − limit ∝ ‖θ‖<sup>−p</sup> at the end
 * @param limitingLoss estimate of the loss that is approached and never attained
 * @param gap by how much the loss is above that limit at the last point; the estimate is uncertain by a part of it
 * @param motions what which neurons do
 */
public record Escape(
        double firstNorm, double norm, double exponent, double limitingLoss, double gap, List<NeuronMotion> motions) {

    /** Beyond this an exponent is not one of a power law. */
    private static final double FAST = 10;

    /** Copies the list. */
    public Escape {
        motions = List.copyOf(motions);
    }

    /** {@return what would make a minimum exist} */
    public String advice() {
        return "a minimum exists with a penalty on all parameters (l2 with a small lambda) or a bound (max-norm)";
    }

    /** The escape as a reason to have stopped, beside the reason the solver gave. */
    StopReason reason(StopReason original) {
        List<String> parts = new ArrayList<>();
        parts.add("the loss falls towards about " + knownDigits()
                + " while the parameters run to infinity: their norm grew from "
                + firstNorm + " to " + norm + ", and what is left of the loss falls "
                + (exponent > FAST ? "faster than any power of it" : "like its power -" + rounded(exponent)));
        motions.forEach(m -> parts.add(m.sentence()));
        parts.add("the solver itself stopped because: " + original.text());
        return StopReason.of(Status.ESCAPING, "escape", norm, firstNorm, String.join("; ", parts));
    }

    /** The limit with the digits that are known: to a tenth, rounded down to a power of ten, of what the loss still falls. */
    private String knownDigits() {
        if (limitingLoss == 0 || !(gap > 0)) {
            return limitingLoss == 0 ? "0" : String.valueOf(limitingLoss);
        }
        int places = 1 - (int) Math.floor(StrictMath.log10(gap));
        return new BigDecimal(limitingLoss)
                .setScale(Math.max(0, places), RoundingMode.HALF_EVEN)
                .toString();
    }

    /** For {@link StageResult#details()}. */
    Map<String, Object> details() {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("limiting-loss", limitingLoss);
        details.put("gap", gap);
        details.put("exponent", exponent);
        details.put("first-norm", firstNorm);
        details.put("parameter-norm", norm);
        List<Map<String, Object>> neurons = new ArrayList<>();
        for (NeuronMotion motion : motions) {
            neurons.add(Map.of("kind", motion.kind().text(), "layer", motion.layer(), "neurons", motion.neurons()));
        }
        details.put("neurons", neurons);
        details.put("advice", advice());
        return details;
    }

    private static String rounded(double x) {
        return String.valueOf(Math.rint(x * 100) / 100);
    }
}

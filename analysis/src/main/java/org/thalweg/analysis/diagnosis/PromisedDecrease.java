package org.thalweg.analysis.diagnosis;

import org.thalweg.analysis.spectrum.HessianSpectrum;
import org.thalweg.analysis.stationary.StationaryPoint;

/**
 * How much lower the loss could be nearby, by its quadratic model.
 *
 * @param certain ½ Σ gᵢ² / |λᵢ| over the directions of certain curvature
 * @param uncertain Σ |gᵢ| · ‖θ‖ / 10 over the others: what a move by a tenth of the parameters would gain at most
 */
record PromisedDecrease(double certain, double uncertain) {

    private static final double RELEVANT = 1e-6;
    private static final double MOVE = 0.1;

    /** Residuals below this part of the targets' size are rounding, whatever a quadratic model makes of them. */
    private static final double ROUNDED_RESIDUAL = 1e-13;

    static PromisedDecrease at(Situation s) {
        StationaryPoint point = s.point().orElseThrow();
        HessianSpectrum spectrum = point.spectrum();
        double certain = 0;
        double uncertain = 0;
        for (int i = 0; i < spectrum.dimension(); i++) {
            double[] v = spectrum.eigenvector(i);
            double slope = 0;
            for (int k = 0; k < v.length; k++) {
                slope = Math.fma(v[k], s.gradient()[k], slope);
            }
            double lambda = Math.abs(spectrum.eigenvalue(i));
            if (lambda > point.tolerance()) {
                certain += 0.5 * slope * slope / lambda;
            } else {
                uncertain += Math.abs(slope) * MOVE * Math.max(1, point.parameterNorm());
            }
        }
        return new PromisedDecrease(certain, uncertain);
    }

    /** Whether it is a noticeable part of the loss, or of the loss of a constant prediction where the loss is tiny. */
    boolean isRelevant(Situation s) {
        double scale = Math.max(Math.abs(s.value()), RELEVANT * s.constantLoss());
        double rounding =
                s.isSquaredError() ? ROUNDED_RESIDUAL * ROUNDED_RESIDUAL * new TargetMoments(s.data()).meanSquare() : 0;
        return total(s) > Math.max(RELEVANT * scale, rounding);
    }

    /** The whole decrease; no more than the loss where it cannot be below 0. */
    double total(Situation s) {
        double promised = certain + uncertain;
        return s.floorsHold() && (s.isSquaredError() || s.isCrossEntropy()) ? Math.min(promised, s.value()) : promised;
    }
}

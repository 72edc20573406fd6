package org.thalweg.analysis.internal.landscape;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import org.thalweg.analysis.landscape.LandscapePoint;

/** Candidates dressed as points, so that they can be compared like points before anything is known of them. */
final class Candidates {

    private Candidates() {}

    static LandscapePoint point(long id, Outcome outcome) {
        return new LandscapePoint(
                id,
                outcome.theta(),
                new BigDecimal(outcome.value()),
                0,
                Double.NaN,
                BigInteger.ONE,
                Optional.empty(),
                outcome.origin());
    }
}

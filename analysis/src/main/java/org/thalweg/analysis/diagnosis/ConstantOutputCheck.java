package org.thalweg.analysis.diagnosis;

import static org.thalweg.analysis.internal.NumberText.brief;

import java.util.Optional;

/** The network gives the same output for every sample although the targets differ. */
final class ConstantOutputCheck implements Check {

    private static final double RELATIVE_SPREAD = 1e-9;

    @Override
    public String code() {
        return "constant-output";
    }

    @Override
    public Optional<Finding> look(Situation s) {
        double constantLoss = s.constantLoss();
        if (!(constantLoss > 0)) {
            return Optional.empty();
        }
        int last = s.units().lowest().length - 1;
        for (int j = 0; j < s.data().targetWidth(); j++) {
            double low = s.units().lowest()[last][j];
            double high = s.units().highest()[last][j];
            double scale = Math.max(Math.max(Math.abs(low), Math.abs(high)), Math.sqrt(constantLoss));
            if (high - low > RELATIVE_SPREAD * scale) {
                return Optional.empty();
            }
        }
        return suspected(
                "The output is the same for every sample; the best constant within its range has a loss of "
                        + brief(constantLoss)
                        + " and the loss here is " + brief(s.dataLoss()) + ": "
                        + (s.isUnregularized()
                                ? "start from other random parameters."
                                : "the regularizer may be too strong for the data."),
                constantLoss);
    }
}

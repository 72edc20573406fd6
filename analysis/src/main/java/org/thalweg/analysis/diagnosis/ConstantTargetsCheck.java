package org.thalweg.analysis.diagnosis;

import static org.thalweg.analysis.internal.NumberText.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Targets that are the same for all samples: there is nothing to learn from them, a constant fits. */
final class ConstantTargetsCheck implements Check {

    @Override
    public String code() {
        return "constant-targets";
    }

    @Override
    public boolean applies(Situation s) {
        return s.data().samples() > 1 && (s.isSquaredError() || s.isCrossEntropy());
    }

    @Override
    public Optional<Finding> look(Situation s) {
        TargetMoments moments = new TargetMoments(s.data());
        List<String> constants = new ArrayList<>();
        for (int j = 0; j < s.data().targetWidth(); j++) {
            if (moments.column(j).isConstant()) {
                constants.add((s.isCrossEntropy()
                                ? "the probability of " + s.names().ofClass(j)
                                : s.names().target(j)) + " is "
                        + brief(moments.column(j).mean()));
            }
        }
        return constants.isEmpty()
                ? Optional.empty()
                : proved(
                        UnitNames.start(constants)
                                + " for every sample: nothing about it can be learned from the inputs; check that the"
                                + " right column was taken.",
                        constants.size());
    }
}

package org.thalweg.analysis.diagnosis;

import static org.thalweg.analysis.internal.NumberText.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.thalweg.core.data.Dataset;

/**
 * Inputs that have one value for all samples, so that the loss does not change along some directions of their weights.
 *
 * <p>Proof: with a constant input c and a bias, raising each weight of that input by a and lowering the bias of its neuron by
 * c a leaves every preactivation as it is; an input of 0 has no part in any. A constant other than 0 without a bias is the
 * bias, and no fault. With a regularizer the directions are not flat.
 */
final class ConstantInputsCheck implements Check {

    @Override
    public String code() {
        return "constant-inputs";
    }

    @Override
    public boolean applies(Situation s) {
        return s.isUnregularized() && s.data().samples() > 1;
    }

    @Override
    public Optional<Finding> look(Situation s) {
        Dataset data = s.data();
        boolean bias = s.network().layout().hasBias(1);
        List<String> constants = new ArrayList<>();
        for (int i = 0; i < data.inputWidth(); i++) {
            DataColumn column = DataColumn.ofInput(data, i);
            if (column.isConstant() && (bias || column.mean() == 0)) {
                constants.add(s.names().input(i) + " is " + brief(column.mean()));
            }
        }
        return constants.isEmpty()
                ? Optional.empty()
                : proved(
                        UnitNames.start(constants)
                                + " for every sample, which no weight is needed for: the loss does not change along some"
                                + " directions of its weights, so no minimum is isolated; leave the column out or"
                                + " regularize.",
                        constants.size());
    }
}

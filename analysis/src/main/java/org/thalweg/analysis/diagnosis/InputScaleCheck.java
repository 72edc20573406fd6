package org.thalweg.analysis.diagnosis;

import static org.thalweg.analysis.internal.NumberText.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.thalweg.core.data.Dataset;

/** Inputs whose spread or offset makes the Hessian ill-conditioned and saturates neurons. */
final class InputScaleCheck implements Check {

    /** Above this root mean square, weights of the usual size drive a neuron to the end of its range. */
    private static final double SATURATING_SIZE = 10;

    @Override
    public String code() {
        return "badly-scaled-inputs";
    }

    @Override
    public Optional<Finding> look(Situation s) {
        Dataset data = s.data();
        List<String> complaints = new ArrayList<>();
        boolean saturated = s.network().layers().size() > 1 && SaturatedUnitsCheck.anyIn(s);
        double worst = Double.NaN;
        for (int i = 0; i < data.inputWidth(); i++) {
            DataColumn column = DataColumn.ofInput(data, i);
            Optional<String> complaint = Scale.complaint(column);
            double size = Math.sqrt(column.meanSquare());
            if (complaint.isEmpty() && saturated && size > SATURATING_SIZE) {
                complaint = Optional.of("is of size " + brief(size) + " (root mean square) and saturates neurons");
            }
            if (complaint.isPresent()) {
                complaints.add(s.names().input(i) + " " + complaint.get());
                worst = Double.isNaN(worst) ? column.deviation() : worst;
            }
        }
        return complaints.isEmpty()
                ? Optional.empty()
                : suspected(
                        "The inputs are badly scaled: " + UnitNames.list(complaints)
                                + "; subtract the mean and divide by the standard deviation of each column.",
                        worst);
    }
}

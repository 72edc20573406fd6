package org.thalweg.analysis.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Targets of a regression whose spread or offset is far from what random initial parameters produce. */
final class TargetScaleCheck implements Check {

    @Override
    public String code() {
        return "badly-scaled-targets";
    }

    @Override
    public boolean applies(Situation s) {
        return s.isSquaredError();
    }

    @Override
    public Optional<Finding> look(Situation s) {
        TargetMoments moments = new TargetMoments(s.data());
        List<String> complaints = new ArrayList<>();
        double worst = Double.NaN;
        for (int j = 0; j < s.data().targetWidth(); j++) {
            Optional<String> complaint = Scale.complaint(moments.column(j));
            if (complaint.isPresent()) {
                complaints.add(s.names().target(j) + " " + complaint.get());
                worst = Double.isNaN(worst) ? moments.column(j).deviation() : worst;
            }
        }
        return complaints.isEmpty()
                ? Optional.empty()
                : suspected(
                        "The targets are badly scaled: " + UnitNames.list(complaints)
                                + "; subtract the mean and divide by the standard deviation.",
                        worst);
    }
}

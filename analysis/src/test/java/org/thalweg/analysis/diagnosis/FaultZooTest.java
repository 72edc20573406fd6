package org.thalweg.analysis.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Faults planted on purpose, each of which must be named; numbers are closed forms. */
class FaultZooTest {

    @ParameterizedTest
    @MethodSource({
        "org.thalweg.analysis.diagnosis.DataFaults#linear",
        "org.thalweg.analysis.diagnosis.DataFaults#conflicts",
        "org.thalweg.analysis.diagnosis.DataFaults#ranges",
        "org.thalweg.analysis.diagnosis.ColumnFaults#columns",
        "org.thalweg.analysis.diagnosis.UnitFaults#units",
        "org.thalweg.analysis.diagnosis.RunFaults#ends",
        "org.thalweg.analysis.diagnosis.RunFaults#scales",
        "org.thalweg.analysis.diagnosis.RunFaults#runaways"
    })
    void isDiagnosed(Fault fault) {
        Explanation explanation =
                Explainer.withDefaults().explain(fault.objective(), fault.theta(), fault.status(), "as planted");
        Finding finding = explanation.findings().stream()
                .filter(f -> f.code().equals(fault.code()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(fault.code() + " missing from " + explanation));
        assertThat(finding.proved()).isEqualTo(fault.proved());
        assertThat(finding.sentence()).contains(fault.words()).endsWith(".");
        if (!Double.isNaN(fault.value())) {
            assertThat(finding.value()).isCloseTo(fault.value(), within(1e-15 * Math.max(1, Math.abs(fault.value()))));
        }
        assertThat(explanation.checkedAndClear()).doesNotContain(fault.code());
    }
}

package org.thalweg.objectives.gaussian;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.thalweg.objectives.gaussian.PopulationLossTest.network;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.thalweg.core.data.Dataset;
import org.thalweg.core.network.Mlp;
import org.thalweg.core.objective.L2;
import org.thalweg.core.objective.NetworkObjective;
import org.thalweg.core.objective.Objective;
import org.thalweg.core.objective.Regularizer;
import org.thalweg.core.plugin.PluginKind;
import org.thalweg.core.plugin.PluginRegistry;
import org.thalweg.core.plugin.PluginSource;
import org.thalweg.core.spi.ObjectiveProvider;

class ProvidersTest {

    private static final PluginRegistry<ObjectiveProvider> OBJECTIVES =
            PluginRegistry.load(PluginKind.OBJECTIVE, List.of(PluginSource.application()));

    private static Objective create(String name, Mlp student, List<Regularizer> regularizers, Map<String, ?> options) {
        return OBJECTIVES
                .find(name)
                .provider()
                .create(student, Optional.empty(), regularizers, OBJECTIVES.options(name, options));
    }

    private static double valueAtZero(Objective objective) {
        return objective.value(new double[objective.dimension()], objective.newWorkspace());
    }

    /** At θ = 0 the loss is the teacher's mean square, 2²·E erf(x/√2)² = 4/3 for one erf neuron of weights 1 and 2. */
    @Test
    void allThreeMeanTheSameTeacher() {
        Mlp student = network(1, "2:erf:nobias,1:identity:nobias");
        Map<String, Object> teacher =
                Map.of("teacher", "1:erf:nobias,1:identity:nobias", "teacher-parameters", List.of(1.0, 2.0));
        double population = valueAtZero(create("gaussian-population", student, List.of(), teacher));
        assertThat(population).isCloseTo(4.0 / 3, org.assertj.core.api.Assertions.within(1e-15));
        assertThat(valueAtZero(create("gaussian-quadrature", student, List.of(), teacher)))
                .isCloseTo(population, org.assertj.core.api.Assertions.within(1e-10));
        assertThat(valueAtZero(create("teacher-student", student, List.of(), teacher)))
                .isCloseTo(population, org.assertj.core.api.Assertions.within(0.15));
    }

    @Test
    void samplesAreSeededAndNoisy() {
        Mlp student = network(2, "2:tanh,1:identity");
        Map<String, Object> options = Map.of("samples", 50L, "noise", 0.1);
        NetworkObjective a = (NetworkObjective) create("teacher-student", student, List.of(), options);
        NetworkObjective b = (NetworkObjective) create("teacher-student", student, List.of(), options);
        assertThat(a.data().samples()).isEqualTo(50);
        assertThat(a.data().copyTargets()).isEqualTo(b.data().copyTargets());
        NetworkObjective clean =
                (NetworkObjective) create("teacher-student", student, List.of(), Map.of("samples", 50L));
        assertThat(clean.data().copyTargets()).isNotEqualTo(a.data().copyTargets());
    }

    @Test
    void regularizersAreAdded() {
        Mlp student = network(1, "1:erf,1:identity");
        Objective plain = create("gaussian-population", student, List.of(), Map.of());
        Objective penalized = create("gaussian-population", student, List.of(L2.onAll(0.5)), Map.of());
        double[] theta = {1, 0, 0, 0};
        assertThat(penalized.value(theta, penalized.newWorkspace()) - plain.value(theta, plain.newWorkspace()))
                .isCloseTo(0.5, org.assertj.core.api.Assertions.within(1e-15));
    }

    @Test
    void faultsAreTold() {
        Mlp student = network(3, "2:erf,1:identity");
        assertThatThrownBy(() -> create("gaussian-quadrature", student, List.of(), Map.of()))
                .hasMessageContaining("up to 2 inputs")
                .hasMessageContaining("3");
        assertThatThrownBy(
                        () -> create("teacher-student", student, List.of(), Map.of("teacher-parameters", List.of(1.0))))
                .hasMessageContaining("11 parameters");
        assertThatThrownBy(() -> create("teacher-student", student, List.of(), Map.of("teacher", "2:erf,2:identity")))
                .hasMessageContaining("output");
        Dataset data = Dataset.of(new double[][] {{1, 2, 3}}, new double[][] {{1}});
        assertThatThrownBy(() -> OBJECTIVES
                        .find("teacher-student")
                        .provider()
                        .create(student, Optional.of(data), List.of(), OBJECTIVES.options("teacher-student", Map.of())))
                .hasMessageContaining("takes no data");
    }
}

package org.thalweg.objectives.gaussian.provider;

import java.util.List;
import java.util.Optional;
import org.thalweg.core.data.Dataset;
import org.thalweg.core.network.Mlp;
import org.thalweg.core.objective.Objective;
import org.thalweg.core.objective.Regularizer;
import org.thalweg.core.spi.ObjectiveProvider;
import org.thalweg.core.spi.OptionSpec;
import org.thalweg.core.spi.Options;
import org.thalweg.objectives.gaussian.PopulationLoss;
import org.thalweg.objectives.gaussian.Teacher;

/** Provides {@code gaussian-population}. */
public final class PopulationProvider implements ObjectiveProvider {

    /** Made by the service loader. */
    public PopulationProvider() {}

    @Override
    public String name() {
        return "gaussian-population";
    }

    @Override
    public String description() {
        return "Population loss of a student under standard normal inputs, by closed forms or quadrature over pairs of neurons.";
    }

    @Override
    public String source() {
        return "Saad and Solla 1995, Phys. Rev. E 52, 4225";
    }

    @Override
    public List<OptionSpec> options() {
        return TeacherOptions.with(OptionSpec.integer(
                        "nodes",
                        0L,
                        "",
                        "Where no closed form exists: 0 for as many quadrature nodes as the weights need for full precision,"
                                + " else Gauss–Hermite nodes in each dimension.")
                .between(0, 300));
    }

    @Override
    public Objective create(Mlp network, Optional<Dataset> data, List<Regularizer> regularizers, Options options) {
        if (data.isPresent()) {
            throw new IllegalArgumentException(
                    "The objective 'gaussian-population' makes its targets by a teacher and takes no data, but"
                            + " data are given.");
        }
        Teacher teacher = TeacherOptions.teacher(network, options);
        int nodes = (int) options.integer("nodes");
        return nodes == 0
                ? PopulationLoss.of(network, teacher, regularizers)
                : PopulationLoss.of(network, teacher, regularizers, nodes);
    }
}

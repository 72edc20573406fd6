package org.thalweg.objectives.gaussian.provider;

import java.util.List;
import java.util.Optional;
import org.thalweg.core.data.Dataset;
import org.thalweg.core.network.Mlp;
import org.thalweg.core.objective.MeanSquaredError;
import org.thalweg.core.objective.NetworkObjective;
import org.thalweg.core.objective.Objective;
import org.thalweg.core.objective.Regularizer;
import org.thalweg.core.spi.ObjectiveProvider;
import org.thalweg.core.spi.OptionSpec;
import org.thalweg.core.spi.Options;
import org.thalweg.objectives.gaussian.GaussianSamples;

/** Provides {@code gaussian-quadrature}. */
public final class QuadratureProvider implements ObjectiveProvider {

    /** Made by the service loader. */
    public QuadratureProvider() {}

    @Override
    public String name() {
        return "gaussian-quadrature";
    }

    @Override
    public String description() {
        return "Mean squared error over the nodes of a Gauss–Hermite product rule in one or two inputs, for any network and teacher.";
    }

    @Override
    public String source() {
        return "Golub and Welsch 1969, Math. Comput. 23, 221";
    }

    @Override
    public List<OptionSpec> options() {
        return TeacherOptions.with(
                OptionSpec.integer("nodes", 40L, "", "Nodes in each dimension.").between(2, 300));
    }

    @Override
    public Objective create(Mlp network, Optional<Dataset> data, List<Regularizer> regularizers, Options options) {
        if (data.isPresent()) {
            throw new IllegalArgumentException(
                    "The objective 'gaussian-quadrature' makes its targets by a teacher and takes no data, but"
                            + " data are given.");
        }
        Dataset nodes =
                GaussianSamples.quadrature(TeacherOptions.teacher(network, options), (int) options.integer("nodes"));
        return NetworkObjective.of(network, nodes, new MeanSquaredError(), regularizers);
    }
}

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

/** Provides {@code teacher-student}. */
public final class TeacherStudentProvider implements ObjectiveProvider {

    /** Made by the service loader. */
    public TeacherStudentProvider() {}

    @Override
    public String name() {
        return "teacher-student";
    }

    @Override
    public String description() {
        return "Mean squared error on seeded standard normal samples whose targets a teacher makes.";
    }

    @Override
    public String source() {
        return "Gardner and Derrida 1989, J. Phys. A 22, 1983";
    }

    @Override
    public List<OptionSpec> options() {
        return TeacherOptions.with(
                OptionSpec.integer("samples", 1000L, "", "Number of samples.").between(1, 1e8),
                OptionSpec.integer("data-seed", 1L, "", "Seed of the samples."),
                OptionSpec.real("noise", 0.0, "standard deviation", "Normal noise added to each target.")
                        .between(0, 1e300));
    }

    @Override
    public Objective create(Mlp network, Optional<Dataset> data, List<Regularizer> regularizers, Options options) {
        if (data.isPresent()) {
            throw new IllegalArgumentException(
                    "The objective 'teacher-student' makes its targets by a teacher and takes no data, but"
                            + " data are given.");
        }
        Dataset samples = GaussianSamples.random(
                TeacherOptions.teacher(network, options),
                (int) options.integer("samples"),
                options.real("noise"),
                options.integer("data-seed"));
        return NetworkObjective.of(network, samples, new MeanSquaredError(), regularizers);
    }
}

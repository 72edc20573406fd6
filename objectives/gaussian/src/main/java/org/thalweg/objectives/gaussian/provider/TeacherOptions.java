package org.thalweg.objectives.gaussian.provider;

import java.util.ArrayList;
import java.util.List;
import org.thalweg.core.network.Activation;
import org.thalweg.core.network.Layer;
import org.thalweg.core.network.Mlp;
import org.thalweg.core.network.ParameterInitializer;
import org.thalweg.core.network.Xoshiro256PlusPlus;
import org.thalweg.core.plugin.PluginRegistry;
import org.thalweg.core.plugin.PluginText;
import org.thalweg.core.spi.OptionSpec;
import org.thalweg.core.spi.Options;
import org.thalweg.objectives.gaussian.Teacher;

/** The options that say who the teacher is, common to all objectives of this module. */
final class TeacherOptions {

    private TeacherOptions() {}

    static List<OptionSpec> with(OptionSpec... others) {
        List<OptionSpec> specs = new ArrayList<>();
        specs.add(OptionSpec.text(
                "teacher",
                "",
                "The teacher's layers, for instance \"3:erf,1:identity\"; by default the student's own."));
        specs.add(OptionSpec.integer(
                "teacher-seed",
                1L,
                "",
                "Seed of the teacher's parameters, drawn glorot-normal, unless they are given."));
        specs.add(OptionSpec.reals(
                "teacher-parameters",
                List.of(),
                "",
                "The teacher's parameters in order of layers, weights by row, then biases; if empty they are drawn."));
        specs.addAll(List.of(others));
        return List.copyOf(specs);
    }

    static Teacher teacher(Mlp student, Options options) {
        String text = options.text("teacher");
        Mlp network =
                text.isBlank() ? student : Mlp.parse(student.inputWidth(), text, name -> activation(student, name));
        List<Double> given = options.reals("teacher-parameters");
        double[] parameters = given.isEmpty()
                ? ParameterInitializer.glorotNormal()
                        .draw(network, Xoshiro256PlusPlus.seeded(options.integer("teacher-seed")))
                        .toArray()
                : given.stream().mapToDouble(Double::doubleValue).toArray();
        return Teacher.of(network, parameters);
    }

    /** The student's own activations first: they may come from a plug-in that only the caller sees. */
    private static Activation activation(Mlp student, String name) {
        return student.layers().stream()
                .map(Layer::activations)
                .flatMap(List::stream)
                .filter(a -> a.name().equals(name))
                .findFirst()
                .orElseGet(() -> PluginText.activation(PluginRegistry.activations(), name));
    }
}

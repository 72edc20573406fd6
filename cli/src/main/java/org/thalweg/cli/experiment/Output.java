package org.thalweg.cli.experiment;

import java.nio.file.Path;
import java.util.List;
import org.thalweg.cli.message.InputException;
import org.thalweg.core.solve.RecordingPolicy;

/**
 * What is written where.
 *
 * @param directory folder of the result files
 * @param spectrum whether the spectrum is part of the result
 * @param recording what the trajectory keeps
 */
public record Output(Path directory, boolean spectrum, RecordingPolicy recording) {

    static Output read(Section section, Path base, String defaultDirectory) {
        section.requireOnly(List.of("directory", "spectrum", "points-per-decade", "parameters-in-trajectory"));
        RecordingPolicy defaults = RecordingPolicy.defaults();
        long points = section.wholeFrom(0, "points-per-decade").orElse(defaults.pointsPerDecade());
        if (points > 1_000_000) {
            throw new InputException(
                    "'points-per-decade' of " + section.name() + " is '" + points + "', but must be at most 1000000.");
        }
        return new Output(
                base.resolve(section.text("directory").orElse(defaultDirectory)),
                section.flag("spectrum", false),
                new RecordingPolicy((int) points, section.flag("parameters-in-trajectory", defaults.keepParameters())));
    }
}

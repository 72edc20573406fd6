package org.thalweg.cli.experiment;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.thalweg.cli.message.InputException;

/**
 * Where a solve begins.
 *
 * @param file parameters from a file, if given
 * @param initializer text of an initializer, if given
 * @param seed seed of the initializer and of the solvers
 */
public record Initial(Optional<Path> file, Optional<String> initializer, long seed) {

    /** Keys of the section. */
    static final List<String> KEYS = List.of("file", "initializer", "seed");

    static Initial read(Section section, Path base) {
        section.requireOnly(KEYS);
        Optional<Path> file = section.text("file").map(base::resolve);
        Optional<String> initializer = section.text("initializer");
        if (file.isPresent() && initializer.isPresent()) {
            throw new InputException("Both 'file' and 'initializer' are given in " + section.name()
                    + ", but initial parameters come from one of them.");
        }
        return new Initial(
                file,
                initializer,
                section.whole("seed", "a whole number of 64 bits").orElse(0));
    }
}

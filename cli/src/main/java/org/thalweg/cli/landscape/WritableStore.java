package org.thalweg.cli.landscape;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.thalweg.analysis.landscape.store.SqliteStore;
import org.thalweg.cli.message.InputException;
import org.thalweg.cli.result.AtomicFile;

/** Opening stores for writing. */
public final class WritableStore {

    private WritableStore() {}

    /**
     * Opens the store of a problem, or makes it.
     *
     * @throws InputException if it is of another problem
     */
    public static SqliteStore of(Path file, ProblemDescription wanted) {
        if (!Files.exists(file)) {
            AtomicFile.requireWritableFolder(file.toAbsolutePath().getParent());
            return SqliteStore.create(file, wanted.entries());
        }
        SqliteStore store = SqliteStore.open(file);
        Optional<String> difference =
                ProblemDescription.of(store.description(), file).difference(wanted);
        if (difference.isPresent()) {
            store.close();
            throw InputException.withSuggestion(difference.get(), "Give another file for the store.");
        }
        return store;
    }
}

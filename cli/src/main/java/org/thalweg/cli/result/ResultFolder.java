package org.thalweg.cli.result;

import java.nio.file.Path;
import java.util.Map;
import org.thalweg.cli.data.JsonText;
import org.thalweg.cli.data.NpzFile;

/** The data files of a result. */
public final class ResultFolder {

    private ResultFolder() {}

    /**
     * Writes {@code result.npz}, then {@code result.json}, so that the object is there only if the arrays are.
     *
     * @return the JSON object
     */
    public static Map<String, Object> write(Path folder, Training training) {
        Map<String, Object> tree = ResultTree.of(training, folder);
        AtomicFile.write(folder.resolve("result.npz"), NpzFile.toBytes(ResultArrays.of(training)));
        AtomicFile.write(folder.resolve("result.json"), JsonText.write(tree));
        return tree;
    }
}

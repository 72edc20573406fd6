package org.thalweg.cli.data;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.thalweg.cli.message.InputException;
import org.thalweg.core.network.Mlp;

/**
 * A parameter vector from a file: a result, a JSON array or object of blocks, CSV, {@code .npy} or {@code .npz}.
 *
 * <p>The form is told by the ending of the name; anything but {@code .csv}, {@code .npy} and {@code .npz} is read as JSON.
 */
public final class InitialPoint {

    private static final String WHAT = "initial parameter file";

    private InitialPoint() {}

    /**
     * θ for a network.
     *
     * @param given the file, or the folder of a result
     * @throws InputException if the file cannot be read or its shapes are not those of the network; says both
     */
    public static double[] read(Path given, Mlp network) {
        Path path = Files.isDirectory(given) ? given.resolve("result.json") : given;
        String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
        double[] theta;
        if (name.endsWith(".npz")) {
            theta = fromArrays(NpzFile.read(path, WHAT), path, network);
        } else if (name.endsWith(".npy")) {
            theta = NpyArray.parse(InputFile.read(path, WHAT), path.toString()).values();
        } else if (name.endsWith(".csv")) {
            theta = flat(NumberTable.read(path, WHAT).rows());
        } else {
            theta = fromJson(path, network);
        }
        return check(theta, path, network);
    }

    private static double[] fromArrays(Map<String, NpyArray> arrays, Path path, Mlp network) {
        NpyArray parameters = arrays.get("parameters");
        return parameters != null
                ? parameters.values()
                : NamedBlocks.ofArrays(arrays, path).theta(network);
    }

    private static double[] fromJson(Path path, Mlp network) {
        Object tree = JsonText.read(path, WHAT);
        if (tree instanceof Map<?, ?> object) {
            return object.get("parameters") == null
                    ? NamedBlocks.ofJson(object, path).theta(network)
                    : NumberGrid.vector(object.get("parameters"), path, "parameters");
        }
        return NumberGrid.vector(tree, path, "the array");
    }

    private static double[] flat(double[][] rows) {
        return java.util.Arrays.stream(rows)
                .flatMapToDouble(java.util.Arrays::stream)
                .toArray();
    }

    private static double[] check(double[] theta, Path path, Mlp network) {
        if (theta.length != network.parameterCount()) {
            throw new InputException("'" + path + "' holds " + theta.length + " parameters, but the network "
                    + network.text() + " with " + network.inputWidth() + " inputs has " + network.parameterCount()
                    + ".");
        }
        for (int i = 0; i < theta.length; i++) {
            if (!Double.isFinite(theta[i])) {
                throw new InputException("'" + path + "': parameter " + i + " (in "
                        + network.layout().blockOf(i).name() + ") is " + theta[i] + ", but every one must be finite.");
            }
        }
        return theta;
    }
}

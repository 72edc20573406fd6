package org.thalweg.cli.landscape;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.thalweg.analysis.landscape.Connection;
import org.thalweg.analysis.landscape.Landscape;
import org.thalweg.analysis.landscape.LandscapePoint;
import org.thalweg.analysis.stationary.Certificate;
import org.thalweg.analysis.symmetry.SignedPermutation;
import org.thalweg.cli.data.NpyArray;
import org.thalweg.cli.data.NpzFile;
import org.thalweg.cli.message.InputException;

/** A landscape as NumPy arrays, all of float64. */
public final class NpzExchange {

    private static final List<ToDoubleFunction<Certificate>> CERTIFICATE = List.of(
            Certificate::radius,
            Certificate::distance,
            Certificate::newtonBound,
            Certificate::contraction,
            Certificate::morseIndex,
            Certificate::smallestCurvature);

    private NpzExchange() {}

    /** The archive's bytes. */
    public static byte[] write(Landscape landscape, int n) {
        List<LandscapePoint> points = landscape.points();
        Map<String, NpyArray> arrays = new LinkedHashMap<>();
        arrays.put("id", vector(points, LandscapePoint::id));
        arrays.put(
                "parameters",
                NpyArray.matrix(
                        points.size(),
                        n,
                        points.stream()
                                .flatMapToDouble(point -> java.util.Arrays.stream(point.theta()))
                                .toArray()));
        arrays.put("loss", vector(points, point -> point.loss().doubleValue()));
        arrays.put("morseIndex", vector(points, LandscapePoint::morseIndex));
        arrays.put("orbitSize", vector(points, point -> point.orbitSize().doubleValue()));
        arrays.put("gradientNormInf", vector(points, LandscapePoint::gradientNormInf));
        arrays.put("certificate", certificates(points));
        putConnections(arrays, "connections", "elements", landscape.connections(), n);
        putConnections(arrays, "links", "linkElements", landscape.links(), n);
        return NpzFile.toBytes(arrays);
    }

    private static void putConnections(
            Map<String, NpyArray> arrays, String endsName, String elementsName, List<Connection> paths, int n) {
        double[] ends = new double[3 * paths.size()];
        double[] elements = new double[n * paths.size()];
        for (int k = 0; k < paths.size(); k++) {
            ends[3 * k] = paths.get(k).from();
            ends[3 * k + 1] = paths.get(k).direction();
            ends[3 * k + 2] = paths.get(k).to();
            for (int i = 0; i < n; i++) {
                SignedPermutation element = paths.get(k).element();
                elements[n * k + i] = (element.negates(i) ? -1 : 1) * (element.source(i) + 1);
            }
        }
        arrays.put(endsName, NpyArray.matrix(paths.size(), 3, ends));
        arrays.put(elementsName, NpyArray.matrix(paths.size(), n, elements));
    }

    private static NpyArray vector(List<LandscapePoint> points, ToDoubleFunction<LandscapePoint> value) {
        return NpyArray.vector(points.stream().mapToDouble(value).toArray());
    }

    private static NpyArray certificates(List<LandscapePoint> points) {
        double[] values = new double[CERTIFICATE.size() * points.size()];
        for (int k = 0; k < points.size(); k++) {
            Optional<Certificate> certificate = points.get(k).certificate();
            for (int i = 0; i < CERTIFICATE.size(); i++) {
                values[CERTIFICATE.size() * k + i] =
                        certificate.isPresent() ? CERTIFICATE.get(i).applyAsDouble(certificate.get()) : Double.NaN;
            }
        }
        return NpyArray.matrix(points.size(), CERTIFICATE.size(), values);
    }

    /**
     * Reads an archive; {@code parameters} must be there, {@code id}, {@code connections} with {@code elements} and {@code
     * links} with {@code linkElements} may.
     *
     * @throws InputException if it is no such archive
     */
    public static Exchange read(Path file) {
        Map<String, NpyArray> arrays = NpzFile.read(file, "landscape");
        NpyArray parameters = arrays.get("parameters");
        if (parameters == null || parameters.shape().length != 2) {
            throw new InputException("'" + file + "' holds no landscape: it lacks the matrix 'parameters'.");
        }
        int n = parameters.shape()[1];
        double[] ids = arrays.containsKey("id")
                ? arrays.get("id").values()
                : counting(parameters.shape()[0]);
        if (ids.length != parameters.shape()[0]) {
            throw new InputException("'" + file + "': 'id' has " + ids.length + " entries, but 'parameters' has "
                    + parameters.shape()[0] + " rows.");
        }
        List<Exchange.Candidate> candidates = new ArrayList<>();
        for (int k = 0; k < ids.length; k++) {
            double[] theta = new double[n];
            System.arraycopy(parameters.values(), k * n, theta, 0, n);
            candidates.add(new Exchange.Candidate((long) ids[k], theta));
        }
        return new Exchange(
                Optional.empty(),
                candidates,
                connections(arrays, "connections", "elements", n, file),
                List.of(),
                connections(arrays, "links", "linkElements", n, file),
                Map.of());
    }

    private static double[] counting(int count) {
        double[] numbers = new double[count];
        for (int k = 0; k < count; k++) {
            numbers[k] = k + 1;
        }
        return numbers;
    }

    private static List<Connection> connections(
            Map<String, NpyArray> arrays, String endsName, String elementsName, int n, Path file) {
        if (!arrays.containsKey(endsName) || !arrays.containsKey(elementsName)) {
            return List.of();
        }
        double[] ends = arrays.get(endsName).values();
        double[] elements = arrays.get(elementsName).values();
        if (ends.length % 3 != 0 || elements.length != (long) n * (ends.length / 3)) {
            throw new InputException(
                    "'" + file + "': '" + endsName + "' and '" + elementsName + "' do not fit together.");
        }
        List<Connection> connections = new ArrayList<>();
        for (int k = 0; k < ends.length / 3; k++) {
            int[] source = new int[n];
            boolean[] negative = new boolean[n];
            for (int i = 0; i < n; i++) {
                source[i] = (int) Math.abs(elements[n * k + i]) - 1;
                negative[i] = elements[n * k + i] < 0;
            }
            connections.add(new Connection(
                    (long) ends[3 * k],
                    (int) ends[3 * k + 1],
                    (long) ends[3 * k + 2],
                    SignedPermutation.of(source, negative)));
        }
        return connections;
    }
}

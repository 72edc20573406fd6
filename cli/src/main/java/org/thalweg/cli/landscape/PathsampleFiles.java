package org.thalweg.cli.landscape;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.thalweg.analysis.landscape.LandscapePoint;
import org.thalweg.analysis.landscape.LandscapeProblem;
import org.thalweg.analysis.spectrum.HessianSpectrum;
import org.thalweg.cli.data.InputFile;
import org.thalweg.cli.message.InputException;
import org.thalweg.cli.result.AtomicFile;

/**
 * The files of PATHSAMPLE: {@code min.data} (energy, natural logarithm of the product of the positive eigenvalues, order of
 * the point group, three moments of inertia), {@code ts.data} (the same with the numbers, from 1, of both minima before the
 * moments), and the coordinates in {@code points.min} and {@code points.ts}, doubles without any header, least significant
 * byte first.
 *
 * <p>The point group of a point of a landscape is the group of symmetries that leave it fixed. Parameters have no moments of
 * inertia: 1 stands for each, as pele writes it.
 */
public final class PathsampleFiles {

    private PathsampleFiles() {}

    /**
     * Writes the files; one spectrum for each point.
     *
     * @return number of points left out, as PATHSAMPLE knows minima and transition states only
     */
    public static int write(Path folder, StoredLandscape stored) {
        TransitionStates known = TransitionStates.of(stored.landscape());
        LandscapeProblem problem = stored.landscapeProblem();
        StringBuilder minima = new StringBuilder();
        for (LandscapePoint minimum : known.minima()) {
            minima.append(columns(minimum, problem)).append(moments());
        }
        StringBuilder states = new StringBuilder();
        List<LandscapePoint> saddles = new ArrayList<>();
        for (TransitionStates.State state : known.states()) {
            saddles.add(state.saddle());
            states.append(columns(state.saddle(), problem))
                    .append(String.format(Locale.ROOT, "%10d%10d", state.first() + 1, state.second() + 1))
                    .append(moments());
        }
        AtomicFile.write(folder.resolve("points.min"), bytes(known.minima()));
        AtomicFile.write(folder.resolve("points.ts"), bytes(saddles));
        AtomicFile.write(folder.resolve("ts.data"), states.toString());
        AtomicFile.write(folder.resolve("min.data"), minima.toString());
        return known.leftOut();
    }

    private static String columns(LandscapePoint point, LandscapeProblem problem) {
        double logProduct = 0;
        for (double lambda :
                HessianSpectrum.of(problem.objective(), point.theta()).eigenvalues()) {
            logProduct += lambda > 0 ? StrictMath.log(lambda) : 0;
        }
        BigInteger fixing = problem.symmetry().order().divide(point.orbitSize());
        return String.format(
                Locale.ROOT,
                "%26s %26s %10d",
                NumberRows.number(point.loss().doubleValue()),
                NumberRows.number(logProduct),
                fixing);
    }

    private static String moments() {
        return String.format(Locale.ROOT, "%20.10f%20.10f%20.10f\n", 1.0, 1.0, 1.0);
    }

    private static byte[] bytes(List<LandscapePoint> points) {
        int n = points.isEmpty() ? 0 : points.get(0).theta().length;
        ByteBuffer buffer =
                ByteBuffer.allocate(Double.BYTES * n * points.size()).order(ByteOrder.LITTLE_ENDIAN);
        points.forEach(point -> {
            for (double value : point.theta()) {
                buffer.putDouble(value);
            }
        });
        return buffer.array();
    }

    /**
     * Reads the coordinates and which minima a saddle joins; energies are computed again. Minima get numbers from 1, saddles
     * those after.
     *
     * @param n number of parameters
     */
    public static Exchange read(Path folder, int n) {
        List<Exchange.Candidate> candidates = new ArrayList<>();
        Map<Long, Exchange.Pair> pairs = new HashMap<>();
        for (String kind : List.of("min", "ts")) {
            boolean states = kind.equals("ts");
            List<double[]> data = NumberRows.read(folder.resolve(kind + ".data"), "data file", states ? 5 : 3);
            int rows = data.size();
            Path file = folder.resolve("points." + kind);
            byte[] bytes = InputFile.read(file, "point file");
            if (bytes.length != (long) Double.BYTES * n * rows) {
                throw new InputException("'" + file + "' has " + bytes.length + " bytes, but " + rows + " points of "
                        + n + " parameters have " + (long) Double.BYTES * n * rows + ".");
            }
            ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
            for (int k = 0; k < rows; k++) {
                double[] theta = new double[n];
                for (int i = 0; i < n; i++) {
                    theta[i] = buffer.getDouble();
                }
                candidates.add(new Exchange.Candidate(candidates.size() + 1, theta));
                if (states) {
                    double[] row = data.get(k);
                    pairs.put((long) candidates.size(), new Exchange.Pair((long) row[3], (long) row[4]));
                }
            }
        }
        return Exchange.ofPairs(candidates, pairs);
    }
}

package org.thalweg.solvers.global;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.random.RandomGenerator;
import org.thalweg.core.network.Xoshiro256PlusPlus;
import org.thalweg.core.objective.Objective;
import org.thalweg.core.objective.Workspace;

/**
 * What the runs of a journal have in common; each line must be the same when the journal is used again.
 *
 * <p>An objective has no name, so it is known by what it does: the layout, and the bits of value and gradient at two
 * fixed points. Other data, another network, loss or regularizer, or other arithmetic, all show there. The number of
 * starts, of threads and the tolerances are left out, since they change no run: a search may be resumed with more.
 */
final class JournalHeader {

    private static final int PROBES = 2;
    private static final long PROBE_SEED = 0x7468616C776567L;
    private static final int DIGEST_BYTES = 16;

    private JournalHeader() {}

    /** The lines, each beginning with the word for what it pins down. */
    static List<String> lines(InnerSolver inner, MultiStartOptions options, double[] start, long seed) {
        String first = options.startAtGiven() ? "given point " + digest(bytes(start)) : "drawn";
        String limit = options.evaluationsPerStart().isPresent()
                ? ", at most " + options.evaluationsPerStart().getAsLong() + " evaluations each"
                : "";
        return List.of(
                "journal of multi-start, format 1",
                "problem " + inner.objective().dimension() + " parameters, " + problem(inner.objective()),
                "solver " + SolverText.format(inner.solver()).replaceAll("\\R", " ") + limit,
                "starts " + options.initializer().text() + " times " + options.scale() + ", first " + first,
                "seed " + seed);
    }

    private static String problem(Objective objective) {
        Workspace workspace = objective.newWorkspace();
        RandomGenerator random = Xoshiro256PlusPlus.seeded(PROBE_SEED);
        int n = objective.dimension();
        StringBuilder text = new StringBuilder();
        objective.layout().ifPresent(layout -> text.append(layout.blocks()));
        MessageDigest digest = sha256();
        digest.update(text.toString().getBytes(StandardCharsets.UTF_8));
        double[] theta = new double[n];
        double[] gradient = new double[n];
        for (int probe = 0; probe < PROBES; probe++) {
            for (int i = 0; i < n; i++) {
                theta[i] = 2 * random.nextDouble() - 1;
            }
            double value = objective.maxOrder() > 0
                    ? objective.gradient(theta, gradient, workspace)
                    : objective.value(theta, workspace);
            digest.update(bytes(value));
            digest.update(bytes(gradient));
        }
        return text(digest);
    }

    private static byte[] bytes(double... values) {
        ByteBuffer buffer = ByteBuffer.allocate(Math.multiplyExact(values.length, Long.BYTES));
        for (double value : values) {
            buffer.putLong(Double.doubleToLongBits(value));
        }
        return buffer.array();
    }

    private static String digest(byte[] bytes) {
        MessageDigest digest = sha256();
        digest.update(bytes);
        return text(digest);
    }

    private static String text(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest(), 0, DIGEST_BYTES);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}

package org.thalweg.analysis.landscape.store;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.thalweg.analysis.landscape.Connection;
import org.thalweg.analysis.landscape.LandscapePoint;
import org.thalweg.analysis.landscape.SearchAttempt;
import org.thalweg.analysis.landscape.SearchBatch;
import org.thalweg.analysis.stationary.Certificate;
import org.thalweg.analysis.symmetry.SignedPermutation;

/** A process that commits batch after batch, each a function of its number, and tells each number once it is committed. */
final class BatchWriter {

    private BatchWriter() {}

    /** Goes on from where the store of the first argument stands, for ever. */
    public static void main(String[] arguments) {
        Path file = Path.of(arguments[0]);
        if (!file.toFile().exists()) {
            SqliteStore.create(file, Map.of("about", "a test")).close();
        }
        SqliteStore store = SqliteStore.open(file);
        String state = store.searchState();
        for (long k = state.isEmpty() ? 1 : Long.parseLong(state) + 1; ; k++) {
            store.commit(batch(k));
            System.out.println(k);
        }
    }

    /** Points 2k − 1 (a minimum) and 2k (a saddle), its two connections, and three attempts. */
    static SearchBatch batch(long k) {
        LandscapePoint minimum = point(2 * k - 1, 0);
        LandscapePoint saddle = point(2 * k, 1);
        SignedPermutation flip = SignedPermutation.parse("1 -0 2");
        return new SearchBatch(
                List.of(minimum, saddle),
                List.of(
                        new Connection(2 * k, 0, 2 * k - 1, flip),
                        new Connection(2 * k, 1, Math.max(1, 2 * k - 3), flip.inverse())),
                List.of(
                        new SearchAttempt(3 * k - 3, "first", OptionalLong.of(2 * k - 1), true, 7 * k),
                        new SearchAttempt(3 * k - 2, "second", OptionalLong.of(2 * k), true, 1),
                        new SearchAttempt(3 * k - 1, "third", OptionalLong.empty(), false, 0)),
                Long.toString(k));
    }

    static LandscapePoint point(long id, int index) {
        return new LandscapePoint(
                id,
                new double[] {1.0 / id, -0.0, Math.sqrt(id)},
                BigDecimal.ONE.divide(new BigDecimal(id + 2), 50, java.math.RoundingMode.HALF_EVEN),
                index,
                id * 1e-17,
                BigInteger.TWO.pow((int) (id % 200)),
                id % 5 == 0
                        ? Optional.empty()
                        : Optional.of(new Certificate(1e-9 / id, 1e-12, 1e-13, 0.1 / id, index, 1e-8)),
                "batch of " + id);
    }
}

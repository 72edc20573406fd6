package org.thalweg.analysis.landscape.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thalweg.analysis.landscape.Connection;
import org.thalweg.analysis.landscape.LandscapeStoreException;
import org.thalweg.analysis.landscape.SearchBatch;
import org.thalweg.analysis.symmetry.SignedPermutation;

class SqliteStoreTest {

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void nameTheFileAwkwardly() {
        file = folder.resolve("a store? 50%#ä.landscape");
    }

    private void write(int batches) {
        try (SqliteStore store = SqliteStore.create(file, Map.of("network", "3:tanh", "data", "0,1\n"))) {
            for (int k = 1; k <= batches; k++) {
                store.commit(BatchWriter.batch(k));
            }
        }
    }

    @Test
    void keepsEveryBitAndLeavesOneFile() throws IOException {
        write(7);
        try (SqliteStore store = SqliteStore.read(file)) {
            StoredContent.of(store.snapshot()).isThatOf(7);
            assertThat(store.searchState()).isEqualTo("7");
            assertThat(store.description()).isEqualTo(Map.of("network", "3:tanh", "data", "0,1\n"));
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void isWrittenAheadAndForcedToTheDisk() throws SQLException {
        write(1);
        try (SqliteStore store = SqliteStore.open(file);
                java.sql.Connection raw = DriverManager.getConnection("jdbc:sqlite:" + file.toUri());
                Statement statement = raw.createStatement()) {
            assertThat(statement.executeQuery("PRAGMA journal_mode").getString(1))
                    .isEqualTo("wal");
            assertThat(store.pragma("synchronous")).isEqualTo("2");
        }
    }

    @Test
    void isReadWhileAnotherWrites() {
        write(2);
        try (SqliteStore writer = SqliteStore.open(file);
                SqliteStore reader = SqliteStore.read(file)) {
            StoredContent.of(reader.snapshot()).isThatOf(2);
            writer.commit(BatchWriter.batch(3));
            StoredContent.of(reader.snapshot()).isThatOf(3);
            StoredContent.of(writer.snapshot()).isThatOf(3);
            assertThatThrownBy(() -> reader.commit(BatchWriter.batch(4)))
                    .isInstanceOf(LandscapeStoreException.class)
                    .hasMessageContaining("for reading only");
        }
    }

    @Test
    void hasOneWriterAtATime() {
        write(1);
        try (SqliteStore writer = SqliteStore.open(file)) {
            assertThatThrownBy(() -> SqliteStore.open(file))
                    .isInstanceOf(LandscapeStoreException.class)
                    .hasMessageContaining("being written to by another search");
            writer.commit(BatchWriter.batch(2));
        }
        try (SqliteStore next = SqliteStore.open(file)) {
            StoredContent.of(next.snapshot()).isThatOf(2);
        }
    }

    @Test
    void refusesBatchesThatDoNotFitAndStoresNothingOfThem() {
        write(1);
        SearchBatch taken = BatchWriter.batch(1);
        SearchBatch dangling = new SearchBatch(
                BatchWriter.batch(2).points(),
                List.of(new Connection(4, 0, 99, SignedPermutation.identity(3))),
                List.of(),
                "2");
        SearchBatch sameAttempt = new SearchBatch(
                BatchWriter.batch(2).points(), List.of(), BatchWriter.batch(1).attempts(), "2");
        try (SqliteStore store = SqliteStore.open(file)) {
            assertThatThrownBy(() -> store.commit(taken))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("but has 1");
            assertThatThrownBy(() -> store.commit(dangling))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("to point 99");
            assertThatThrownBy(() -> store.commit(sameAttempt)).isInstanceOf(LandscapeStoreException.class);
            StoredContent.of(store.snapshot()).isThatOf(1);
            store.commit(BatchWriter.batch(2));
            StoredContent.of(store.snapshot()).isThatOf(2);
        }
    }

    @Test
    void aFileThatIsNoStoreIsToldInASentence() throws Exception {
        assertRefused(file, "does not exist");
        assertRefused(folder, "is a folder");
        Path text = Files.writeString(folder.resolve("text"), "This is no database at all.\n".repeat(100));
        assertRefused(text, "is no SQLite file");
        Path empty = Files.createFile(folder.resolve("empty"));
        assertRefused(empty, "of something else");
        Path other = folder.resolve("other.db");
        sql(other, "CREATE TABLE t (x)");
        assertRefused(other, "of something else");
        write(1);
        sql(file, "PRAGMA user_version = 2");
        assertRefused(file, "of version 2, but this version of thalweg reads version 1");
        assertThatThrownBy(() -> SqliteStore.create(file, Map.of())).hasMessageContaining("it exists");
    }

    @Test
    void aDamagedStoreIsToldInASentence() throws Exception {
        write(40);
        long size = Files.size(file);
        try (RandomAccessFile damage = new RandomAccessFile(file.toFile(), "rw")) {
            for (long at = 8192; at < size; at += 64) {
                damage.seek(at);
                damage.write(new byte[48]);
            }
        }
        assertRefused(file, "The landscape store");
        write2Truncated();
    }

    private void write2Truncated() throws IOException {
        Files.delete(file);
        write(40);
        try (RandomAccessFile damage = new RandomAccessFile(file.toFile(), "rw")) {
            damage.setLength(Files.size(file) / 2);
        }
        assertRefused(file, "The landscape store");
    }

    private static void assertRefused(Path path, String part) {
        for (int mode = 0; mode < 2; mode++) {
            boolean reading = mode == 0;
            assertThatThrownBy(() -> {
                        try (SqliteStore store = reading ? SqliteStore.read(path) : SqliteStore.open(path)) {
                            store.snapshot();
                        }
                    })
                    .isInstanceOf(LandscapeStoreException.class)
                    .hasMessageContaining(part)
                    .hasMessageEndingWith(".");
        }
    }

    private static void sql(Path path, String command) throws SQLException {
        try (java.sql.Connection raw = DriverManager.getConnection("jdbc:sqlite:" + path.toUri());
                Statement statement = raw.createStatement()) {
            statement.execute(command);
        }
    }
}

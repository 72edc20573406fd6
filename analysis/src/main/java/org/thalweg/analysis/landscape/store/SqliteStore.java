package org.thalweg.analysis.landscape.store;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import org.thalweg.analysis.landscape.Connection;
import org.thalweg.analysis.landscape.Landscape;
import org.thalweg.analysis.landscape.LandscapePoint;
import org.thalweg.analysis.landscape.LandscapeStore;
import org.thalweg.analysis.landscape.LandscapeStoreException;
import org.thalweg.analysis.landscape.SearchAttempt;
import org.thalweg.analysis.landscape.SearchBatch;
import org.thalweg.analysis.symmetry.SignedPermutation;

/**
 * A landscape in one SQLite file.
 *
 * <p>Each batch is one transaction, written ahead and forced to the disk before {@link #commit} returns, so that killing the
 * process, or the machine, at any moment loses no committed batch and leaves no half of one. One process writes at a time;
 * others may read meanwhile. Safe for any number of threads of that process.
 */
public final class SqliteStore implements LandscapeStore {

    private static final int READ_ONLY = 1;
    private static final int READ_WRITE = 2;
    private static final int CREATE = 4;
    private static final int URI = 64;

    private final Path file;
    private final java.sql.Connection connection;
    private final WriterLock lock;

    private SqliteStore(Path file, java.sql.Connection connection, WriterLock lock) {
        this.file = file;
        this.connection = connection;
        this.lock = lock;
    }

    /**
     * Makes a new store and opens it for writing. Killed before it returns, it leaves no store.
     *
     * @param file path of the database
     * @param description of the problem and whatever else belongs to the store, by key
     * @return the open store; close it
     * @throws LandscapeStoreException if there is such a file already, or it cannot be made
     */
    public static SqliteStore create(Path file, Map<String, String> description) {
        Path whole = file.toAbsolutePath();
        Path draft = whole.resolveSibling(
                "." + whole.getFileName() + "." + ProcessHandle.current().pid() + ".tmp");
        try (WriterLock lock = WriterLock.take(whole)) {
            if (Files.exists(whole)) {
                throw new FileAlreadyExistsException(file.toString());
            }
            Files.deleteIfExists(draft);
            try (java.sql.Connection connection = connect(draft, READ_WRITE | CREATE)) {
                connection.setAutoCommit(false);
                Schema.create(connection);
                describe(connection, description);
                connection.commit();
            }
            Files.move(draft, whole);
        } catch (FileAlreadyExistsException e) {
            throw new LandscapeStoreException("The landscape store '" + file + "' cannot be made: it exists.", e);
        } catch (SQLException | IOException e) {
            throw new LandscapeStoreException(
                    "The landscape store '" + file + "' cannot be made: " + firstLine(e) + ".", e);
        } finally {
            draft.toFile().delete();
        }
        return open(file);
    }

    private static void describe(java.sql.Connection connection, Map<String, String> description) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO meta VALUES (?, ?)")) {
            for (Map.Entry<String, String> entry : new TreeMap<>(description).entrySet()) {
                insert.setString(1, entry.getKey());
                insert.setString(2, entry.getValue());
                insert.executeUpdate();
            }
        }
    }

    /**
     * Opens a store for reading and writing.
     *
     * @param file path of the database
     * @return the open store; close it
     * @throws LandscapeStoreException if it is none, is damaged or of another version, or another process writes to it
     */
    public static SqliteStore open(Path file) {
        require(file);
        WriterLock lock = WriterLock.take(file.toAbsolutePath());
        try {
            java.sql.Connection connection = checked(file, READ_WRITE);
            try (Statement statement = connection.createStatement()) {
                statement.execute("PRAGMA journal_mode = WAL");
                statement.execute("PRAGMA synchronous = FULL");
                statement.execute("PRAGMA foreign_keys = ON");
                Schema.complete(connection);
                connection.setAutoCommit(false);
            }
            return new SqliteStore(file, connection, lock);
        } catch (SQLException e) {
            lock.close();
            throw unreadable(file, e);
        } catch (LandscapeStoreException e) {
            lock.close();
            throw e;
        }
    }

    /**
     * Opens a store for reading only, also while another process writes to it.
     *
     * @param file path of the database
     * @return the open store; close it
     * @throws LandscapeStoreException if it is none, is damaged or of another version
     */
    public static SqliteStore read(Path file) {
        require(file);
        return new SqliteStore(file, checked(file, writable(file) ? READ_WRITE : READ_ONLY), null);
    }

    private static boolean writable(Path file) {
        return Files.isWritable(file) && Files.isWritable(file.toAbsolutePath().getParent());
    }

    private static void require(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new LandscapeStoreException("The landscape store '" + file + "' "
                    + (Files.exists(file) ? "is a folder, but a file is needed." : "does not exist."));
        }
        if (!Files.isReadable(file)) {
            throw new LandscapeStoreException("The landscape store '" + file + "' cannot be read: permission denied.");
        }
    }

    private static java.sql.Connection checked(Path file, int mode) {
        try {
            java.sql.Connection connection = connect(file, mode);
            try {
                Schema.check(connection, file);
                return connection;
            } catch (SQLException | LandscapeStoreException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw unreadable(file, e);
        }
    }

    private static java.sql.Connection connect(Path file, int mode) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("open_mode", Integer.toString(mode | URI));
        properties.setProperty("busy_timeout", "10000");
        Path log = file.resolveSibling(file.getFileName() + "-wal");
        // In a folder that takes no file, SQLite cannot keep the index of the log; without a log it needs none.
        String unchanging = mode == READ_ONLY && !Files.exists(log) ? "?immutable=1" : "";
        return DriverManager.getConnection(
                "jdbc:sqlite:" + file.toAbsolutePath().toUri() + unchanging, properties);
    }

    private static LandscapeStoreException unreadable(Path file, SQLException e) {
        boolean foreign = String.valueOf(e.getMessage()).contains("SQLITE_NOTADB");
        return new LandscapeStoreException(
                foreign
                        ? "'" + file + "' is not a landscape store: it is no SQLite file."
                        : "The landscape store '" + file + "' cannot be read: " + firstLine(e) + ".",
                e);
    }

    private static String firstLine(Exception e) {
        String line =
                String.valueOf(e.getMessage()).lines().findFirst().orElse("").strip();
        return line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
    }

    /** {@return what was said of the store when it was made, by key} */
    public synchronized Map<String, String> description() {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT key, value FROM meta")) {
            Map<String, String> description = new TreeMap<>();
            while (rows.next()) {
                description.put(rows.getString(1), rows.getString(2));
            }
            return description;
        } catch (SQLException e) {
            throw unreadable(file, e);
        } finally {
            endReading();
        }
    }

    /** The value of a setting of SQLite, for tests. */
    synchronized String pragma(String name) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("PRAGMA " + name)) {
            return row.getString(1);
        }
    }

    @Override
    public synchronized Landscape snapshot() {
        try {
            // One transaction, so that points, connections and journal are of one moment.
            connection.setAutoCommit(false);
            return new Landscape(
                    points(),
                    connections("connection"),
                    attempts(),
                    Schema.hasLinks(connection) ? connections("link") : List.of());
        } catch (SQLException e) {
            throw unreadable(file, e);
        } catch (IllegalArgumentException | NullPointerException e) {
            throw new LandscapeStoreException(
                    "The landscape store '" + file + "' is damaged: " + firstLine(e) + ".", e);
        } finally {
            endReading();
        }
    }

    private List<LandscapePoint> points() throws SQLException {
        List<LandscapePoint> points = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(PointRows.SELECT)) {
            while (rows.next()) {
                points.add(PointRows.read(rows));
            }
        }
        return points;
    }

    private List<Connection> connections(String table) throws SQLException {
        List<Connection> connections = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT saddle, direction, lower, element FROM " + table + " ORDER BY saddle, direction")) {
            while (rows.next()) {
                connections.add(new Connection(
                        rows.getLong(1), rows.getInt(2), rows.getLong(3), SignedPermutation.parse(rows.getString(4))));
            }
        }
        return connections;
    }

    private List<SearchAttempt> attempts() throws SQLException {
        List<SearchAttempt> attempts = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT number, method, point, is_new, evaluations FROM attempt ORDER BY number")) {
            while (rows.next()) {
                long point = rows.getLong(3);
                boolean none = rows.wasNull();
                attempts.add(new SearchAttempt(
                        rows.getLong(1),
                        rows.getString(2),
                        none ? OptionalLong.empty() : OptionalLong.of(point),
                        rows.getBoolean(4),
                        rows.getLong(5)));
            }
        }
        return attempts;
    }

    @Override
    public synchronized String searchState() {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT text FROM state")) {
            return row.next() ? row.getString(1) : "";
        } catch (SQLException e) {
            throw unreadable(file, e);
        } finally {
            endReading();
        }
    }

    /** A transaction left open would keep readers at an old moment. */
    private void endReading() {
        try {
            if (!connection.getAutoCommit()) {
                connection.rollback();
            }
        } catch (SQLException e) {
            // What was read stands; the next use of the connection tells what is wrong with it.
        }
    }

    @Override
    public synchronized void commit(SearchBatch batch) {
        if (lock == null) {
            throw new LandscapeStoreException("The landscape store '" + file + "' is open for reading only.");
        }
        try {
            check(batch);
            insert(batch);
            connection.commit();
        } catch (SQLException e) {
            endReading();
            throw new LandscapeStoreException(
                    "The landscape store '" + file + "' cannot be written: " + firstLine(e) + ".", e);
        } catch (IllegalArgumentException e) {
            endReading();
            throw e;
        }
    }

    private void check(SearchBatch batch) throws SQLException {
        Set<Long> fresh = new HashSet<>();
        try (PreparedStatement query = connection.prepareStatement("SELECT 1 FROM point WHERE id = ?")) {
            for (LandscapePoint point : batch.points()) {
                if (point.id() < 1 || !fresh.add(point.id()) || isThere(query, point.id())) {
                    throw new IllegalArgumentException(
                            "A new point needs a number of its own from 1 on, but has " + point.id() + ".");
                }
            }
            List<Connection> all = new ArrayList<>(batch.connections());
            all.addAll(batch.links());
            for (Connection c : all) {
                if (!(fresh.contains(c.from()) || isThere(query, c.from()))
                        || !(fresh.contains(c.to()) || isThere(query, c.to()))) {
                    throw new IllegalArgumentException("The connection from point " + c.from() + " to point " + c.to()
                            + " names a point that is not stored.");
                }
            }
        }
    }

    private static boolean isThere(PreparedStatement query, long id) throws SQLException {
        query.setLong(1, id);
        try (ResultSet row = query.executeQuery()) {
            return row.next();
        }
    }

    private void insert(SearchBatch batch) throws SQLException {
        try (PreparedStatement point = connection.prepareStatement(PointRows.INSERT);
                PreparedStatement path = connection.prepareStatement("INSERT INTO connection VALUES (?, ?, ?, ?)");
                PreparedStatement link = connection.prepareStatement("INSERT INTO link VALUES (?, ?, ?, ?)");
                PreparedStatement attempt = connection.prepareStatement("INSERT INTO attempt VALUES (?, ?, ?, ?, ?)");
                PreparedStatement state = connection.prepareStatement("UPDATE state SET text = ?")) {
            for (LandscapePoint p : batch.points()) {
                PointRows.bind(point, p);
                point.executeUpdate();
            }
            insert(path, batch.connections());
            insert(link, batch.links());
            for (SearchAttempt a : batch.attempts()) {
                attempt.setLong(1, a.number());
                attempt.setString(2, a.method());
                attempt.setObject(3, a.point().isPresent() ? a.point().getAsLong() : null);
                attempt.setBoolean(4, a.isNew());
                attempt.setLong(5, a.evaluations());
                attempt.executeUpdate();
            }
            state.setString(1, batch.searchState());
            state.executeUpdate();
        }
    }

    private static void insert(PreparedStatement statement, List<Connection> connections) throws SQLException {
        for (Connection c : connections) {
            statement.setLong(1, c.from());
            statement.setInt(2, c.direction());
            statement.setLong(3, c.to());
            statement.setString(4, c.element().toString());
            statement.executeUpdate();
        }
    }

    /** Ends the use of the file; what was committed is in it. */
    @Override
    public synchronized void close() {
        try (WriterLock held = lock) {
            connection.close();
        } catch (SQLException e) {
            throw new LandscapeStoreException(
                    "The landscape store '" + file + "' cannot be closed: " + firstLine(e) + ".", e);
        }
    }
}

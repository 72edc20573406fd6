package org.thalweg.analysis.landscape.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.thalweg.analysis.landscape.LandscapeStoreException;

/** The tables of a store, and how a store is told from other files. */
final class Schema {

    /** Raised when a reader of the version before would misread a store. */
    static final int VERSION = 1;

    /** "Thlw": the number by which SQLite's header tells whose file it is. */
    private static final int APPLICATION = 0x54686c77;

    private static final List<String> TABLES = List.of(
            "CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
            """
            CREATE TABLE point (
                id INTEGER PRIMARY KEY,
                theta BLOB NOT NULL,
                loss TEXT NOT NULL,
                morse_index INTEGER NOT NULL,
                gradient_norm_inf REAL,
                orbit_size TEXT NOT NULL,
                origin TEXT NOT NULL,
                certificate_index INTEGER,
                radius REAL,
                distance REAL,
                newton_bound REAL,
                contraction REAL,
                smallest_curvature REAL)""",
            """
            CREATE TABLE connection (
                saddle INTEGER NOT NULL REFERENCES point (id),
                direction INTEGER NOT NULL,
                lower INTEGER NOT NULL REFERENCES point (id),
                element TEXT NOT NULL)""",
            "CREATE INDEX connection_saddle ON connection (saddle)",
            linkTable(),
            """
            CREATE TABLE attempt (
                number INTEGER PRIMARY KEY,
                method TEXT NOT NULL,
                point INTEGER,
                is_new INTEGER NOT NULL,
                evaluations INTEGER NOT NULL)""",
            "CREATE TABLE state (id INTEGER PRIMARY KEY CHECK (id = 1), text TEXT NOT NULL)",
            "INSERT INTO state VALUES (1, '')",
            "PRAGMA application_id = " + APPLICATION,
            "PRAGMA user_version = " + VERSION);

    private Schema() {}

    /** Of a later day than version 1, which readers without it read as before: a store may lack it. */
    private static String linkTable() {
        return """
                CREATE TABLE IF NOT EXISTS link (
                    saddle INTEGER NOT NULL REFERENCES point (id),
                    direction INTEGER NOT NULL,
                    lower INTEGER NOT NULL REFERENCES point (id),
                    element TEXT NOT NULL)""";
    }

    /** Adds what a store of an earlier day lacks. */
    static void complete(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(linkTable());
        }
    }

    /** Whether there is a table of links. */
    static boolean hasLinks(Connection connection) throws SQLException {
        return number(connection, "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = 'link'") > 0;
    }

    static void create(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String table : TABLES) {
                statement.execute(table);
            }
        }
    }

    /** Refuses what is no store of this version. */
    static void check(Connection connection, Path file) throws SQLException {
        if (number(connection, "PRAGMA application_id") != APPLICATION) {
            throw new LandscapeStoreException(
                    "'" + file + "' is not a landscape store: it is an SQLite file of something else.");
        }
        int version = number(connection, "PRAGMA user_version");
        if (version != VERSION) {
            throw new LandscapeStoreException("'" + file + "' is a landscape store of version " + version
                    + ", but this version of thalweg reads version " + VERSION + ".");
        }
        String state = text(connection, "PRAGMA quick_check(1)");
        if (!state.equals("ok")) {
            throw new LandscapeStoreException("The landscape store '" + file + "' is damaged: "
                    + state.lines().findFirst().orElse("") + ".");
        }
    }

    private static int number(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            return row.next() ? row.getInt(1) : 0;
        }
    }

    private static String text(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            return row.next() ? row.getString(1) : "";
        }
    }
}

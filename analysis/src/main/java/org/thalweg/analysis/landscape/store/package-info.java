/**
 * Landscapes in files: one SQLite file for each, which loses nothing committed whenever its process is killed.
 *
 * <p>Needs {@code org.xerial:sqlite-jdbc} at run time, which the rest of this module does not: add it to use {@link
 * org.thalweg.analysis.landscape.store.SqliteStore}.
 *
 * <pre>{@code
 * try (SqliteStore store = SqliteStore.create(Path.of("xor.landscape"), Map.of("about", "XOR, three neurons"))) {
 *     LandscapeSearch.of(problem, LandscapeSearchOptions.defaults()).run(store, SearchListener.silent());
 * }
 * }</pre>
 */
package org.thalweg.analysis.landscape.store;

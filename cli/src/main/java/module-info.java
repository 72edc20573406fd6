/**
 * The {@code thalweg} command: trains networks, lists what is installed and analyses results.
 *
 * <p>Nothing here is exported and nobody should depend on it. Solvers, activations, losses and regularizers are found by
 * name only, through the registries of {@code org.thalweg.core.plugin}; no solver or activation module is required.
 */
module org.thalweg.cli {
    requires org.thalweg.core;
    requires org.thalweg.analysis;
    requires info.picocli;
    requires tools.jackson.core;
    requires tools.jackson.dataformat.toml;
    requires de.siegmar.fastcsv;
    requires org.xerial.sqlitejdbc;

    opens org.thalweg.cli.command to
            info.picocli;
}

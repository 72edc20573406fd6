package org.thalweg.cli.command;

import java.util.function.Function;
import org.thalweg.cli.plugins.Plugins;
import org.thalweg.core.plugin.PluginRegistry;
import org.thalweg.core.spi.Plugin;

/**
 * One listing command.
 *
 * @param command its name
 * @param word what one entry is
 * @param registry where the entries are
 */
record PluginListing<P extends Plugin>(String command, String word, Function<Plugins, PluginRegistry<P>> registry) {}

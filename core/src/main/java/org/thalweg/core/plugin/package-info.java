/**
 * Finding plug-ins by name: {@link org.thalweg.core.plugin.PluginRegistry}.
 *
 * <pre>{@code
 * Solver solver = PluginRegistry.solvers().create("bfgs", Map.of("gradient-tolerance", 1e-12));
 * }</pre>
 */
package org.thalweg.core.plugin;

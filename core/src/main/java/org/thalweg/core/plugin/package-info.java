/**
 * Finding plug-ins by name: {@link org.thalweg.core.plugin.PluginRegistry}.
 *
 * <pre>{@code
 * PluginRegistry<SolverProvider> solvers = PluginRegistry.solvers();
 * Options options = solvers.options("bfgs", Map.of("gradient-tolerance", 1e-12));
 * Solver solver = solvers.find("bfgs").provider().create(options);
 * }</pre>
 */
package org.thalweg.core.plugin;

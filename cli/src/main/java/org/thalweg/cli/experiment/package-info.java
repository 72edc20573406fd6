/**
 * What is to be done: {@link org.thalweg.cli.experiment.ExperimentTree} is an experiment as written (TOML, flags on top),
 * {@link org.thalweg.cli.experiment.Experiment} the same with every key checked, and {@link
 * org.thalweg.cli.experiment.Problem} the objective built from it.
 *
 * <p>A new section is a record with a {@code read} method, a component of {@code Experiment} and a name in its list of
 * sections.
 */
package org.thalweg.cli.experiment;

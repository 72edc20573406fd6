/**
 * What a plug-in implements: a provider that turns a name with options into an activation, loss, regularizer or solver.
 *
 * <p>Names are permanent, lower-case kebab-case; those without prefix belong to Thalweg, others are written
 * {@code vendor:name}. Options are described by {@link org.thalweg.core.spi.OptionSpec} and arrive checked as
 * {@link org.thalweg.core.spi.Options}. Declare the provider with {@code provides … with …} in module-info, and in
 * {@code META-INF/services} for the class path.
 */
package org.thalweg.core.spi;

/**
 * Objectives that fit a network to a differential equation.
 */
module org.thalweg.objectives.differential {
    requires transitive org.thalweg.core;
}

/**
 * Objectives that fit a network to a differential equation: exact derivatives of the network in its inputs and of all of them
 * in the parameters, equations by name or as text, and proved bounds of the error.
 *
 * <p>For who writes equations in code; the command line finds the objectives by name.
 */
module org.thalweg.objectives.differential {
    requires transitive org.thalweg.core;
    requires hipparchus.core;
    requires hipparchus.ode;

    exports org.thalweg.objectives.differential;
}

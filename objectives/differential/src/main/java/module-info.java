/**
 * Objectives that fit a network to a differential equation: exact derivatives of the network in its inputs and of all of them
 * in the parameters, equations by name or as text, and proved bounds of the error.
 *
 * <p>For who writes equations in code; the command line finds the objectives by name.
 *
 * @provides org.thalweg.core.spi.ObjectiveProvider
 */
module org.thalweg.objectives.differential {
    requires transitive org.thalweg.core;
    requires hipparchus.core;
    requires hipparchus.ode;

    exports org.thalweg.objectives.differential;

    provides org.thalweg.core.spi.ObjectiveProvider with
            org.thalweg.objectives.differential.provider.DifferentialEquationProvider,
            org.thalweg.objectives.differential.provider.ExponentialDecayProvider,
            org.thalweg.objectives.differential.provider.HarmonicOscillatorProvider,
            org.thalweg.objectives.differential.provider.HeatProvider,
            org.thalweg.objectives.differential.provider.LinearProvider,
            org.thalweg.objectives.differential.provider.LogisticProvider,
            org.thalweg.objectives.differential.provider.LotkaVolterraProvider,
            org.thalweg.objectives.differential.provider.PoissonProvider,
            org.thalweg.objectives.differential.provider.VanDerPolProvider;
}

/**
 * Activations with a kink at 0: relu, leaky-relu, elu, selu.
 *
 * <p>For who builds networks of such units in code; the command line finds the plug-ins by name.
 *
 * @provides org.thalweg.core.spi.ActivationProvider
 */
module org.thalweg.activations.piecewise {
    requires transitive org.thalweg.core;

    exports org.thalweg.activations.piecewise;

    provides org.thalweg.core.spi.ActivationProvider with
            org.thalweg.activations.piecewise.provider.ReluProvider,
            org.thalweg.activations.piecewise.provider.SeluProvider,
            org.thalweg.activations.piecewise.provider.LeakyReluProvider,
            org.thalweg.activations.piecewise.provider.EluProvider;
}

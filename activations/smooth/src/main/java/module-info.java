/**
 * Smooth activations with three derivatives or more, accurate in the tails: tanh, sigmoid, softplus, gelu and others.
 *
 * <p>For who builds networks of smooth units in code; the command line finds the plug-ins by name.
 *
 * @provides org.thalweg.core.spi.ActivationProvider
 */
module org.thalweg.activations.smooth {
    requires transitive org.thalweg.core;

    exports org.thalweg.activations.smooth;

    provides org.thalweg.core.spi.ActivationProvider with
            org.thalweg.activations.smooth.provider.IdentityProvider,
            org.thalweg.activations.smooth.provider.TanhProvider,
            org.thalweg.activations.smooth.provider.SigmoidProvider,
            org.thalweg.activations.smooth.provider.SoftplusProvider,
            org.thalweg.activations.smooth.provider.ExponentialProvider,
            org.thalweg.activations.smooth.provider.GeluProvider,
            org.thalweg.activations.smooth.provider.SiluProvider,
            org.thalweg.activations.smooth.provider.ErfProvider,
            org.thalweg.activations.smooth.provider.NormalCdfProvider,
            org.thalweg.activations.smooth.provider.SigmoidPlusSoftplusProvider,
            org.thalweg.activations.smooth.provider.SquareProvider,
            org.thalweg.activations.smooth.provider.CubeProvider,
            org.thalweg.activations.smooth.provider.SineProvider,
            org.thalweg.activations.smooth.provider.PolynomialProvider;
}

/**
 * The activation {@code acme:swish} for Thalweg.
 *
 * @provides org.thalweg.core.spi.ActivationProvider
 */
module acme.swish {
    requires org.thalweg.core;

    exports acme.swish;

    provides org.thalweg.core.spi.ActivationProvider with
            acme.swish.SwishProvider;
}

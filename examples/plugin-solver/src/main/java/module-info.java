/**
 * The solver {@code acme:two-point} for Thalweg.
 *
 * @provides org.thalweg.core.spi.SolverProvider
 */
module acme.twopoint {
    requires org.thalweg.core;

    exports acme.twopoint;

    provides org.thalweg.core.spi.SolverProvider with
            acme.twopoint.TwoPointProvider;
}

/** Plug-ins of a vendor, built outside the project. */
module com.acme.descent {
    requires org.thalweg.core;

    provides org.thalweg.core.spi.SolverProvider with
            com.acme.descent.BacktrackingProvider;
    provides org.thalweg.core.spi.ActivationProvider with
            com.acme.descent.SwishProvider;
}

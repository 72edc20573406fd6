/**
 * Networks, losses, the flat parameter vector, exact derivatives, the solve driver and the plug-in contracts.
 *
 * <p>Everything else depends on this module and this module on {@code java.base} only. Authors of solvers, activations,
 * losses or regularizers implement a provider from {@code org.thalweg.core.spi}.
 *
 * @uses org.thalweg.core.spi.ActivationProvider
 * @uses org.thalweg.core.spi.LossProvider
 * @uses org.thalweg.core.spi.ObjectiveProvider
 * @uses org.thalweg.core.spi.RegularizerProvider
 * @uses org.thalweg.core.spi.SolverProvider
 */
module org.thalweg.core {
    requires static jdk.incubator.vector;

    exports org.thalweg.core.data;
    exports org.thalweg.core.network;
    exports org.thalweg.core.objective;
    exports org.thalweg.core.solve;
    exports org.thalweg.core.spi;
    exports org.thalweg.core.plugin;
    exports org.thalweg.core.internal.elementary to
            org.thalweg.activations.smooth,
            org.thalweg.activations.piecewise,
            org.thalweg.objectives.differential,
            org.thalweg.objectives.gaussian;

    uses org.thalweg.core.spi.ActivationProvider;
    uses org.thalweg.core.spi.LossProvider;
    uses org.thalweg.core.spi.ObjectiveProvider;
    uses org.thalweg.core.spi.RegularizerProvider;
    uses org.thalweg.core.spi.SolverProvider;

    provides org.thalweg.core.spi.LossProvider with
            org.thalweg.core.plugin.MeanSquaredErrorProvider,
            org.thalweg.core.plugin.CrossEntropyProvider;
    provides org.thalweg.core.spi.RegularizerProvider with
            org.thalweg.core.plugin.L2Provider,
            org.thalweg.core.plugin.MaxNormProvider,
            org.thalweg.core.plugin.MergeProvider;
}

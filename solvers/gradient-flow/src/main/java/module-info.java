/**
 * Solvers that integrate the gradient flow dθ/dt = −s·∇E as an ordinary differential equation.
 *
 * <p>For those who want the trajectory itself, or the basin that the flow leads to, rather than the fastest way down.
 *
 * @provides org.thalweg.core.spi.SolverProvider
 */
module org.thalweg.solvers.gradientflow {
    requires transitive org.thalweg.core;
    requires hipparchus.core;
    requires hipparchus.ode;
    requires ojalgo;

    exports org.thalweg.solvers.gradientflow;

    provides org.thalweg.core.spi.SolverProvider with
            org.thalweg.solvers.gradientflow.GradientFlowProvider,
            org.thalweg.solvers.gradientflow.FlowRk4Provider,
            org.thalweg.solvers.gradientflow.FlowAutoProvider,
            org.thalweg.solvers.gradientflow.FlowExprb32Provider,
            org.thalweg.solvers.gradientflow.FlowExprb43Provider,
            org.thalweg.solvers.gradientflow.FlowTrBdf2Provider,
            org.thalweg.solvers.gradientflow.FlowKencarp4Provider,
            org.thalweg.solvers.gradientflow.FlowRodasProvider,
            org.thalweg.solvers.gradientflow.FlowBdfProvider;
}

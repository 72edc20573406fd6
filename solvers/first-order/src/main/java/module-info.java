import org.thalweg.core.spi.SolverProvider;
import org.thalweg.solvers.firstorder.AdamProvider;
import org.thalweg.solvers.firstorder.AdamWProvider;
import org.thalweg.solvers.firstorder.GradientDescentProvider;
import org.thalweg.solvers.firstorder.MomentumProvider;

/**
 * Gradient descent and its stochastic kin, with minibatches and learning-rate schedules; depends on core only.
 *
 * @provides SolverProvider {@code gradient-descent}, {@code momentum}, {@code adam}, {@code adamw}
 */
module org.thalweg.solvers.firstorder {
    requires transitive org.thalweg.core;

    exports org.thalweg.solvers.firstorder;

    provides SolverProvider with
            GradientDescentProvider,
            MomentumProvider,
            AdamProvider,
            AdamWProvider;
}

package acme.twopoint;

import java.util.List;
import org.thalweg.core.solve.Solver;
import org.thalweg.core.spi.OptionSpec;
import org.thalweg.core.spi.Options;
import org.thalweg.core.spi.SolverProvider;

/** Provides {@link TwoPoint} by its name. */
public final class TwoPointProvider implements SolverProvider {

    @Override
    public String name() {
        return TwoPoint.NAME;
    }

    @Override
    public String description() {
        return "Steepest descent with the two-point step length, for smooth problems that are not too stiff.";
    }

    @Override
    public String source() {
        return "J. Barzilai, J. M. Borwein, IMA J. Numer. Anal. 8, 141 (1988)";
    }

    @Override
    public List<OptionSpec> options() {
        return List.of(OptionSpec.real(
                        "tolerance",
                        TwoPoint.DEFAULT.tolerance(),
                        "absolute, mean loss",
                        "Largest absolute entry of the gradient at the end.")
                .atLeast(0));
    }

    @Override
    public Solver create(Options options) {
        return new TwoPoint(options.real("tolerance"));
    }
}

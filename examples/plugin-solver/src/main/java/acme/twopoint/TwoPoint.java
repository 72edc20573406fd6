package acme.twopoint;

import java.util.Map;
import java.util.random.RandomGenerator;
import org.thalweg.core.objective.Objective;
import org.thalweg.core.solve.Solver;
import org.thalweg.core.solve.SolverRun;

/**
 * Steepest descent with the two-point step length of J. Barzilai and J. M. Borwein (IMA J. Numer. Anal. 8, 1988), shortened
 * until the value falls enough (L. Armijo, 1966). Immutable.
 *
 * @param tolerance largest absolute entry of the gradient at the end
 */
public record TwoPoint(double tolerance) implements Solver {

    /** Its permanent name. */
    public static final String NAME = "acme:two-point";

    /** With the default tolerance. */
    public static final TwoPoint DEFAULT = new TwoPoint(1e-8);

    /** Checks the tolerance. */
    public TwoPoint {
        if (!(tolerance >= 0)) {
            throw new IllegalArgumentException("The tolerance is " + tolerance + ", but must be at least 0.");
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Map<String, Object> options() {
        return Map.of("tolerance", tolerance);
    }

    @Override
    public int requiredOrder() {
        return 1;
    }

    @Override
    public SolverRun start(Objective objective, double[] start, RandomGenerator random) {
        return new TwoPointRun(objective, start, tolerance);
    }
}

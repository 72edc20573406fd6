package org.thalweg.core.solve;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The recorded states of a solve in order.
 *
 * @param states first, grid and last states
 */
public record Trajectory(List<State> states) {

    /** Copies the list. */
    public Trajectory {
        states = List.copyOf(states);
    }

    /** One recorded state. */
    public static final class State {
        private final int stage;
        private final long iteration;
        private final double time;
        private final double loss;
        private final double gradientNormInf;
        private final double seconds;
        private final double parameterNorm;
        private final EvaluationCounts evaluations;
        private final double[] parameters;

        State(
                int stage,
                long iteration,
                double time,
                double loss,
                double gradientNormInf,
                double seconds,
                double parameterNorm,
                EvaluationCounts evaluations,
                double[] parameters) {
            this.stage = stage;
            this.iteration = iteration;
            this.time = time;
            this.loss = loss;
            this.gradientNormInf = gradientNormInf;
            this.seconds = seconds;
            this.parameterNorm = parameterNorm;
            this.evaluations = evaluations;
            this.parameters = parameters;
        }

        /** {@return number of the stage of a chain, from 0} */
        public int stage() {
            return stage;
        }

        /** {@return the iterations over all stages when the state was recorded} */
        public long iteration() {
            return iteration;
        }

        /** {@return time of the flow, if the stage is one} */
        public OptionalDouble time() {
            return Double.isNaN(time) ? OptionalDouble.empty() : OptionalDouble.of(time);
        }

        /** {@return the value E(θ)} */
        public double loss() {
            return loss;
        }

        /** {@return largest absolute gradient entry; empty if not evaluated} */
        public OptionalDouble gradientNormInf() {
            return Double.isNaN(gradientNormInf) ? OptionalDouble.empty() : OptionalDouble.of(gradientNormInf);
        }

        /** {@return wall seconds since the solve began; the only entry that differs between repeated runs} */
        public double seconds() {
            return seconds;
        }

        /** {@return Euclidean norm of θ} */
        public double parameterNorm() {
            return parameterNorm;
        }

        /** {@return evaluations over all stages when the state was recorded} */
        public EvaluationCounts evaluations() {
            return evaluations;
        }

        /** {@return a copy of θ, if kept} */
        public Optional<double[]> parameters() {
            return Optional.ofNullable(parameters).map(double[]::clone);
        }
    }
}

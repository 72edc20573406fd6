package org.thalweg.core.spi;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.thalweg.core.data.Dataset;
import org.thalweg.core.network.Mlp;
import org.thalweg.core.objective.Objective;
import org.thalweg.core.objective.Regularizer;

/** Provides an objective beyond a data table, such as the residual of a differential equation, by name. */
public interface ObjectiveProvider extends Plugin {

    /**
     * {@return the objective of a network}
     *
     * @param network the network whose parameters are sought
     * @param data data to fit beside or instead; empty if the user gave none
     * @param regularizers what is added, in order
     * @param options values for {@link #options()}, checked
     * @throws IllegalArgumentException if the network or the data do not suit the objective, data are missing or not
     *     wanted, or values do not go together
     */
    Objective create(Mlp network, Optional<Dataset> data, List<Regularizer> regularizers, Options options);

    /**
     * {@return options of the objective to train next, from where a training of this one ended; empty if this one was the
     * last} For objectives that learn from a training where to look, such as a differential equation whose points are
     * refined. The options are all that a result keeps: the objective made with them must be the same again.
     *
     * @param objective what {@link #create} made with {@code options}
     * @param theta θ[n] where its training ended, read only
     * @param options values for {@link #options()}, checked
     * @param trained how many trainings came before this one, from 0
     */
    default Optional<Map<String, Object>> refined(Objective objective, double[] theta, Options options, int trained) {
        return Optional.empty();
    }
}

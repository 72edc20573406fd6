package org.thalweg.core.spi;

import java.util.List;
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
}

package org.thalweg.cli.landscape;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.thalweg.analysis.landscape.Connection;
import org.thalweg.analysis.landscape.SearchAttempt;

/**
 * What a file of another form says of a landscape; nothing of it is believed before it is tested.
 *
 * @param problem the entries of a {@link ProblemDescription}, if the file has them
 * @param candidates points said to be stationary
 * @param connections between the candidates' numbers
 * @param attempts journal lines
 */
public record Exchange(
        Optional<Map<String, String>> problem,
        List<Candidate> candidates,
        List<Connection> connections,
        List<SearchAttempt> attempts) {

    /**
     * A point said to be stationary.
     *
     * @param id number in the file
     * @param theta θ[n]
     */
    public record Candidate(long id, double[] theta) {}
}

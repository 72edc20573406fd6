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
 * @param links between the candidates' numbers, from saddles to those of the next lower index
 * @param pairs for saddles of files that do not say which copies they join, the numbers of the two minima
 */
public record Exchange(
        Optional<Map<String, String>> problem,
        List<Candidate> candidates,
        List<Connection> connections,
        List<SearchAttempt> attempts,
        List<Connection> links,
        Map<Long, Pair> pairs) {

    /** The candidates of a file that knows minima and saddles between two of them only. */
    static Exchange ofPairs(List<Candidate> candidates, Map<Long, Pair> pairs) {
        return new Exchange(Optional.empty(), candidates, List.of(), List.of(), List.of(), pairs);
    }

    /**
     * The numbers of two minima.
     *
     * @param first number of one
     * @param second number of the other, perhaps the same
     */
    public record Pair(long first, long second) {

        boolean isOf(long one, long other) {
            return first == one && second == other || first == other && second == one;
        }
    }

    /**
     * A point said to be stationary.
     *
     * @param id number in the file
     * @param theta θ[n]
     */
    public record Candidate(long id, double[] theta) {}
}

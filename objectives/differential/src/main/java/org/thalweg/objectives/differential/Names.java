package org.thalweg.objectives.differential;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What variables and unknowns are called.
 *
 * @param variables of the independent variables
 * @param unknowns of the unknown functions
 */
public record Names(List<String> variables, List<String> unknowns) {

    /** Copies the lists. */
    public Names {
        variables = List.copyOf(variables);
        unknowns = List.copyOf(unknowns);
    }

    /**
     * {@return the names t, or x and y, or x1, x2, …; and u, or u1, u2, …}
     *
     * @param variables number of independent variables, at least 1
     * @param unknowns number of unknown functions, at least 1
     */
    public static Names usual(int variables, int unknowns) {
        List<String> x = variables == 1
                ? List.of("t")
                : variables == 2
                        ? List.of("x", "y")
                        : IntStream.rangeClosed(1, variables)
                                .mapToObj(v -> "x" + v)
                                .toList();
        return new Names(
                x,
                unknowns == 1
                        ? List.of("u")
                        : IntStream.rangeClosed(1, unknowns)
                                .mapToObj(j -> "u" + j)
                                .toList());
    }

    /** u, u', u'', or u_x, u_xx where there are several variables. */
    String of(Expression.Unknown u) {
        String name = unknowns.get(u.output());
        if (u.order() == 0) {
            return name;
        }
        return variables.size() == 1
                ? name + "'".repeat(u.order())
                : name + "_" + variables.get(u.variable()).repeat(u.order());
    }
}

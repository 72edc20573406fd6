package org.thalweg.objectives.differential;

import java.util.Arrays;
import java.util.Collection;
import org.thalweg.objectives.differential.Expression.Unknown;

/**
 * The order in which unknowns and their derivatives are numbered: for each output its value, then for each variable the
 * derivatives of order 1, 2, … up to that variable's highest.
 */
final class Channels {

    private final int outputs;
    private final int[] orders;
    private final int perOutput;

    private Channels(int outputs, int[] orders) {
        this.outputs = outputs;
        this.orders = orders;
        this.perOutput = 1 + Arrays.stream(orders).sum();
    }

    /** Channels for all these unknowns. */
    static Channels of(int outputs, int variables, Collection<Unknown> unknowns) {
        int[] orders = new int[variables];
        for (Unknown u : unknowns) {
            if (u.output() >= outputs) {
                throw new IllegalArgumentException("The equations have an unknown function number " + (u.output() + 1)
                        + ", but the network has " + outputs + (outputs == 1 ? " output." : " outputs."));
            }
            if (u.variable() >= variables) {
                throw new IllegalArgumentException("The equations differentiate in variable number "
                        + (u.variable() + 1) + ", but the network has " + variables
                        + (variables == 1 ? " input." : " inputs."));
            }
            orders[u.variable()] = Math.max(orders[u.variable()], u.order());
        }
        return new Channels(outputs, orders);
    }

    int outputs() {
        return outputs;
    }

    /** Highest order of derivative in each variable. */
    int[] orders() {
        return orders.clone();
    }

    /** Highest of these. */
    int order() {
        return Arrays.stream(orders).max().orElse(0);
    }

    /** Channels of one output. */
    int perOutput() {
        return perOutput;
    }

    /** Channels of all outputs. */
    int count() {
        return outputs * perOutput;
    }

    /** Within an output, the channel before the first derivative in a variable: derivative k is at this + k. */
    int base(int variable) {
        int base = 0;
        for (int v = 0; v < variable; v++) {
            base += orders[v];
        }
        return base;
    }

    /** Number of an unknown. */
    int index(Unknown u) {
        return u.output() * perOutput + (u.order() == 0 ? 0 : base(u.variable()) + u.order());
    }

    /** The unknown of a number. */
    Unknown unknown(int index) {
        int output = index / perOutput;
        int rest = index % perOutput;
        for (int v = 0; v < orders.length && rest > 0; v++) {
            if (rest <= orders[v]) {
                return new Unknown(output, v, rest);
            }
            rest -= orders[v];
        }
        return new Unknown(output, 0, 0);
    }
}

package org.thalweg.objectives.differential;

import java.util.List;

/**
 * Differential equations as formulas that shall be 0.
 *
 * <pre>{@code
 * Equations decay = s -> List.of(s.d(0, 1).plus(s.u(0)));                 // u' + u = 0
 * Equations pendulum = s -> List.of(s.d(0, 2).plus(s.u(0).sin()));        // u'' + sin u = 0
 * Equations heat = s -> List.of(s.d(0, 0, 1).minus(s.d(0, 1, 2)));        // ∂u/∂x₀ = ∂²u/∂x₁²
 * }</pre>
 */
@FunctionalInterface
public interface Equations {

    /**
     * The formulas, called once; derivatives of all kinds are taken from them.
     *
     * @param symbols makes variables, unknowns and derivatives
     * @return one formula for each unknown function
     */
    List<Expression> residuals(Symbols symbols);

    /** What formulas are made of. */
    final class Symbols {

        Symbols() {}

        /**
         * {@return independent variable number {@code index}, from 0}
         *
         * @param index number of the variable, from 0
         */
        public Expression x(int index) {
            return Expression.variable(index);
        }

        /**
         * {@return unknown function number {@code output}, from 0}
         *
         * @param output number of the unknown, from 0
         */
        public Expression u(int output) {
            return Expression.unknown(output);
        }

        /**
         * {@return its derivative of that order in the first variable}
         *
         * @param output number of the unknown, from 0
         * @param order order of the derivative, at least 1
         */
        public Expression d(int output, int order) {
            return Expression.derivative(output, 0, order);
        }

        /**
         * {@return its derivative of that order in a variable}
         *
         * @param output number of the unknown, from 0
         * @param variable number of the variable, from 0
         * @param order order of the derivative, at least 1
         */
        public Expression d(int output, int variable, int order) {
            return Expression.derivative(output, variable, order);
        }
    }
}

package org.thalweg.objectives.differential;

import java.util.function.DoubleUnaryOperator;
import org.thalweg.core.internal.elementary.QuarterTurns;

/**
 * A formula in the independent variables x, the unknown functions u and their derivatives; immutable.
 *
 * <p>Formulas are built once and evaluated often: as numbers with exact first and second derivatives, and as interval
 * series. Building simplifies sums and products with 0 and 1, and computes constants.
 *
 * <pre>{@code
 * Expression t = Expression.variable(0);
 * Expression u = Expression.unknown(0);
 * Expression residual = Expression.derivative(0, 0, 2).plus(u.times(4)).minus(t.sin());
 * }</pre>
 */
public sealed interface Expression {

    /**
     * A number.
     *
     * @param value the number
     */
    record Constant(double value) implements Expression {}

    /**
     * An independent variable.
     *
     * @param index which one, counted from 0
     */
    record Variable(int index) implements Expression {}

    /**
     * An unknown function or one of its derivatives, ∂<sup>order</sup>u<sub>output</sub>/∂x<sub>variable</sub><sup>order</sup>.
     *
     * @param output which unknown, counted from 0
     * @param variable in which variable it is differentiated; 0 for order 0
     * @param order 0 for the function itself
     */
    record Unknown(int output, int variable, int order) implements Expression {}

    /**
     * Two formulas joined.
     *
     * @param operator how they are joined
     * @param left first operand
     * @param right second operand
     */
    record Binary(Operator operator, Expression left, Expression right) implements Expression {}

    /**
     * A function of a formula.
     *
     * @param function the function
     * @param argument what it is applied to
     */
    record Call(Function function, Expression argument) implements Expression {}

    /**
     * A formula raised to a constant; a base below 0 needs a whole exponent.
     *
     * @param base what is raised
     * @param exponent the constant
     */
    record Power(Expression base, double exponent) implements Expression {}

    /** Arithmetic operations. */
    enum Operator {
        /** Sum. */
        ADD,
        /** Difference. */
        SUBTRACT,
        /** Product. */
        MULTIPLY,
        /** Quotient. */
        DIVIDE
    }

    /** Elementary functions. */
    enum Function {
        /** Exponential function. */
        EXP(StrictMath::exp),
        /** Natural logarithm. */
        LOG(StrictMath::log),
        /** Sine. */
        SIN(QuarterTurns::sine),
        /** Cosine. */
        COS(QuarterTurns::cosine),
        /** Hyperbolic tangent. */
        TANH(StrictMath::tanh);

        private final DoubleUnaryOperator value;

        Function(DoubleUnaryOperator value) {
            this.value = value;
        }

        /**
         * {@return the function at a number}
         *
         * @param argument a number in the function's domain
         */
        public double at(double argument) {
            return value.applyAsDouble(argument);
        }
    }

    /**
     * {@return a number}
     *
     * @param value any finite number
     */
    static Expression constant(double value) {
        return new Constant(value);
    }

    /**
     * {@return independent variable number {@code index}, from 0}
     *
     * @param index number of the variable, from 0
     */
    static Expression variable(int index) {
        return new Variable(index);
    }

    /**
     * {@return unknown function number {@code output}, from 0}
     *
     * @param output number of the unknown, from 0
     */
    static Expression unknown(int output) {
        return new Unknown(output, 0, 0);
    }

    /**
     * {@return the derivative of an unknown function of that order in one variable}
     *
     * @param output number of the unknown, from 0
     * @param variable number of the variable, from 0
     * @param order order of the derivative, at least 1
     */
    static Expression derivative(int output, int variable, int order) {
        return new Unknown(output, order == 0 ? 0 : variable, order);
    }

    /**
     * {@return whether this is that number}
     *
     * @param value the number to compare with
     */
    default boolean is(double value) {
        return this instanceof Constant c && c.value() == value;
    }

    /**
     * {@return this + other}
     *
     * @param other the other operand
     */
    default Expression plus(Expression other) {
        if (is(0)) {
            return other;
        }
        return other.is(0) ? this : Simplification.binary(Operator.ADD, this, other);
    }

    /**
     * {@return this + number}
     *
     * @param number the other operand, finite
     */
    default Expression plus(double number) {
        return plus(constant(number));
    }

    /**
     * {@return this − other}
     *
     * @param other the other operand
     */
    default Expression minus(Expression other) {
        return other.is(0) ? this : Simplification.binary(Operator.SUBTRACT, this, other);
    }

    /**
     * {@return this − number}
     *
     * @param number the other operand, finite
     */
    default Expression minus(double number) {
        return minus(constant(number));
    }

    /**
     * {@return this · other}
     *
     * @param other the other operand
     */
    default Expression times(Expression other) {
        if (is(0) || other.is(0)) {
            return constant(0);
        }
        if (is(1)) {
            return other;
        }
        return other.is(1) ? this : Simplification.binary(Operator.MULTIPLY, this, other);
    }

    /**
     * {@return this · number}
     *
     * @param number the other operand, finite
     */
    default Expression times(double number) {
        return constant(number).times(this);
    }

    /**
     * {@return this / other}
     *
     * @param other the other operand
     */
    default Expression over(Expression other) {
        return is(0) || other.is(1) ? this : Simplification.binary(Operator.DIVIDE, this, other);
    }

    /** {@return the negative of this} */
    default Expression negated() {
        return this instanceof Constant c ? constant(-c.value()) : constant(-1).times(this);
    }

    /**
     * {@return this to a constant power}
     *
     * @param exponent any finite number; other than whole ones need a positive base
     */
    default Expression power(double exponent) {
        if (exponent == 0) {
            return constant(1);
        }
        if (this instanceof Constant c) {
            return constant(StrictMath.pow(c.value(), exponent));
        }
        return exponent == 1 ? this : new Power(this, exponent);
    }

    /** {@return this · this} */
    default Expression squared() {
        return power(2);
    }

    /**
     * {@return a function of this}
     *
     * @param function an elementary function
     */
    default Expression call(Function function) {
        return this instanceof Constant c ? constant(function.at(c.value())) : new Call(function, this);
    }

    /** {@return e to this} */
    default Expression exp() {
        return call(Function.EXP);
    }

    /** {@return natural logarithm of this} */
    default Expression log() {
        return call(Function.LOG);
    }

    /** {@return sine of this} */
    default Expression sin() {
        return call(Function.SIN);
    }

    /** {@return cosine of this} */
    default Expression cos() {
        return call(Function.COS);
    }

    /** {@return hyperbolic tangent of this} */
    default Expression tanh() {
        return call(Function.TANH);
    }
}

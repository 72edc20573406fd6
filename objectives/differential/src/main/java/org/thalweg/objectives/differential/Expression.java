package org.thalweg.objectives.differential;

import java.util.function.DoubleUnaryOperator;

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

    /** A number. */
    record Constant(double value) implements Expression {}

    /** An independent variable, counted from 0. */
    record Variable(int index) implements Expression {}

    /**
     * An unknown function or one of its derivatives, ∂<sup>order</sup>u<sub>output</sub>/∂x<sub>variable</sub><sup>order</sup>.
     *
     * @param output which unknown, counted from 0
     * @param variable in which variable it is differentiated; 0 for order 0
     * @param order 0 for the function itself
     */
    record Unknown(int output, int variable, int order) implements Expression {}

    /** Two formulas joined. */
    record Binary(Operator operator, Expression left, Expression right) implements Expression {}

    /** A function of a formula. */
    record Call(Function function, Expression argument) implements Expression {}

    /** A formula raised to a constant; a base below 0 needs a whole exponent. */
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
        SIN(StrictMath::sin),
        /** Cosine. */
        COS(StrictMath::cos),
        /** Hyperbolic tangent. */
        TANH(StrictMath::tanh);

        private final DoubleUnaryOperator value;

        Function(DoubleUnaryOperator value) {
            this.value = value;
        }

        /** The function at a number. */
        public double at(double argument) {
            return value.applyAsDouble(argument);
        }
    }

    /** A number. */
    static Expression constant(double value) {
        return new Constant(value);
    }

    /** Independent variable number {@code index}, from 0. */
    static Expression variable(int index) {
        return new Variable(index);
    }

    /** Unknown function number {@code output}, from 0. */
    static Expression unknown(int output) {
        return new Unknown(output, 0, 0);
    }

    /** The derivative of an unknown function of that order in one variable. */
    static Expression derivative(int output, int variable, int order) {
        return new Unknown(output, order == 0 ? 0 : variable, order);
    }

    /** Whether this is that number. */
    default boolean is(double value) {
        return this instanceof Constant c && c.value() == value;
    }

    /** This + other. */
    default Expression plus(Expression other) {
        if (is(0)) {
            return other;
        }
        return other.is(0) ? this : Simplification.binary(Operator.ADD, this, other);
    }

    /** This + number. */
    default Expression plus(double number) {
        return plus(constant(number));
    }

    /** This − other. */
    default Expression minus(Expression other) {
        return other.is(0) ? this : Simplification.binary(Operator.SUBTRACT, this, other);
    }

    /** This − number. */
    default Expression minus(double number) {
        return minus(constant(number));
    }

    /** This · other. */
    default Expression times(Expression other) {
        if (is(0) || other.is(0)) {
            return constant(0);
        }
        if (is(1)) {
            return other;
        }
        return other.is(1) ? this : Simplification.binary(Operator.MULTIPLY, this, other);
    }

    /** This · number. */
    default Expression times(double number) {
        return constant(number).times(this);
    }

    /** This / other. */
    default Expression over(Expression other) {
        return is(0) || other.is(1) ? this : Simplification.binary(Operator.DIVIDE, this, other);
    }

    /** −this. */
    default Expression negated() {
        return this instanceof Constant c ? constant(-c.value()) : constant(-1).times(this);
    }

    /** This to a constant power. */
    default Expression power(double exponent) {
        if (exponent == 0) {
            return constant(1);
        }
        if (this instanceof Constant c) {
            return constant(StrictMath.pow(c.value(), exponent));
        }
        return exponent == 1 ? this : new Power(this, exponent);
    }

    /** This · this. */
    default Expression squared() {
        return power(2);
    }

    /** A function of this. */
    default Expression call(Function function) {
        return this instanceof Constant c ? constant(function.at(c.value())) : new Call(function, this);
    }

    /** e to this. */
    default Expression exp() {
        return call(Function.EXP);
    }

    /** Natural logarithm of this. */
    default Expression log() {
        return call(Function.LOG);
    }

    /** Sine of this. */
    default Expression sin() {
        return call(Function.SIN);
    }

    /** Cosine of this. */
    default Expression cos() {
        return call(Function.COS);
    }

    /** Hyperbolic tangent of this. */
    default Expression tanh() {
        return call(Function.TANH);
    }
}

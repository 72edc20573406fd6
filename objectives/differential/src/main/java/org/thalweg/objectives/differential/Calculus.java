package org.thalweg.objectives.differential;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.thalweg.objectives.differential.Expression.Binary;
import org.thalweg.objectives.differential.Expression.Call;
import org.thalweg.objectives.differential.Expression.Constant;
import org.thalweg.objectives.differential.Expression.Power;
import org.thalweg.objectives.differential.Expression.Unknown;
import org.thalweg.objectives.differential.Expression.Variable;

/** Derivatives of formulas, substitution, and what a formula depends on. */
public final class Calculus {

    private Calculus() {}

    /**
     * {@return the derivative ∂formula/∂symbol, where the symbol is a {@link Variable} or an {@link Unknown} and all
     * others are held}
     *
     * @param formula any formula
     * @param symbol a variable or an unknown
     */
    public static Expression partial(Expression formula, Expression symbol) {
        if (formula.equals(symbol)) {
            return Expression.constant(1);
        }
        if (formula instanceof Binary b) {
            return joined(b, partial(b.left(), symbol), partial(b.right(), symbol));
        }
        if (formula instanceof Call c) {
            return slope(c).times(partial(c.argument(), symbol));
        }
        if (formula instanceof Power p) {
            return p.base().power(p.exponent() - 1).times(p.exponent()).times(partial(p.base(), symbol));
        }
        return Expression.constant(0);
    }

    private static Expression joined(Binary b, Expression left, Expression right) {
        return switch (b.operator()) {
            case ADD -> left.plus(right);
            case SUBTRACT -> left.minus(right);
            case MULTIPLY -> left.times(b.right()).plus(b.left().times(right));
            case DIVIDE ->
                left.over(b.right()).minus(b.left().times(right).over(b.right().squared()));
        };
    }

    private static Expression slope(Call c) {
        Expression argument = c.argument();
        return switch (c.function()) {
            case EXP -> c;
            case LOG -> Expression.constant(1).over(argument);
            case SIN -> argument.cos();
            case COS -> argument.sin().negated();
            case TANH -> Expression.constant(1).minus(c.squared());
        };
    }

    /**
     * {@return the formula with each symbol replaced by what the function gives for it}
     *
     * @param formula any formula
     * @param replacement asked for every variable and unknown; gives back what stays as it is
     */
    public static Expression substitute(Expression formula, Function<Expression, Expression> replacement) {
        if (formula instanceof Binary b) {
            Expression left = substitute(b.left(), replacement);
            Expression right = substitute(b.right(), replacement);
            return switch (b.operator()) {
                case ADD -> left.plus(right);
                case SUBTRACT -> left.minus(right);
                case MULTIPLY -> left.times(right);
                case DIVIDE -> left.over(right);
            };
        }
        if (formula instanceof Call c) {
            return substitute(c.argument(), replacement).call(c.function());
        }
        if (formula instanceof Power p) {
            return substitute(p.base(), replacement).power(p.exponent());
        }
        return formula instanceof Constant ? formula : replacement.apply(formula);
    }

    /**
     * {@return the unknowns and derivatives that occur, ordered by output, variable and order}
     *
     * @param formula any formula
     */
    public static Set<Unknown> unknowns(Expression formula) {
        Set<Unknown> found = new TreeSet<>(java.util.Comparator.comparingInt(Unknown::output)
                .thenComparingInt(Unknown::variable)
                .thenComparingInt(Unknown::order));
        substitute(formula, symbol -> {
            if (symbol instanceof Unknown u) {
                found.add(u);
            }
            return symbol;
        });
        return found;
    }

    /**
     * {@return whether the formula holds an unknown or one of its derivatives}
     *
     * @param formula any formula
     */
    public static boolean hasUnknowns(Expression formula) {
        return !unknowns(formula).isEmpty();
    }

    /**
     * {@return value of a formula without unknowns}
     *
     * @param formula any formula
     * @param variables value of each independent variable, in order
     */
    public static double value(Expression formula, double... variables) {
        Expression number = substitute(
                formula, symbol -> symbol instanceof Variable v ? Expression.constant(variables[v.index()]) : symbol);
        if (!(number instanceof Constant c)) {
            throw new IllegalArgumentException("The formula has an unknown function in it, but must be one of the"
                    + " independent variables alone.");
        }
        return c.value();
    }
}

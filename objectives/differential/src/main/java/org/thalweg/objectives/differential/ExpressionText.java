package org.thalweg.objectives.differential;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeSet;
import org.thalweg.core.spi.NearestName;
import org.thalweg.objectives.differential.Expression.Constant;
import org.thalweg.objectives.differential.Expression.Unknown;

/**
 * Reads equations and conditions: {@code u'' + 4*u = sin(t)}, {@code u_t = u_xx}, {@code u'(0) = 1}, {@code u(0, y) = sin(pi*y)}.
 *
 * <p>Sums, differences, products, quotients and powers with {@code + - * / ^}, parentheses, numbers, {@code pi}, {@code e},
 * the functions exp, log (natural), sqrt, sin, cos, tan, sinh, cosh and tanh. A derivative is written {@code u'}, {@code u''} where
 * there is one variable, or {@code u_x}, {@code u_xx} with the variable's name repeated.
 */
public final class ExpressionText {

    private static final List<String> FUNCTIONS =
            List.of("exp", "log", "sqrt", "sin", "cos", "tan", "sinh", "cosh", "tanh");
    private static final Map<String, Double> CONSTANTS = Map.of("pi", Math.PI, "e", Math.E);

    private final String text;
    private final Names names;
    private int position;

    private ExpressionText(String text, Names names) {
        this.text = text;
        this.names = names;
    }

    /**
     * {@return the left side minus the right side; a text without equals sign is its own left side}
     *
     * @param text formula as people write it, for instance {@code u' = -2*u}
     * @param names names that variables and unknowns have in the text
     * @throws IllegalArgumentException with the place and what was expected
     */
    public static Expression equation(String text, Names names) {
        ExpressionText reader = new ExpressionText(text, names);
        Expression left = reader.sum();
        if (reader.next('=')) {
            left = left.minus(reader.sum());
        }
        reader.requireEnd();
        return left;
    }

    /**
     * {@return a formula, for instance of the variables alone}
     *
     * @param text formula as people write it, for instance {@code u' = -2*u}
     * @param names names that variables and unknowns have in the text
     * @throws IllegalArgumentException with the place and what was expected
     */
    public static Expression formula(String text, Names names) {
        ExpressionText reader = new ExpressionText(text, names);
        Expression formula = reader.sum();
        reader.requireEnd();
        return formula;
    }

    /**
     * {@return a condition: an unknown or derivative, for each variable in parentheses a number or its name, and a
     * value}
     *
     * @param text formula as people write it, for instance {@code u' = -2*u}
     * @param names names that variables and unknowns have in the text
     * @throws IllegalArgumentException with the place and what was expected
     */
    public static Condition condition(String text, Names names) {
        ExpressionText reader = new ExpressionText(text, names);
        int start = reader.skipBlanks();
        Expression what = reader.symbol(reader.name());
        if (!(what instanceof Unknown unknown)) {
            throw reader.fault(
                    start,
                    "a condition begins with an unknown function, as in "
                            + names.unknowns().get(0) + "(0) = 1");
        }
        reader.require('(');
        List<OptionalDouble> at = new ArrayList<>();
        do {
            at.add(reader.coordinate(at.size()));
        } while (reader.next(','));
        reader.require(')');
        reader.require('=');
        Expression value = reader.sum();
        reader.requireEnd();
        if (at.size() != names.variables().size()) {
            throw reader.fault(
                    start,
                    at.size() + " coordinates are given, but the variables are "
                            + String.join(", ", names.variables()));
        }
        return new Condition(unknown, at, value);
    }

    /** A number, or the variable's own name for all of it. */
    private OptionalDouble coordinate(int variable) {
        int start = skipBlanks();
        Expression where = sum();
        if (where instanceof Expression.Variable v && v.index() == variable) {
            return OptionalDouble.empty();
        }
        if (where instanceof Constant c) {
            return OptionalDouble.of(c.value());
        }
        throw fault(start, "a coordinate is a number, or the name of its variable for all of the domain");
    }

    private Expression sum() {
        Expression sum = product();
        while (true) {
            if (next('+')) {
                sum = sum.plus(product());
            } else if (next('-')) {
                sum = sum.minus(product());
            } else {
                return sum;
            }
        }
    }

    private Expression product() {
        Expression product = signed();
        while (true) {
            if (next('*')) {
                product = product.times(signed());
            } else if (next('/')) {
                product = product.over(signed());
            } else {
                return product;
            }
        }
    }

    private Expression signed() {
        if (next('-')) {
            return signed().negated();
        }
        return next('+') ? signed() : power();
    }

    private Expression power() {
        Expression base = atom();
        if (!next('^')) {
            return base;
        }
        Expression exponent = signed();
        return exponent instanceof Constant c
                ? base.power(c.value())
                : exponent.times(base.log()).exp();
    }

    private Expression atom() {
        int start = skipBlanks();
        if (next('(')) {
            Expression inner = sum();
            require(')');
            return inner;
        }
        if (start < text.length() && (Character.isDigit(text.charAt(start)) || text.charAt(start) == '.')) {
            return number();
        }
        String name = name();
        if (FUNCTIONS.contains(name)) {
            require('(');
            Expression argument = sum();
            require(')');
            return function(name, argument);
        }
        return symbol(name);
    }

    private Expression number() {
        int start = position;
        while (position < text.length() && isNumberPart(start)) {
            position++;
        }
        try {
            return Expression.constant(Double.parseDouble(text.substring(start, position)));
        } catch (NumberFormatException e) {
            throw fault(start, "'" + text.substring(start, position) + "' is not a number");
        }
    }

    private boolean isNumberPart(int start) {
        char c = text.charAt(position);
        boolean exponent = c == 'e' || c == 'E';
        boolean sign = (c == '+' || c == '-') && position > start && "eE".indexOf(text.charAt(position - 1)) >= 0;
        boolean before = exponent
                && position + 1 < text.length()
                && (Character.isDigit(text.charAt(position + 1)) || "+-".indexOf(text.charAt(position + 1)) >= 0);
        return Character.isDigit(c) || c == '.' || before || sign;
    }

    private String name() {
        int start = skipBlanks();
        while (position < text.length()
                && (Character.isLetterOrDigit(text.charAt(position)) || text.charAt(position) == '_')) {
            position++;
        }
        if (position == start || Character.isDigit(text.charAt(start))) {
            String found = start < text.length() ? "'" + text.charAt(start) + "' stands" : "it ends";
            throw fault(start, found + " where a number, a name or '(' was expected");
        }
        return text.substring(start, position);
    }

    private static Expression function(String name, Expression a) {
        return switch (name) {
            case "exp" -> a.exp();
            case "log" -> a.log();
            case "sqrt" -> a.power(0.5);
            case "sin" -> a.sin();
            case "cos" -> a.cos();
            case "tan" -> a.sin().over(a.cos());
            case "sinh" -> a.exp().minus(a.negated().exp()).times(0.5);
            case "cosh" -> a.exp().plus(a.negated().exp()).times(0.5);
            default -> a.tanh();
        };
    }

    private Expression symbol(String name) {
        int output = names.unknowns().indexOf(name);
        if (output >= 0) {
            int primes = 0;
            while (position < text.length() && text.charAt(position) == '\'') {
                position++;
                primes++;
            }
            if (primes > 0 && names.variables().size() > 1) {
                throw fault(
                        position,
                        "with several variables a derivative is written " + name + "_"
                                + names.variables().get(0) + ", not " + name + "'");
            }
            return Expression.derivative(output, 0, primes);
        }
        if (names.variables().contains(name)) {
            return Expression.variable(names.variables().indexOf(name));
        }
        int bar = name.lastIndexOf('_');
        if (bar > 0 && names.unknowns().contains(name.substring(0, bar))) {
            return subscripted(names.unknowns().indexOf(name.substring(0, bar)), name.substring(bar + 1), name);
        }
        if (CONSTANTS.containsKey(name)) {
            return Expression.constant(CONSTANTS.get(name));
        }
        throw unknownName(name);
    }

    private Expression subscripted(int output, String subscript, String name) {
        for (int v = 0; v < names.variables().size(); v++) {
            String variable = names.variables().get(v);
            int order = subscript.length() / variable.length();
            if (order > 0 && subscript.equals(variable.repeat(order))) {
                return Expression.derivative(output, v, order);
            }
        }
        throw fault(
                position - name.length(),
                "'" + name + "' is no derivative in one variable of " + String.join(", ", names.variables())
                        + "; mixed derivatives are not supported");
    }

    private IllegalArgumentException unknownName(String name) {
        TreeSet<String> known = new TreeSet<>(FUNCTIONS);
        known.addAll(names.variables());
        known.addAll(names.unknowns());
        known.addAll(CONSTANTS.keySet());
        String hint = NearestName.of(name, known)
                .map(n -> "\nDid you mean '" + n + "'?")
                .orElse("");
        return new IllegalArgumentException(faultText(
                        position - name.length(),
                        "'" + name + "' is neither a variable (" + String.join(", ", names.variables())
                                + ") nor an unknown function (" + String.join(", ", names.unknowns())
                                + ") nor a function or constant (" + String.join(", ", FUNCTIONS) + ", pi, e)")
                + hint);
    }

    private int skipBlanks() {
        while (position < text.length() && Character.isWhitespace(text.charAt(position))) {
            position++;
        }
        return position;
    }

    private boolean next(char wanted) {
        skipBlanks();
        if (position < text.length() && text.charAt(position) == wanted) {
            position++;
            return true;
        }
        return false;
    }

    private void require(char wanted) {
        if (!next(wanted)) {
            String found = position < text.length() ? "'" + text.charAt(position) + "' stands" : "it ends";
            throw fault(position, found + " where '" + wanted + "' was expected");
        }
    }

    private void requireEnd() {
        if (skipBlanks() < text.length()) {
            throw fault(position, "'" + text.charAt(position) + "' stands where an operator or the end was expected");
        }
    }

    private IllegalArgumentException fault(int where, String what) {
        return new IllegalArgumentException(faultText(where, what));
    }

    private String faultText(int where, String what) {
        return "Cannot read '" + text + "': at character " + (where + 1) + ", " + what + ".";
    }
}

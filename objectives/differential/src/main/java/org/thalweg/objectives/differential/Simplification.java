package org.thalweg.objectives.differential;

import org.thalweg.objectives.differential.Expression.Constant;
import org.thalweg.objectives.differential.Expression.Operator;

/** Joins formulas, computing where both are numbers. */
final class Simplification {

    private Simplification() {}

    static Expression binary(Operator operator, Expression left, Expression right) {
        if (left instanceof Constant l && right instanceof Constant r) {
            return Expression.constant(
                    switch (operator) {
                        case ADD -> l.value() + r.value();
                        case SUBTRACT -> l.value() - r.value();
                        case MULTIPLY -> l.value() * r.value();
                        case DIVIDE -> l.value() / r.value();
                    });
        }
        return new Expression.Binary(operator, left, right);
    }
}

package org.thalweg.objectives.differential;

import java.util.List;
import org.hipparchus.CalculusFieldElement;
import org.hipparchus.analysis.differentiation.DSFactory;
import org.hipparchus.analysis.differentiation.DerivativeStructure;
import org.hipparchus.analysis.differentiation.FDSFactory;
import org.hipparchus.analysis.differentiation.FieldDerivativeStructure;
import org.thalweg.core.network.Layer;
import org.thalweg.core.network.Mlp;
import org.thalweg.core.network.ParameterLayout;
import org.thalweg.objectives.differential.Expression.Binary;
import org.thalweg.objectives.differential.Expression.Call;
import org.thalweg.objectives.differential.Expression.Constant;
import org.thalweg.objectives.differential.Expression.Power;
import org.thalweg.objectives.differential.Expression.Unknown;
import org.thalweg.objectives.differential.Expression.Variable;

/**
 * The objective again by automatic differentiation of Hipparchus, nested: derivatives in an input of numbers that carry their
 * derivatives in θ. Shares no derivative code with what it checks.
 */
final class OracleJets {

    private static final int HIGHEST = 3;

    private final Mlp network;
    private final DSFactory parameters;
    private final DerivativeStructure[] theta;

    OracleJets(Mlp network, double[] point) {
        this.network = network;
        this.parameters = new DSFactory(point.length, 2);
        this.theta = new DerivativeStructure[point.length];
        for (int i = 0; i < point.length; i++) {
            theta[i] = parameters.variable(i, point[i]);
        }
    }

    DerivativeStructure number(double value) {
        return parameters.constant(value);
    }

    /** Outputs with their derivatives in one variable at x. */
    private FieldDerivativeStructure<DerivativeStructure>[] outputs(double[] x, int variable) {
        FDSFactory<DerivativeStructure> inputs = new FDSFactory<>(parameters.getDerivativeField(), 1, HIGHEST);
        FieldDerivativeStructure<DerivativeStructure>[] a = array(network.inputWidth());
        for (int v = 0; v < a.length; v++) {
            a[v] = v == variable ? inputs.variable(0, number(x[v])) : inputs.constant(number(x[v]));
        }
        ParameterLayout layout = network.layout();
        for (int l = 1; l <= layout.layerCount(); l++) {
            Layer layer = network.layers().get(l - 1);
            FieldDerivativeStructure<DerivativeStructure>[] next = array(layer.width());
            for (int i = 0; i < next.length; i++) {
                FieldDerivativeStructure<DerivativeStructure> z =
                        inputs.constant(layout.hasBias(l) ? theta[layout.bias(l, i)] : number(0));
                for (int j = 0; j < a.length; j++) {
                    z = z.add(a[j].multiply(inputs.constant(theta[layout.weight(l, i, j)])));
                }
                next[i] = activation(layer.activations().get(i).name(), z);
            }
            a = next;
        }
        return a;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static FieldDerivativeStructure<DerivativeStructure>[] array(int length) {
        return new FieldDerivativeStructure[length];
    }

    private static <T extends CalculusFieldElement<T>> T activation(String name, T z) {
        return switch (name) {
            case "identity" -> z;
            case "tanh" -> tanh(z);
            case "sin" -> z.sin();
            case "exp" -> z.exp();
            case "sigmoid" -> sigmoid(z);
            case "softplus" -> softplus(z);
            case "silu" -> z.multiply(sigmoid(z));
            case "g" -> sigmoid(z.multiply(4)).add(softplus(z));
            case "elu" -> elu(z, 1, 1);
            case "selu" -> elu(z, 1.6732632423543772848, 1.0507009873554804934);
            case "square" -> z.multiply(z).multiply(0.5);
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static <T extends CalculusFieldElement<T>> T sigmoid(T z) {
        return z.getReal() >= 0
                ? z.negate().exp().add(1).reciprocal()
                : z.exp().divide(z.exp().add(1));
    }

    private static <T extends CalculusFieldElement<T>> T softplus(T z) {
        return z.getReal() > 0
                ? z.add(z.negate().exp().add(1).log())
                : z.exp().add(1).log();
    }

    private static <T extends CalculusFieldElement<T>> T elu(T z, double alpha, double lambda) {
        return (z.getReal() > 0 ? z : z.exp().subtract(1).multiply(alpha)).multiply(lambda);
    }

    /** Without the cancellation of polynomials in tanh where it is nearly ±1. */
    private static <T extends CalculusFieldElement<T>> T tanh(T z) {
        boolean positive = z.getReal() >= 0;
        T small = z.multiply(positive ? -2 : 2).exp();
        T distance = small.multiply(2).divide(small.add(1));
        return positive ? distance.negate().add(1) : distance.subtract(1);
    }

    /** A formula at x; the unknowns are the outputs, or what the ansatz makes of them. */
    DerivativeStructure value(Expression formula, double[] x, List<Expression> ansatz) {
        return evaluate(formula, x, ansatz);
    }

    private DerivativeStructure evaluate(Expression formula, double[] x, List<Expression> ansatz) {
        if (formula instanceof Unknown u) {
            return channel(u, x, ansatz);
        }
        if (formula instanceof Constant c) {
            return number(c.value());
        }
        if (formula instanceof Variable v) {
            return number(x[v.index()]);
        }
        if (formula instanceof Binary b) {
            return joined(b.operator(), evaluate(b.left(), x, ansatz), evaluate(b.right(), x, ansatz));
        }
        if (formula instanceof Power p) {
            return evaluate(p.base(), x, ansatz).pow(p.exponent());
        }
        Call call = (Call) formula;
        return called(call.function(), evaluate(call.argument(), x, ansatz));
    }

    private DerivativeStructure channel(Unknown u, double[] x, List<Expression> ansatz) {
        FieldDerivativeStructure<DerivativeStructure>[] outputs = outputs(x, u.variable());
        FieldDerivativeStructure<DerivativeStructure> jet = outputs[u.output()];
        if (!ansatz.isEmpty()) {
            jet = inOneVariable(ansatz.get(u.output()), u.output(), x, u.variable(), jet);
        }
        return u.order() == 0 ? jet.getValue() : jet.getPartialDerivative(u.order());
    }

    /** The ansatz with the network's jet in it, differentiated in the variable by the oracle's own arithmetic. */
    private FieldDerivativeStructure<DerivativeStructure> inOneVariable(
            Expression formula,
            int output,
            double[] x,
            int variable,
            FieldDerivativeStructure<DerivativeStructure> jet) {
        FDSFactory<DerivativeStructure> inputs = jet.getFactory();
        if (formula instanceof Unknown) {
            return jet;
        }
        if (formula instanceof Constant c) {
            return inputs.constant(number(c.value()));
        }
        if (formula instanceof Variable v) {
            return v.index() == variable
                    ? inputs.variable(0, number(x[v.index()]))
                    : inputs.constant(number(x[v.index()]));
        }
        if (formula instanceof Binary b) {
            return joined(
                    b.operator(),
                    inOneVariable(b.left(), output, x, variable, jet),
                    inOneVariable(b.right(), output, x, variable, jet));
        }
        if (formula instanceof Power p) {
            return inOneVariable(p.base(), output, x, variable, jet).pow((int) p.exponent());
        }
        Call call = (Call) formula;
        return called(call.function(), inOneVariable(call.argument(), output, x, variable, jet));
    }

    private static <T extends CalculusFieldElement<T>> T joined(Expression.Operator operator, T a, T b) {
        return switch (operator) {
            case ADD -> a.add(b);
            case SUBTRACT -> a.subtract(b);
            case MULTIPLY -> a.multiply(b);
            case DIVIDE -> a.divide(b);
        };
    }

    private static <T extends CalculusFieldElement<T>> T called(Expression.Function function, T a) {
        return switch (function) {
            case EXP -> a.exp();
            case LOG -> a.log();
            case SIN -> a.sin();
            case COS -> a.cos();
            case TANH -> tanh(a);
        };
    }
}

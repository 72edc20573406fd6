package org.thalweg.examples.derivatives;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.hipparchus.analysis.differentiation.DSFactory;
import org.hipparchus.analysis.differentiation.DerivativeStructure;
import org.thalweg.core.data.Dataset;

/**
 * The regularized mean loss of a network, written down from its definition and differentiated by Hipparchus; shares no
 * code with the library but the data and its own reading of the text form.
 *
 * @param layers text of each layer's neurons
 */
record OracleObjective(List<OracleLayer> layers, Dataset data, boolean crossEntropy, List<Penalty> penalties) {

    /** A regularizer as a function of θ. */
    interface Penalty extends Function<DerivativeStructure[], DerivativeStructure> {}

    /** One neuron's activation with its options. */
    record OracleNeuron(String activation, List<Double> options) {}

    /** One layer: empty neurons mean softmax. */
    record OracleLayer(int width, List<OracleNeuron> neurons, boolean bias) {}

    /** Value with all first and second derivatives. */
    DerivativeStructure evaluate(double[] theta) {
        DSFactory factory = new DSFactory(theta.length, 2);
        DerivativeStructure[] variables = new DerivativeStructure[theta.length];
        for (int i = 0; i < theta.length; i++) {
            variables[i] = factory.variable(i, theta[i]);
        }
        DerivativeStructure sum = factory.constant(0);
        double weights = 0;
        for (int n = 0; n < data.samples(); n++) {
            sum = sum.add(loss(outputs(variables, n, factory), n, factory).multiply(data.weight(n)));
            weights += data.weight(n);
        }
        DerivativeStructure total = sum.divide(weights);
        for (Penalty penalty : penalties) {
            total = total.add(penalty.apply(variables));
        }
        return total;
    }

    private DerivativeStructure loss(List<DerivativeStructure> y, int n, DSFactory factory) {
        DerivativeStructure sum = factory.constant(0);
        for (int j = 0; j < y.size(); j++) {
            double t = data.target(n, j);
            if (!crossEntropy) {
                sum = sum.add(y.get(j).subtract(t).multiply(y.get(j).subtract(t)));
            } else if (t != 0) {
                sum = sum.subtract(y.get(j).log().multiply(t));
            }
        }
        return sum;
    }

    private List<DerivativeStructure> outputs(DerivativeStructure[] theta, int n, DSFactory factory) {
        List<DerivativeStructure> a = new ArrayList<>();
        for (int i = 0; i < data.inputWidth(); i++) {
            a.add(factory.constant(data.input(n, i)));
        }
        int next = 0;
        for (OracleLayer layer : layers) {
            List<DerivativeStructure> z = new ArrayList<>();
            for (int i = 0; i < layer.width(); i++) {
                DerivativeStructure sum = factory.constant(0);
                for (DerivativeStructure input : a) {
                    sum = sum.add(theta[next++].multiply(input));
                }
                z.add(sum);
            }
            for (int i = 0; layer.bias() && i < layer.width(); i++) {
                z.set(i, z.get(i).add(theta[next++]));
            }
            a = activate(layer, z);
        }
        return a;
    }

    private static List<DerivativeStructure> activate(OracleLayer layer, List<DerivativeStructure> z) {
        List<DerivativeStructure> a = new ArrayList<>();
        if (layer.neurons().isEmpty()) {
            List<DerivativeStructure> e =
                    z.stream().map(DerivativeStructure::exp).toList();
            DerivativeStructure partition =
                    e.stream().reduce(DerivativeStructure::add).orElseThrow();
            e.forEach(x -> a.add(x.divide(partition)));
            return a;
        }
        for (int i = 0; i < z.size(); i++) {
            OracleNeuron neuron = layer.neurons().get(i);
            a.add(OracleActivations.apply(neuron.activation(), neuron.options(), z.get(i)));
        }
        return a;
    }
}

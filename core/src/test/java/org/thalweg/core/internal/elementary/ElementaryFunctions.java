package org.thalweg.core.internal.elementary;

import java.util.LinkedHashMap;
import java.util.Map;

/** All functions of a kernel in one form, under the names of the reference files. */
final class ElementaryFunctions {

    /** A function with its derivatives up to an order. */
    interface Function {
        void evaluate(int order, double[] z, int from, int to, double[][] derivatives);
    }

    private ElementaryFunctions() {}

    /** Functions with three derivatives. */
    static Map<String, Function> activations(ElementaryKernels k) {
        Map<String, Function> functions = new LinkedHashMap<>();
        functions.put("tanh", k::tanh);
        functions.put("sigmoid", k::sigmoid);
        functions.put("softplus", k::softplus);
        functions.put("silu", k::silu);
        functions.put("g", k::g);
        functions.put("normal-cdf", k::normalCdf);
        functions.put("erf", k::erf);
        functions.put("gelu", k::gelu);
        functions.put("elu", (o, z, from, to, d) -> k.elu(1, 1, o, z, from, to, d));
        return functions;
    }

    /** The same, and members of the families with other parameters, which have no reference file. */
    static Map<String, Function> activationsAndVariants(ElementaryKernels k) {
        Map<String, Function> functions = activations(k);
        functions.put("elu-scaled", (o, z, from, to, d) -> k.elu(1.6732632, 1.050701, o, z, from, to, d));
        functions.put("relu", (o, z, from, to, d) -> k.leakyRelu(0, o, z, from, to, d));
        functions.put("leaky-relu", (o, z, from, to, d) -> k.leakyRelu(0.01, o, z, from, to, d));
        return functions;
    }

    /** Functions without derivatives; the order is ignored. */
    static Map<String, Function> plain(ElementaryKernels k) {
        Map<String, Function> functions = new LinkedHashMap<>();
        functions.put("exp", (o, z, from, to, d) -> k.exp(z, from, to, d[0]));
        functions.put("expm1", (o, z, from, to, d) -> k.expm1(z, from, to, d[0]));
        functions.put("log", (o, z, from, to, d) -> k.log(z, from, to, d[0]));
        functions.put("log1p", (o, z, from, to, d) -> k.log1p(z, from, to, d[0]));
        return functions;
    }
}

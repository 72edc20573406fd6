package org.thalweg.core.internal.kernel;

import java.util.ArrayList;
import java.util.List;

/** Everything a kernel computes for a problem, each as one array. */
record KernelResults(List<String> names, List<double[]> arrays) {

    static KernelResults of(NetworkKernel kernel, RandomProblem p) {
        KernelResults results = new KernelResults(new ArrayList<>(), new ArrayList<>());
        NetworkKernel.Scratch s = kernel.newScratch();
        int n = p.dimension();
        int samples = p.problem().data().samples();
        int residuals = samples * p.problem().network().outputWidth();
        double[] theta = p.theta();
        double[] gradient = new double[n];
        double[] matrix = new double[n * n];
        double[] product = new double[n];
        results.add("value", kernel.value(theta, s));
        results.add("value with gradient", kernel.gradient(theta, gradient, s));
        results.add("gradient", gradient.clone());
        results.add("value with Hessian", kernel.hessian(theta, gradient, matrix, s));
        results.add("gradient with Hessian", gradient.clone());
        results.add("Hessian", matrix.clone());
        results.add("value with Gauss-Newton", kernel.gaussNewton(theta, gradient, matrix, s));
        results.add("gradient with Gauss-Newton", gradient.clone());
        results.add("Gauss-Newton", matrix.clone());
        kernel.hessianVector(theta, p.vector(), product, s);
        results.add("Hessian-vector", product.clone());
        kernel.gaussNewtonVector(theta, p.vector(), product, s);
        results.add("Gauss-Newton-vector", product.clone());
        double[] r = new double[residuals];
        double[] jacobian = new double[residuals * n];
        kernel.residuals(theta, r, s);
        results.add("residuals", r.clone());
        kernel.jacobian(theta, r, jacobian, s);
        results.add("residuals with Jacobian", r.clone());
        results.add("Jacobian", jacobian);
        int[] batch = new int[samples + 3];
        for (int k = 0; k < batch.length; k++) {
            batch[k] = k * 7 % samples;
        }
        results.add("batch value", kernel.batchGradient(theta, batch, 1, batch.length, gradient, s));
        results.add("batch gradient", gradient.clone());
        return results;
    }

    private void add(String name, double... values) {
        names.add(name);
        arrays.add(values);
    }
}

package org.thalweg.analysis;

import org.thalweg.analysis.spectrum.HessianSpectrum;
import org.thalweg.core.objective.Norms;
import org.thalweg.core.objective.Objective;
import org.thalweg.core.objective.Workspace;

/** Newton's method with |Λ| + damping: slow and simple, for tests only. */
public final class TestMinimizer {

    private TestMinimizer() {}

    /** Descends until the gradient is 0 or nothing helps, for at most {@code steps} steps. */
    public static double[] minimize(Objective objective, double[] start, int steps) {
        int n = start.length;
        Workspace workspace = objective.newWorkspace();
        double[] theta = start.clone();
        double[] gradient = new double[n];
        double[] hessian = new double[n * n];
        double damping = 1e-3;
        for (int k = 0; k < steps; k++) {
            double value = objective.hessian(theta, gradient, hessian, workspace);
            if (Norms.inf(gradient) == 0) {
                break;
            }
            HessianSpectrum spectrum = HessianSpectrum.ofMatrix(hessian, n);
            boolean accepted = false;
            while (!accepted && damping < 1e12) {
                double[] trial = trial(theta, gradient, spectrum, damping);
                accepted = objective.value(trial, workspace) < value;
                damping = accepted ? damping / 10 : damping * 4;
                theta = accepted ? trial : theta;
            }
            if (!accepted) {
                break;
            }
        }
        return theta;
    }

    /** Plain Newton steps, for stationary points of any kind. */
    public static double[] newton(Objective objective, double[] start, int steps) {
        int n = start.length;
        Workspace workspace = objective.newWorkspace();
        double[] theta = start.clone();
        double[] gradient = new double[n];
        double[] hessian = new double[n * n];
        for (int k = 0; k < steps; k++) {
            objective.hessian(theta, gradient, hessian, workspace);
            HessianSpectrum spectrum = HessianSpectrum.ofMatrix(hessian, n);
            double[] next = theta.clone();
            for (int i = 0; i < n; i++) {
                double lambda = spectrum.eigenvalue(i);
                if (Math.abs(lambda) > 1e-11) {
                    add(-dot(spectrum.eigenvector(i), gradient) / lambda, spectrum.eigenvector(i), next);
                }
            }
            theta = next;
        }
        return theta;
    }

    private static double[] trial(double[] theta, double[] gradient, HessianSpectrum spectrum, double damping) {
        double[] trial = theta.clone();
        for (int i = 0; i < theta.length; i++) {
            double[] v = spectrum.eigenvector(i);
            add(-dot(v, gradient) / (Math.abs(spectrum.eigenvalue(i)) + damping), v, trial);
        }
        return trial;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static void add(double factor, double[] direction, double[] sum) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += factor * direction[i];
        }
    }
}

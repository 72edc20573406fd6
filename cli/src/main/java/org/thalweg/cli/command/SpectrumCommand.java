package org.thalweg.cli.command;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.thalweg.analysis.spectrum.Eigenpair;
import org.thalweg.analysis.spectrum.Estimate;
import org.thalweg.analysis.spectrum.ExtremeEigenvalues;
import org.thalweg.analysis.spectrum.HessianSpectrum;
import org.thalweg.analysis.spectrum.NearestEigenvalues;
import org.thalweg.analysis.spectrum.SpectralDensity;
import org.thalweg.analysis.spectrum.XTrace;
import org.thalweg.cli.data.JsonText;
import org.thalweg.cli.experiment.Problem;
import org.thalweg.cli.message.InputException;
import org.thalweg.cli.result.Assessment;
import org.thalweg.cli.result.HessianPart;
import org.thalweg.cli.result.SpectrumTree;
import org.thalweg.cli.result.StoredResult;
import org.thalweg.core.objective.HessianOperator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code thalweg spectrum RESULT}. */
@Command(
        name = "spectrum",
        description = "Compute the eigenvalues of the Hessian at the point of a result, with their errors: all of them,"
                + " or, without forming a matrix, some of them or what can be estimated of them.",
        footer = {
            "",
            "Examples:",
            "  thalweg spectrum out/result.json",
            "  thalweg spectrum out --json --vectors",
            "  thalweg spectrum out --part layer:1",
            "  thalweg spectrum large --extremes 10 --nearest 3 --trace --density"
        })
final class SpectrumCommand implements Callable<Integer> {

    /** Bound of a converged pair, relative to the largest |λ|. */
    private static final double TOLERANCE = 1e-10;
    /** Part of the products that one run of the density may take. */
    private static final int DENSITY_PROBES = 10;

    private final Environment environment;

    @Parameters(index = "0", paramLabel = "RESULT", description = "Result file, or the folder it is in.")
    private String result;

    @Option(names = "--vectors", description = "Also give the unit eigenvectors, one for each eigenvalue.")
    private boolean vectors;

    @Option(
            names = "--part",
            paramLabel = "all|weights|biases|gauss-newton|residual|layer:N|neuron:LAYER:N",
            description = "Only a part of the Hessian: layer:N, neuron:LAYER:N, weights, biases, gauss-newton or"
                    + " residual (the rest); default: all.",
            defaultValue = "all")
    private String part;

    @Option(
            names = "--extremes",
            paramLabel = "K",
            description = "The K largest and the K smallest eigenvalues, by Lanczos on Hessian-vector products.")
    private String extremes;

    @Option(
            names = "--nearest",
            paramLabel = "K",
            description = "The K eigenvalues nearest to --target, by shift and invert on Hessian-vector products.")
    private String nearest;

    @Option(
            names = "--target",
            paramLabel = "VALUE",
            description = "What --nearest is near to; default: 0.",
            defaultValue = "0")
    private String target;

    @Option(names = "--density", description = "Spectral density, by stochastic Lanczos quadrature.")
    private boolean density;

    @Option(names = "--trace", description = "The trace, by XTrace.")
    private boolean trace;

    @Option(names = "--diagonal", description = "The diagonal, by XDiag.")
    private boolean diagonal;

    @Option(
            names = "--products",
            paramLabel = "N",
            description =
                    "Most Hessian-vector products: for all extremes, for all nearest, for the density; default: 1000."
                            + " Trace and diagonal take a tenth.",
            defaultValue = "1000")
    private String products;

    @Option(names = "--seed", paramLabel = "N", description = "Seed of random vectors; default: 0.", defaultValue = "0")
    private String seed;

    @Mixin
    private CommonOptions common = new CommonOptions();

    SpectrumCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        int budget = (int) Math.min(Integer.MAX_VALUE, NumberOption.whole("--products", products, 40));
        long stream = NumberOption.whole("--seed", seed, Long.MIN_VALUE);
        StoredResult stored = StoredResult.read(environment.workingDirectory().resolve(result));
        Problem problem = stored.problem(common.plugins(environment));
        HessianPart hessian = new HessianPart(problem, stored.parameters(), part);
        boolean sampled = extremes != null || nearest != null || density || trace || diagonal;
        if (sampled) {
            Map<String, Object> tree = sampled(hessian.operator(), budget, stream);
            environment.out().print(common.json() ? JsonText.write(tree) : "");
        } else {
            HessianSpectrum spectrum = hessian.spectrum();
            if (common.json()) {
                environment.out().print(JsonText.write(tree(spectrum)));
            } else {
                print(spectrum, environment.out());
            }
        }
        environment.out().flush();
        return ExitCode.FINISHED;
    }

    private Map<String, Object> sampled(HessianOperator operator, int budget, long stream) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("dimension", operator.dimension());
        tree.put("part", part);
        if (extremes != null) {
            int k = count("--extremes", extremes, operator.dimension() / 2);
            ExtremeEigenvalues found = ExtremeEigenvalues.of(operator, k, k, TOLERANCE, budget, stream);
            tell("largest eigenvalues", found.largest());
            tell("smallest eigenvalues", found.smallest());
            tree.put("largest", SpectrumTree.of(found.largest(), vectors));
            tree.put("smallest", SpectrumTree.of(found.smallest(), vectors));
            tree.put("extremesProducts", found.products());
        }
        if (nearest != null) {
            int k = count("--nearest", nearest, operator.dimension());
            NearestEigenvalues found = NearestEigenvalues.of(operator, targetValue(), k, TOLERANCE, budget, stream);
            tell("eigenvalues nearest to " + target, found.pairs());
            tree.put("nearest", SpectrumTree.of(found.pairs(), vectors));
            tree.put("nearestProducts", found.products());
        }
        if (trace) {
            Estimate estimate = XTrace.trace(operator, budget / 10, stream);
            say("trace " + estimate.value() + " +- " + estimate.standardError());
            tree.put("trace", SpectrumTree.of(estimate));
        }
        if (diagonal) {
            List<Estimate> entries = XTrace.diagonal(operator, budget / 10, stream);
            say("diagonal, with standard errors:");
            entries.forEach(entry -> say("  " + entry.value() + " +- " + entry.standardError()));
            tree.put("diagonal", SpectrumTree.diagonal(entries));
        }
        if (density) {
            SpectralDensity estimate =
                    SpectralDensity.of(operator, DENSITY_PROBES, Math.max(1, budget / DENSITY_PROBES), stream);
            Map<String, Object> grid = SpectrumTree.of(estimate);
            say("part of negative eigenvalues " + estimate.partBelow(0).value() + " +- "
                    + estimate.partBelow(0).standardError());
            double[] at = (double[]) grid.get("at");
            double[] values = (double[]) grid.get("values");
            for (int i = 0; i < at.length; i++) {
                say(at[i] + "  " + values[i]);
            }
            tree.put("density", grid);
        }
        return tree;
    }

    private int count(String option, String text, int most) {
        long count = NumberOption.whole(option, text, 1);
        if (count > most) {
            throw new InputException("The option " + option + " is '" + text + "', but at most " + most
                    + " can be asked for: the part '" + part + "' of the Hessian is too small.");
        }
        return (int) count;
    }

    private double targetValue() {
        try {
            double value = Double.parseDouble(target.strip());
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            // Told below, as a number that is not finite is.
        }
        throw new InputException("The option --target is '" + target + "', but must be a finite number.");
    }

    private void tell(String what, List<Eigenpair> pairs) {
        say(what + ", with proven error bounds:");
        pairs.forEach(pair ->
                say("  " + pair.value() + " +- " + pair.errorBound() + (pair.converged() ? "" : "  (not converged)")));
    }

    private void say(String line) {
        if (!common.json() && !common.quiet()) {
            environment.out().println(line);
        }
    }

    private Map<String, Object> tree(HessianSpectrum spectrum) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("dimension", spectrum.dimension());
        tree.put("eigenvalues", spectrum.eigenvalues());
        tree.putAll(Assessment.errors(spectrum));
        if (vectors) {
            double[][] all = new double[spectrum.dimension()][];
            Arrays.setAll(all, spectrum::eigenvector);
            tree.put("eigenvectors", Arrays.asList(all));
        }
        return tree;
    }

    private void print(HessianSpectrum spectrum, PrintWriter out) {
        for (int i = 0; i < spectrum.dimension(); i++) {
            out.println(spectrum.eigenvalue(i) + (vectors ? "  " + Arrays.toString(spectrum.eigenvector(i)) : ""));
        }
        out.println();
        out.println("proven error of each as an eigenvalue of the stored matrix: " + spectrum.errorBound());
        out.println("estimated error of the stored matrix:                       " + spectrum.evaluationError());
        out.println("resolution of double precision here, eps * max |lambda|:    " + spectrum.resolution());
    }
}

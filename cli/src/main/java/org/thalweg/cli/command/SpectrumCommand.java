package org.thalweg.cli.command;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.thalweg.analysis.spectrum.HessianSpectrum;
import org.thalweg.cli.data.JsonText;
import org.thalweg.cli.experiment.Problem;
import org.thalweg.cli.result.Assessment;
import org.thalweg.cli.result.StoredResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code thalweg spectrum RESULT}. */
@Command(
        name = "spectrum",
        description = "Compute the eigenvalues of the Hessian at the point of a result, with their errors.",
        footer = {"", "Examples:", "  thalweg spectrum out/result.json", "  thalweg spectrum out --json --vectors"})
final class SpectrumCommand implements Callable<Integer> {

    private final Environment environment;

    @Parameters(index = "0", paramLabel = "RESULT", description = "Result file, or the folder it is in.")
    private String result;

    @Option(names = "--vectors", description = "Also give the unit eigenvectors, one for each eigenvalue.")
    private boolean vectors;

    @Mixin
    private CommonOptions common = new CommonOptions();

    SpectrumCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        StoredResult stored = StoredResult.read(environment.workingDirectory().resolve(result));
        Problem problem = stored.problem(common.plugins(environment));
        HessianSpectrum spectrum = HessianSpectrum.of(problem.objective(), stored.parameters());
        if (common.json()) {
            environment.out().print(JsonText.write(tree(spectrum)));
        } else {
            print(spectrum, environment.out());
        }
        environment.out().flush();
        return ExitCode.FINISHED;
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

package org.thalweg.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.thalweg.core.objective.NetworkObjective;
import org.thalweg.core.objective.Workspace;

/** One hidden layer, two inputs, one output, over widths and sample counts. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = "-Dthalweg.threads=1")
public class GridBenchmark {

    /** Activation of the hidden layer. */
    @Param({"softplus", "tanh"})
    public String activation;

    /** Neurons of the hidden layer. */
    @Param({"10", "50", "100"})
    public int width;

    /** Samples. */
    @Param({"10", "100", "1000", "10000"})
    public int samples;

    private NetworkObjective objective;
    private Workspace workspace;
    private double[] theta;
    private double[] gradient;
    private double[] hessian;

    /** Builds the problem and everything an evaluation writes to. */
    @Setup
    public void prepare() {
        objective = Networks.objective(2, width + ":" + activation + ",1:identity", samples, false);
        workspace = objective.newWorkspace();
        theta = Networks.theta(objective);
        gradient = new double[objective.dimension()];
        hessian = new double[objective.dimension() * objective.dimension()];
    }

    /** Value and gradient. */
    @Benchmark
    public double gradient() {
        return objective.gradient(theta, gradient, workspace);
    }

    /** Value, gradient and Hessian. */
    @Benchmark
    public double hessian() {
        return objective.hessian(theta, gradient, hessian, workspace);
    }
}

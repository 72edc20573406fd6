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

/** Deep networks with weights, 1000 samples, and XOR, 4 samples. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = "-Dthalweg.threads=1")
public class DeepBenchmark {

    /** Inputs, layers, samples. */
    @Param({"2;20:tanh,20:tanh,1:identity;1000", "4;30:tanh,30:tanh,30:tanh,3:softmax;1000", "2;6:tanh,2:softmax;4"})
    public String problem;

    private NetworkObjective objective;
    private Workspace workspace;
    private double[] theta;
    private double[] gradient;
    private double[] hessian;

    /** Builds the problem and everything an evaluation writes to. */
    @Setup
    public void prepare() {
        objective = Networks.objective(
                Integer.parseInt(problem.split(";")[0]),
                problem.split(";")[1],
                Integer.parseInt(problem.split(";")[2]),
                !problem.endsWith(";4"));
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

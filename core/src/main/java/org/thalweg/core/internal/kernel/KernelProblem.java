package org.thalweg.core.internal.kernel;

import org.thalweg.core.data.Dataset;
import org.thalweg.core.network.Mlp;

/**
 * What a kernel is built for.
 *
 * @param network the network; a softmax output layer passes its preactivations to the loss
 * @param data the data
 * @param loss the loss
 * @param squaredError whether the loss is Σ(y − t)², so that a kernel may fuse it
 */
public record KernelProblem(Mlp network, Dataset data, OutputLoss loss, boolean squaredError) {}

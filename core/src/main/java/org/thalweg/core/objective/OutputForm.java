package org.thalweg.core.objective;

/** In which variables a loss gives its derivatives. */
public enum OutputForm {
    /** The network's output y. */
    OUTPUT,
    /** The logits z of a softmax output layer, y = softmax(z); the fused form avoids overflow and cancellation. */
    LOGITS
}

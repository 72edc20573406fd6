package org.thalweg.core.internal.elementary;

/** Keeps the vector class out of test classes that must load without its module. */
final class ElementaryKernelsAccess {

    private ElementaryKernelsAccess() {}

    /** Vector loops from the first call on. */
    static ElementaryKernels vector() {
        return vector(0);
    }

    /** Vector loops after some elements by scalar ones. */
    static ElementaryKernels vector(long patience) {
        return new VectorKernels(patience);
    }
}

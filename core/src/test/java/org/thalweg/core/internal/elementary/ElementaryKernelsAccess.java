package org.thalweg.core.internal.elementary;

/** Keeps the vector class out of test classes that must load without its module. */
final class ElementaryKernelsAccess {

    private ElementaryKernelsAccess() {}

    static ElementaryKernels vector() {
        return new VectorKernels();
    }
}

package org.thalweg.analysis.internal.landscape;

/**
 * What there is to fill groups with.
 *
 * @param tied negative eigenvalues on the tied neurons and all else, where the whole is its own image
 * @param counts for each kind how many neurons are of it, and last how many are zero
 * @param partner for each kind its image, perhaps itself
 * @param even for each kind, and last for zero neurons, the negative eigenvalues on even differences; all, where the
 *     partner is another kind
 * @param odd the same on odd ones; 0 where the partner is another kind
 * @param own whether a kind is its own image without a change of sign
 */
record MirrorFilling(int tied, int[] counts, int[] partner, int[] even, int[] odd, boolean[] own) {

    /** The index without what groups add: that of the tied neurons, less one even difference for each kind or pair of kinds. */
    int constant() {
        int constant = tied;
        for (int a = 0; a < partner.length; a++) {
            constant -= partner[a] >= a ? even[a] : 0;
        }
        return constant;
    }
}

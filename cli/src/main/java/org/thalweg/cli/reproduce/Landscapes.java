package org.thalweg.cli.reproduce;

import java.util.List;
import java.util.stream.IntStream;

/** The landscapes that claims are judged on. */
@FunctionalInterface
interface Landscapes {

    /** Widths of the paper. */
    int WIDEST = 6;

    /** λ = 1e-1 … 1e-6. */
    int LARGEST_EXPONENT = 6;

    /** The landscape of a width and λ = 10<sup>−exponent</sup>. */
    XorLandscape of(int hidden, int exponent);

    /** All widths 1 … 6 at λ = 1e-6: Fig. 1. */
    default List<XorLandscape> widths() {
        return IntStream.rangeClosed(1, WIDEST)
                .mapToObj(hidden -> of(hidden, LARGEST_EXPONENT))
                .toList();
    }

    /** Six neurons at λ = 1e-2 … 1e-6: Figs 2–6. */
    default List<XorLandscape> regularizations() {
        return IntStream.rangeClosed(2, LARGEST_EXPONENT)
                .mapToObj(exponent -> of(WIDEST, exponent))
                .toList();
    }
}

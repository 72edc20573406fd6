/**
 * Work against precision: every installed solver on the same problems from the same starts, to be set beside SciPy by
 * {@code bench/work-precision/run}.
 */
package org.thalweg.bench.workprecision;

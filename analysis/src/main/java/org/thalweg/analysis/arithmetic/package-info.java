/**
 * One evaluation of a network's gradient over any arithmetic: intervals for proofs, many digits for small differences,
 * dual numbers over either for second derivatives.
 *
 * <p>Not exported. {@link org.thalweg.analysis.arithmetic.GenericNetwork} is the evaluation,
 * {@link org.thalweg.core.objective.Arithmetic} what it needs of a number type.
 */
package org.thalweg.analysis.arithmetic;

/**
 * Fit and predict in a few lines: {@link org.thalweg.analysis.regression.Thalweg#regress}.
 *
 * <pre>{@code
 * FittedRegressor fitted = Thalweg.regress(inputs, targets).hidden(8, "tanh").fit();
 * double y = fitted.predict(0.5)[0];
 * System.out.println(fitted.verdict().sentence());
 * }</pre>
 *
 * <p>Activations and solvers are looked up by name, so their modules must be on the path. Whoever wants more than this,
 * another loss, a chain of solvers, a trajectory, uses {@code org.thalweg.core} directly.
 */
package org.thalweg.analysis.regression;

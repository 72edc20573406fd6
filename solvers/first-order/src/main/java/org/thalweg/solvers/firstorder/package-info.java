/**
 * First-order training with fixed learning-rate schedules, for comparison and for data too large for anything better.
 *
 * <p>One step of a run is one epoch: every sample is used once, in an order drawn anew from the seed, in batches of the size
 * asked for; then value and gradient of the full objective are evaluated, so that every recorded loss is one of the whole data.
 * Without batches an epoch is one step along the full gradient. Entry: {@link org.thalweg.solvers.firstorder.Adam}.
 *
 * <pre>{@code
 * Adam adam = new Adam(AdamOptions.defaults().withCommon(
 *         AdamOptions.defaults().common().withBatchSize(32)));
 * SolveResult result = SolveDriver.solve(objective, start, adam, SolveControls.defaults().withMaxIterations(500));
 * }</pre>
 */
package org.thalweg.solvers.firstorder;

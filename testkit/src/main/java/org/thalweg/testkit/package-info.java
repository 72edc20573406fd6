/**
 * Contracts that third parties run and Thalweg's own plug-ins pass.
 *
 * <p>{@link org.thalweg.testkit.ActivationContract}, {@link org.thalweg.testkit.LossContract},
 * {@link org.thalweg.testkit.RegularizerContract}, {@link org.thalweg.testkit.ObjectiveContract},
 * {@link org.thalweg.testkit.SolverContract} and {@link org.thalweg.testkit.ProviderContract} hold the tests;
 * {@link org.thalweg.testkit.TestProblems} the objectives, {@link org.thalweg.testkit.AssertingObjective} the checks
 * around each evaluation. What an implementation does not declare is skipped and shown as skipped.
 *
 * <pre>{@code
 * class SwishTest extends ActivationContract {
 *     @Override
 *     protected Activation activation() {
 *         return new Swish(1.5);
 *     }
 * }
 * }</pre>
 */
package org.thalweg.testkit;

/**
 * Why a training run ended where it did, and how low its loss can be.
 *
 * <p>{@link org.thalweg.analysis.diagnosis.Explainer} runs its checks on the end point and gives an
 * {@link org.thalweg.analysis.diagnosis.Explanation}: {@link org.thalweg.analysis.diagnosis.Finding}s in plain sentences,
 * some of them proved, and the names of the causes that were looked for and not found.
 *
 * <pre>{@code
 * Explanation explanation = Explainer.withDefaults().explain(objective, theta, "converged", "gradient norm ...");
 * explanation.findings().forEach(finding -> show(finding.sentence()));
 * }</pre>
 */
package org.thalweg.analysis.diagnosis;

/**
 * Flow solvers and their options: dθ/dt = −s·∇E(θ) from t = 0 to an end time or to a fixed point.
 */
package org.thalweg.solvers.gradientflow;

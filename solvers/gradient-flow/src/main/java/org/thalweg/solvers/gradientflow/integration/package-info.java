/** The flow as a differential equation, and the run that advances any one-step method with step-size control. */
package org.thalweg.solvers.gradientflow.integration;

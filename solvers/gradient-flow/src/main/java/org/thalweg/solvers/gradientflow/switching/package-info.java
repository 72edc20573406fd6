/** Changing from an explicit to an implicit method when a flow becomes stiff. */
package org.thalweg.solvers.gradientflow.switching;

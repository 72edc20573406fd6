/** Proved bounds of the distance between a network and the solution of a linear equation, in outward rounded intervals. */
package org.thalweg.objectives.differential.bound;

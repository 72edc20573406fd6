/** Equations by name. */
package org.thalweg.objectives.differential.provider;

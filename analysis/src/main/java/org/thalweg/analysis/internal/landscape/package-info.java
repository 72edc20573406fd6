/** Algorithms behind the landscape search. */
package org.thalweg.analysis.internal.landscape;

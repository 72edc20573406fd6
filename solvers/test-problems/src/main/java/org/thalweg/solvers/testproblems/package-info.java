/**
 * Test problems: the classical ones of Moré, Garbow and Hillstrom with exact derivatives from {@link
 * org.thalweg.solvers.testproblems.Jet} arithmetic, and small networks whose losses at all ends are known.
 */
package org.thalweg.solvers.testproblems;

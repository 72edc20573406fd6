/** Sweeps: what they vary, that they go on where they were, and that threads change nothing. */
package org.thalweg.cli.sweep;

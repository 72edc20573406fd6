/** The entry point of the {@code thalweg} command: {@link org.thalweg.cli.Main}. */
package org.thalweg.cli;

/** From one CSV file to files ready for training: {@link org.thalweg.cli.prepare.PreparedProject}. */
package org.thalweg.cli.prepare;

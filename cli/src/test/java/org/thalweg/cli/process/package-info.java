/** Tests that start the command as a process of its own. */
package org.thalweg.cli.process;

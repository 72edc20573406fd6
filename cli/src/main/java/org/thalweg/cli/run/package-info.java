/** A solve on the command line: progress, interruption and how it ends. */
package org.thalweg.cli.run;

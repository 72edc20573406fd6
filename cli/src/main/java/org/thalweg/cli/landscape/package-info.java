/** Landscapes on the command line: stores, their problems, and the files they are written to and read from. */
package org.thalweg.cli.landscape;

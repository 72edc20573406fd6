/** The commands, one class each, and what they share: options, faults and exit codes. */
package org.thalweg.cli.command;

/**
 * What shells and readers of manuals get from the command's own description: completion for bash, zsh and fish
 * ({@link org.thalweg.cli.shell.Words} is what is completed), and manual pages
 * ({@link org.thalweg.cli.shell.ManualPage}).
 */
package org.thalweg.cli.shell;

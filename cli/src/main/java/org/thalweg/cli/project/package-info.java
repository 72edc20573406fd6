/** Plug-in projects to start from: {@link org.thalweg.cli.project.PluginProject}, written from templates. */
package org.thalweg.cli.project;

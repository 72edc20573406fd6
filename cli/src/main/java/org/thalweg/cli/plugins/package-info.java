/** What is installed: {@link org.thalweg.cli.plugins.Plugins}, from the application and from folders of jars. */
package org.thalweg.cli.plugins;

/** What the command writes, judged by its published schemas. */
package org.thalweg.cli.schema;

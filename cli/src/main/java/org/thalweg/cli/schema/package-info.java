/** The published JSON Schemas of what the command writes, {@link org.thalweg.cli.schema.Schemas} by name. */
package org.thalweg.cli.schema;

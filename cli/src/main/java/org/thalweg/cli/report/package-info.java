/** What a person reads: {@link org.thalweg.cli.report.Summary} and pictures in SVG. */
package org.thalweg.cli.report;

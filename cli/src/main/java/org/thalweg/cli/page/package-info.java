/**
 * Pages for a browser, each one file that needs no network: {@link org.thalweg.cli.page.Page} puts a model, written as
 * JSON, together with the styles, scripts and chart libraries among the resources of this package; the scripts draw it.
 */
package org.thalweg.cli.page;

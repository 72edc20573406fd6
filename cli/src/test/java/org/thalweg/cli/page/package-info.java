/** Pages, as texts and as a browser shows them. */
package org.thalweg.cli.page;

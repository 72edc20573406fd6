/** Landscape searches measured: descents against reference integrations, and the rate beside a plain SciPy program. */
package org.thalweg.bench.landscape;

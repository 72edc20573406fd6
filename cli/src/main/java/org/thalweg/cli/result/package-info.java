/**
 * Result files: {@link org.thalweg.cli.result.ResultTree} makes the JSON object, {@link
 * org.thalweg.cli.result.ResultArrays} the NumPy archive, {@link org.thalweg.cli.result.AtomicFile} puts them in place
 * whole, and {@link org.thalweg.cli.result.StoredResult} reads one back.
 */
package org.thalweg.cli.result;

/**
 * Numbers from files: {@link org.thalweg.cli.data.NumberTable} for CSV, {@link org.thalweg.cli.data.NpyArray} and {@link
 * org.thalweg.cli.data.NpzFile} for NumPy, {@link org.thalweg.cli.data.InitialPoint} for parameter vectors in any of the
 * accepted forms.
 */
package org.thalweg.cli.data;

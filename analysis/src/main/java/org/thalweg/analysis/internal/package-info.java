/** What the packages of this module share and do not promise. */
package org.thalweg.analysis.internal;

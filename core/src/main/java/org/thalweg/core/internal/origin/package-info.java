/** Where code comes from: the version of a class's module or jar. */
package org.thalweg.core.internal.origin;

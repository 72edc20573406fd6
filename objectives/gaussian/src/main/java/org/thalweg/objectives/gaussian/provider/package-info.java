/** Entry points for the service loader; not exported. */
package org.thalweg.objectives.gaussian.provider;

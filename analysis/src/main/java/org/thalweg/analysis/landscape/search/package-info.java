/**
 * The search of a landscape: {@link org.thalweg.analysis.landscape.search.LandscapeSearch} fills a store with the stationary
 * points of a problem and the paths between them.
 */
package org.thalweg.analysis.landscape.search;

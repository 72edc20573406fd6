/** JMH benchmarks of the kernels; {@code bench/compare/compare.sh} runs them beside peers and prints ratios. */
package org.thalweg.bench;

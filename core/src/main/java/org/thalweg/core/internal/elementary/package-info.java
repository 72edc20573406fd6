/**
 * Elementary functions of our own over array ranges, and the activations made of them.
 *
 * <p>Each function consists of correctly rounded operations only (+ − × ÷ fma, bit operations, selections), in one fixed
 * order per element. So the scalar and the vector twin, interpreted and compiled code, every lane count and every JDK
 * give the same bits. The scalar twin is the specification. Not part of the promised API.
 */
package org.thalweg.core.internal.elementary;

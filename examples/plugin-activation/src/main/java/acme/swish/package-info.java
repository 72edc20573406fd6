/** The activation {@code acme:swish}: {@link acme.swish.Swish}, found by name through its provider. */
package acme.swish;

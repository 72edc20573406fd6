/** The solver {@code acme:two-point}: {@link acme.twopoint.TwoPoint}, found by name through its provider. */
package acme.twopoint;

package org.thalweg.cli.result;

/**
 * Something that a result says, after an attempt to prove it again.
 *
 * @param subject what it is about, one word
 * @param proved whether it holds
 * @param sentence what was found
 */
public record Claim(String subject, boolean proved, String sentence) {}

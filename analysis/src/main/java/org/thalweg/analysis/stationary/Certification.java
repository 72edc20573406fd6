package org.thalweg.analysis.stationary;

import java.util.Optional;

/**
 * The outcome of an attempt to prove.
 *
 * @param certificate the proof, if it succeeded
 * @param sentence what is proved, or why nothing is
 */
public record Certification(Optional<Certificate> certificate, String sentence) {

    static Certification of(Certificate certificate) {
        return new Certification(Optional.of(certificate), certificate.sentence());
    }

    static Certification none(String reason) {
        return new Certification(Optional.empty(), "Nothing is proved: " + reason + ".");
    }
}

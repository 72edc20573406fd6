package org.thalweg.cli.reproduce;

/**
 * A statement of the paper, judged.
 *
 * @param place where it stands in the paper
 * @param statement what it says
 * @param printed the value it prints, or what is to be true
 * @param ours what was computed here
 * @param holds whether that agrees
 * @param certificate on what our value rests
 */
record Claim(String place, String statement, String printed, String ours, boolean holds, String certificate) {

    /** The word for the judgment. */
    String verdict() {
        return holds ? "holds" : "does not hold";
    }
}

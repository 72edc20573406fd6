package org.thalweg.cli.reproduce;

import java.util.List;

/**
 * A statement of the paper, judged.
 *
 * @param place where it stands in the paper
 * @param statement what it says
 * @param printed the value it prints, or what is to be true
 * @param ours what was computed here
 * @param verdict whether that agrees
 * @param certificate on what our value rests
 */
record Claim(String place, String statement, String printed, String ours, Verdict verdict, String certificate) {

    /** The outcome of a judgment. */
    enum Verdict {
        /** Our value agrees. */
        HOLDS("holds"),

        /** Our value disagrees, and points that were found show it. */
        FAILS("does not hold"),

        /** Our value disagrees, but points that were not found might change it. */
        OPEN("open");

        private final String text;

        Verdict(String text) {
            this.text = text;
        }

        /** The word for it. */
        String text() {
            return text;
        }
    }

    /** A claim that points at hand decide either way. */
    static Claim shown(String place, String statement, String printed, String ours, boolean holds, String certificate) {
        return new Claim(place, statement, printed, ours, holds ? Verdict.HOLDS : Verdict.FAILS, certificate);
    }

    /** A claim that is refuted only if the lists of points are complete. */
    static Claim counted(
            String place, String statement, String printed, String ours, boolean holds, List<XorLandscape> lists) {
        boolean open = lists.stream().anyMatch(l -> !l.isSettled());
        Verdict verdict = holds ? Verdict.HOLDS : open ? Verdict.OPEN : Verdict.FAILS;
        return new Claim(place, statement, printed, ours, verdict, XorLandscape.trust(lists));
    }
}

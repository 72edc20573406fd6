package org.thalweg.analysis.landscape;

/** Whether a list of stationary points holds all there are. */
public enum Completeness {

    /** A theorem says so, and its conditions were checked with rigorous arithmetic. */
    PROVED("proved"),

    /** Every check that an incomplete list would normally break holds, and the search has long found nothing new. */
    LIKELY("likely"),

    /** A check fails, or too little was searched to say. */
    OPEN("open");

    private final String text;

    Completeness(String text) {
        this.text = text;
    }

    /** {@return the word written in results} */
    public String text() {
        return text;
    }
}

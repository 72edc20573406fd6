package org.thalweg.analysis.landscape;

/** Why a search ended. */
public enum SearchEnd {
    /** The audit finds nothing missing: the list is proved complete, or likely is. */
    AUDIT_SATISFIED,
    /** The time or the evaluations allowed are used up. */
    BUDGET,
    /** No limit was set, and three quarters of all evaluations found nothing new; the audit is not satisfied. */
    NOTHING_NEW,
    /** The listener asked for it. */
    STOPPED
}

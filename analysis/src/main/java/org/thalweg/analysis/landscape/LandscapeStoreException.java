package org.thalweg.analysis.landscape;

/** A store that cannot be read or written. */
public final class LandscapeStoreException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** A failure with what the store said. */
    public LandscapeStoreException(String message, Throwable cause) {
        super(message, cause);
    }

    /** A store whose content is not what it should be. */
    public LandscapeStoreException(String message) {
        super(message);
    }
}

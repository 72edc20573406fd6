package org.thalweg.analysis.landscape;

/** A store that cannot be read or written. */
public final class LandscapeStoreException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /**
     * A failure with what the store said.
     *
     * @param message one sentence for people, with the file
     * @param cause what the database threw
     */
    public LandscapeStoreException(String message, Throwable cause) {
        super(message, cause);
    }

    /**
     * A store whose content is not what it should be.
     *
     * @param message one sentence for people, with the file
     */
    public LandscapeStoreException(String message) {
        super(message);
    }
}

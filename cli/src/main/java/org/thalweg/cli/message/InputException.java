package org.thalweg.cli.message;

import java.util.Collection;
import org.thalweg.core.spi.NearestName;

/**
 * Something the caller gave cannot be used. The message is one sentence; a suggestion, if any, stands on a line of its
 * own.
 */
public final class InputException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** A fault without suggestion. */
    public InputException(String sentence) {
        super(sentence);
    }

    /** A fault with its cause, shown with {@code --debug} only. */
    public InputException(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    /** A fault with a suggestion on its own line. */
    public static InputException withSuggestion(String sentence, String suggestion) {
        return new InputException(sentence + "\n" + suggestion);
    }

    /** A name that is none of the known ones; suggests the nearest if one is near. */
    public static InputException unknownName(String sentence, String asked, Collection<String> known) {
        return new InputException(NearestName.of(asked, known)
                .map(name -> sentence + "\nDid you mean '" + name + "'?")
                .orElse(sentence));
    }
}

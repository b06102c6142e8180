package toll.screen;

import java.io.IOException;

/** A list that is refused in whole: the message says which file, where, what was expected and what to do. */
public final class ListRefused extends IOException {
    private static final long serialVersionUID = 1L;

    public ListRefused(String message) {
        super(message);
    }
}

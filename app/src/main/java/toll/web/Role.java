package toll.web;

import java.util.Locale;
import java.util.Optional;

/** What a visitor may do; each may also do what stands before it. */
public enum Role {
    /** Not signed in: the sign-in page and the assets. */
    ANYONE,
    /** Reads every page, without fields and documents marked confidential. */
    READER,
    /** Brings documents in, and sees what is confidential. */
    RECORDER,
    /** Decides links and offers. */
    REVIEWER,
    /** Keeps the accounts. */
    ADMIN;

    boolean may(Role needed) {
        return compareTo(needed) >= 0;
    }

    /** The name in the accounts file and on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The role of an account with this name; nobody holds an account as {@link #ANYONE}. */
    public static Optional<Role> ofWord(String word) {
        for (Role role : values()) {
            if (role != ANYONE && role.word().equals(word.strip().toLowerCase(Locale.ROOT))) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }
}

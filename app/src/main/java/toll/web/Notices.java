package toll.web;

import java.util.Set;

/** What a page says once after a form was taken in; named in its address by a key from this list. */
final class Notices {
    private static final Set<String> KEYS = Set.of(
            "decided",
            "undone",
            "accepted",
            "declined",
            "begun",
            "cancelled",
            "saved",
            "removed",
            "kept",
            "same",
            "different",
            "unsure",
            "meanwhile",
            "nothing",
            "dispositioned");

    private Notices() {}

    static String of(Visit visit) {
        String key = visit.address().get("done");
        return KEYS.contains(key) ? visit.texts().say("done." + key) : "";
    }
}

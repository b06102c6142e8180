package toll.intake.prose;

/** Whether people are told by the armed party they belong to: "members of the Syrian army". */
final class ArmedGroups {
    private ArmedGroups() {}

    /** "members of the Syrian army", "fighters from ...": a group of people that bears arms follows. */
    static boolean follows(Sentence s, int to) {
        Hit beside = s.is(to, "and") ? s.at(to + 1, Role.PERSON) : null;
        if (beside != null && (s.is(beside.to(), "of") || s.is(beside.to(), "from"))) {
            return follows(s, beside.to()); // "members and commanders of"
        }
        if (!s.is(to, "of") && !s.is(to, "from")) {
            return false;
        }
        for (int i = to + 1; i < Math.min(s.size(), to + 7); i++) {
            if (s.is(i, "family")
                    || s.is(i, "families")
                    || s.is(i, "tribe")
                    || s.is(i, "parliament")
                    || s.token(i).kind() == Token.Kind.MARK
                    || s.has(i, Role.AUXILIARY)
                    || s.has(i, Role.HARM_VERB)) {
                return false;
            }
            if (s.is(i, "army")
                    || s.is(i, "police")
                    || s.is(i, "forces")
                    || s.is(i, "brigade")
                    || s.is(i, "militia")
                    || s.is(i, "guard")
                    || s.is(i, "battalion")
                    || s.is(i, "military")
                    || s.is(i, "guards")
                    || s.is(i, "hezbollah")
                    || s.is(i, "group")
                    || s.is(i, "force")
                    || s.has(i, Role.ACTOR) && !s.has(i, Role.PLACE)) {
                return true;
            }
        }
        return false;
    }
}

package toll.intake.prose;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The voice of a verb of saying: X said; said X; was said by X; it said; X told Y. */
final class Sayings {
    private final Naming naming;
    private final boolean arabic;

    Sayings(Naming naming, boolean arabic) {
        this.naming = naming;
        this.arabic = arabic;
    }

    @Nullable
    Voice said(String text, Sentence s, Hit cue, List<Voice> found) {
        boolean denies = cue.role() == Role.DENY;
        String basis = cue.value().equals("reported") || denies ? "" : cue.value();
        if (!found.isEmpty()
                && found.get(found.size() - 1).cue() >= cue.from() - 1
                && !found.get(found.size() - 1).verb()) {
            return null;
        }
        if (s.is(cue.from() - 1, "as") || s.is(cue.from(), "saying") || s.is(cue.from(), "adding")) {
            return null;
        }
        boolean passive = s.has(cue.from() - 1, Role.AUXILIARY)
                && !s.is(cue.from() - 1, "has")
                && !s.is(cue.from() - 1, "have")
                && !s.is(cue.from() - 1, "had")
                && !s.has(cue.from(), Role.DENY);
        List<String> via = told(text, s, cue);
        Hit follows = arabic ? Speakers.next(s, cue.to(), 6) : null;
        if (follows != null && s.is(follows.to(), "عن")) {
            // "نقلت سانا عن مصدر": the one cited speaks, the first relays
            Hit spoken = Speakers.next(s, follows.to() + 1, 4);
            if (spoken != null) {
                return naming.voice(
                        text,
                        s,
                        cue.from(),
                        spoken,
                        List.of(naming.name(text, s, follows)),
                        basis,
                        denies,
                        true,
                        "cited");
            }
        }
        if (follows != null) {
            return naming.voice(text, s, cue.from(), follows, via, basis, denies, true, denies ? "denied" : "said");
        }
        Hit subject = passive ? null : Speakers.before(s, cue.from());
        boolean inPaper = subject != null
                && subject.role() == Role.SPEAKER
                && (s.is(subject.from() - 1, "in")
                        || s.has(subject.from() - 1, Role.DETERMINER) && s.is(subject.from() - 2, "in"));
        if (inPaper && !found.isEmpty()) {
            return null; // "the WHO said in a statement putting the toll at 70": the WHO still speaks
        }
        Voice cited = found.isEmpty() ? null : found.get(found.size() - 1);
        if (subject != null
                && cited != null
                && cited.rule().equals("cited")
                && (cited.cue() >= subject.to() || cited.from() == subject.from())) {
            return null;
        }
        int[] seen = subject != null && !arabic ? SpeakingPhrases.seenBy(s, subject) : null;
        if (seen != null && subject != null) {
            // "a report seen by Reuters says"
            List<String> outlet = List.of(naming.name(text, s, subject));
            return naming.plain(text, s, cue.from(), seen[0], seen[1], basis, denies, true, "said-plain", outlet);
        }
        if (subject != null && subject.role() == Role.SPEAKER && !arabic) {
            int[] wide = SpeakingPhrases.widened(s, subject, cue.from());
            int[] whole = SpeakingPhrases.phrase(s, cue.from());
            if (whole != null && whole[0] <= subject.from() + 1 && whole[1] >= wide[1]) {
                wide = whole;
            }
            boolean apart = whole != null
                    && subject.to() < whole[0]
                    && !s.is(whole[0] - 2, "and")
                    && !s.is(whole[0] - 1, "and");
            if (apart && whole != null) {
                // "killed 19 residents, the council of Izium said"
                return naming.plain(text, s, cue.from(), whole[0], whole[1], basis, denies, true, "said-plain", via);
            }
            if (wide[1] - wide[0] > subject.to() - subject.from() && !naming.pointsBack(s, subject)) {
                return naming.plain(text, s, cue.from(), wide[0], wide[1], basis, denies, true, "said-widened", via);
            }
        }
        if (subject != null) {
            return naming.voice(text, s, cue.from(), subject, via, basis, denies, true, denies ? "denied" : "said");
        }
        if (passive) {
            Hit by = s.is(cue.to(), "by") ? Speakers.next(s, cue.to() + 1, 5) : null;
            return by == null ? null : naming.voice(text, s, cue.from(), by, List.of(), basis, denies, true, "said-by");
        }
        Hit after = via.isEmpty() ? Speakers.next(s, cue.to(), 4) : null;
        boolean inverted = after != null
                && (s.mark(cue.from() - 1, "\"")
                        || s.mark(cue.from() - 1, ",")
                        || Speakers.last(s, after)
                        || s.is(cue.from(), "said"));
        if (inverted && after != null && !s.is(cue.to(), "that")) {
            int[] wide = SpeakingPhrases.inverted(s, after);
            if (!arabic && after.role() == Role.SPEAKER && wide[1] > after.to() && !naming.pointsBack(s, after)) {
                return naming.plain(
                        text, s, cue.from(), wide[0], wide[1], basis, denies, true, "said-inverted-plain", via);
            }
            return naming.voice(text, s, cue.from(), after, via, basis, denies, true, "said-inverted");
        }
        int from = Speakers.nameBefore(s, cue.from());
        if (from >= 0 && from < cue.from()) {
            int to = cue.from();
            while (to > from && (s.has(to - 1, Role.ADVERB) || s.has(to - 1, Role.AUXILIARY) || s.mark(to - 1, ","))) {
                to--;
            }
            if (to > from) {
                return naming.plain(text, s, cue.from(), from, to, basis, denies, true, "said-name", via);
            }
        }
        int[] phrase = arabic ? null : SpeakingPhrases.phrase(s, cue.from());
        if (phrase != null) {
            return naming.plain(text, s, cue.from(), phrase[0], phrase[1], basis, denies, true, "said-plain", via);
        }
        boolean inverse = (s.mark(cue.from() - 1, ",") || s.mark(cue.from() - 1, "\""))
                && s.has(cue.to(), Role.DETERMINER)
                && !arabic
                && via.isEmpty();
        int last2 = cue.to() + 1;
        while (inverse
                && last2 < Math.min(s.size(), cue.to() + 4)
                && s.token(last2).isWord()
                && !Speakers.closed(s, last2)) {
            last2++;
        }
        if (inverse && last2 > cue.to() + 1) {
            return naming.plain(
                    text, s, cue.from(), cue.to() + 1, last2, basis, denies, true, "said-inverted-plain", via);
        }
        Voice back = naming.last();
        boolean pronoun = cue.from() > 0
                && (Speakers.PRONOUNS.contains(s.token(cue.from() - 1).norm())
                        || cue.from() > 1
                                && Speakers.PRONOUNS.contains(
                                        s.token(cue.from() - 2).norm())
                                && s.has(cue.from() - 1, Role.AUXILIARY));
        if (pronoun && back != null) {
            List<String> chain = via.isEmpty() ? back.via() : via;
            int p = Speakers.PRONOUNS.contains(s.token(cue.from() - 1).norm()) ? cue.from() - 1 : cue.from() - 2;
            return new Voice(cue.from(), p, p + 1, back.name(), back.id(), chain, basis, denies, true, "said-pronoun");
        }
        return null;
    }

    /** "told Reuters": the listener relays. */
    private List<String> told(String text, Sentence s, Hit cue) {
        if (!s.is(cue.from(), "told") && !s.is(cue.from(), "tells") && !s.is(cue.from(), "informed")) {
            return List.of();
        }
        Hit listener = s.at(cue.to(), Role.SOURCE);
        if (listener == null && s.has(cue.to(), Role.DETERMINER)) {
            listener = s.at(cue.to() + 1, Role.SOURCE);
        }
        return listener == null ? List.of() : List.of(naming.name(text, s, listener));
    }
}

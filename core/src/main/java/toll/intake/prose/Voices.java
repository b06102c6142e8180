package toll.intake.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import toll.term.Term;
import toll.term.Vocabulary;

/**
 * Who says what: sentence frames (X said; according to X; X, which monitors ..., said), chains (X quoted Y as saying;
 * Y told X; X reported that Y said), and words that point back (the group, the monitor, it). What points back is
 * resolved within the document.
 */
final class Voices {
    private static final Set<String> BACK = Set.of(
            "group",
            "monitor",
            "organisation",
            "organization",
            "watchdog",
            "network",
            "ngo",
            "monitoring group",
            "statement",
            "report",
            "agency",
            "centre",
            "center",
            "monitoring organisation",
            "monitoring organization",
            "rights group",
            "war monitor");

    private final Vocabulary sources;
    private final boolean arabic;
    private @Nullable Voice last;

    Voices(Vocabulary sources, Language language) {
        this.sources = sources;
        this.arabic = language == Language.ARABIC;
    }

    /** The voices of a sentence in the order of their cues; also remembers the last for what follows. */
    List<Voice> of(String text, Sentence s) {
        List<Voice> found = new ArrayList<>();
        int i = 0;
        while (i < s.size()) {
            Voice voice = null;
            Hit according = s.at(i, Role.ACCORDING);
            Hit say = s.at(i, Role.SAY);
            Hit deny = s.at(i, Role.DENY);
            if (via(s, i) != null) {
                voice = cited(text, s, i, found);
            } else if (according != null) {
                voice = according(text, s, according, found);
            } else if (say != null && !Speakers.noun(s, i)) {
                voice = said(text, s, say, found);
            } else if (deny != null && !Speakers.noun(s, i)) {
                voice = said(text, s, deny, found);
            }
            if (voice != null) {
                found.add(voice);
                last = voice;
            }
            i++;
        }
        Voice heading = found.isEmpty() && !arabic ? heading(text, s) : null;
        if (heading != null) {
            found.add(heading);
            last = heading;
        }
        Hit subject = found.isEmpty() ? s.at(s.has(0, Role.DETERMINER) ? 1 : 0, Role.SOURCE) : null;
        if (subject != null && !arabic && !s.has(0, Role.PLACE)) {
            // a body that the sentence is about may be meant by the "it" of the next
            last = voice(text, s, 0, subject, List.of(), "", false, true, "mentioned");
        }
        return found;
    }

    /** "Strike kills seven: activists", "Hospital staff in Idlib: 12 dead". */
    private @Nullable Voice heading(String text, Sentence s) {
        for (int i = 1; i < s.size(); i++) {
            if (!s.mark(i, ":")) {
                continue;
            }
            Hit after = Speakers.speaker(s, s.has(i + 1, Role.DETERMINER) ? i + 2 : i + 1);
            boolean end = after != null && (after.to() == s.size() || after.to() == s.size() - 1);
            if (after != null && end) {
                return voice(text, s, i, after, List.of(), "", false, false, "heading-colon");
            }
            Hit before = Speakers.speaker(s, 0);
            if (before != null && before.to() <= i && i - before.to() <= 3) {
                return voice(text, s, i, before, List.of(), "", false, false, "heading-colon");
            }
            return null;
        }
        return null;
    }

    private static @Nullable Hit via(Sentence s, int i) {
        for (Hit hit : s.at(i)) {
            if (hit.role() == Role.ACCORDING && hit.value().equals("via")) {
                return hit;
            }
        }
        return null;
    }

    /** "SANA quoted a source as saying", "said the agency, citing residents": the one cited speaks, the other relays. */
    private @Nullable Voice cited(String text, Sentence s, int i, List<Voice> found) {
        Hit hit = via(s, i);
        if (hit == null) {
            return null;
        }
        Hit spoken = Speakers.next(s, hit.to(), 8);
        Hit relay = Speakers.before(s, i);
        boolean passive = s.is(i + 1, "by") || s.is(hit.to() - 1, "by");
        if (passive) {
            Hit outer = Speakers.next(s, hit.to(), 5);
            if (outer != null && !found.isEmpty()) {
                Voice inner = found.remove(found.size() - 1);
                return new Voice(
                        inner.cue(),
                        inner.from(),
                        inner.to(),
                        inner.name(),
                        inner.id(),
                        plus(name(text, s, outer), inner.via()),
                        inner.basis(),
                        inner.denies(),
                        inner.verb(),
                        "chain-passive");
            }
            return null;
        }
        if (spoken == null) {
            return null;
        }
        List<String> chain = new ArrayList<>();
        if (relay != null) {
            chain.add(name(text, s, relay));
        } else if (!found.isEmpty()) {
            chain.add(found.get(found.size() - 1).name());
            chain.addAll(found.get(found.size() - 1).via());
        }
        if (!found.isEmpty() && (relay == null || found.get(found.size() - 1).from() == relay.from())) {
            found.remove(found.size() - 1);
        }
        return voice(text, s, hit.from(), spoken, chain, "", false, false, "cited");
    }

    private static List<String> plus(String first, List<String> rest) {
        List<String> all = new ArrayList<>();
        all.add(first);
        all.addAll(rest);
        return all;
    }

    private @Nullable Voice according(String text, Sentence s, Hit cue, List<Voice> found) {
        Hit spoken = Speakers.next(s, cue.to(), 7);
        if (spoken != null) {
            return voice(text, s, cue.from(), spoken, List.of(), "", false, false, "according-to");
        }
        int to = Speakers.capitals(s, cue.to());
        return to > cue.to() ? plain(text, s, cue.from(), cue.to(), to, "", false, false, "according-to-name") : null;
    }

    private @Nullable Voice said(String text, Sentence s, Hit cue, List<Voice> found) {
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
                return voice(
                        text, s, cue.from(), spoken, List.of(name(text, s, follows)), basis, denies, true, "cited");
            }
        }
        if (follows != null) {
            return voice(text, s, cue.from(), follows, via, basis, denies, true, denies ? "denied" : "said");
        }
        Hit subject = passive ? null : Speakers.before(s, cue.from());
        Voice cited = found.isEmpty() ? null : found.get(found.size() - 1);
        if (subject != null && cited != null && cited.rule().equals("cited") && cited.cue() >= subject.to()) {
            return null;
        }
        if (subject != null && subject.role() == Role.SPEAKER && !arabic) {
            int to = subject.to();
            while (to < cue.from() && s.token(to).isWord() && !Speakers.closed(s, to)) {
                to++;
            }
            if (to > subject.to() && to == cue.from() && to - subject.to() <= 2) {
                int from = s.has(subject.from(), Role.DETERMINER) ? subject.from() + 1 : subject.from();
                return plain(text, s, cue.from(), from, to, basis, denies, true, "said-widened");
            }
        }
        if (subject != null) {
            return voice(text, s, cue.from(), subject, via, basis, denies, true, denies ? "denied" : "said");
        }
        if (passive) {
            Hit by = s.is(cue.to(), "by") ? Speakers.next(s, cue.to() + 1, 5) : null;
            return by == null ? null : voice(text, s, cue.from(), by, List.of(), basis, denies, true, "said-by");
        }
        Hit after = via.isEmpty() ? Speakers.next(s, cue.to(), 4) : null;
        boolean inverted = after != null
                && (s.mark(cue.from() - 1, "\"")
                        || s.mark(cue.from() - 1, ",")
                        || Speakers.last(s, after)
                        || s.is(cue.from(), "said"));
        if (inverted && after != null && !s.is(cue.to(), "that")) {
            return voice(text, s, cue.from(), after, via, basis, denies, true, "said-inverted");
        }
        int from = Speakers.nameBefore(s, cue.from());
        if (from >= 0 && from < cue.from()) {
            int to = cue.from();
            while (to > from && (s.has(to - 1, Role.ADVERB) || s.has(to - 1, Role.AUXILIARY) || s.mark(to - 1, ","))) {
                to--;
            }
            if (to > from) {
                return plain(text, s, cue.from(), from, to, basis, denies, true, "said-name");
            }
        }
        int plain = cue.from();
        while (plain > 0 && (s.has(plain - 1, Role.ADVERB) || s.is(plain - 1, "has") || s.is(plain - 1, "have"))) {
            plain--;
        }
        int begin = passive || arabic ? -1 : Speakers.loose(s, plain);
        if (begin >= 0) {
            return plain(text, s, cue.from(), begin, plain, basis, denies, true, "said-plain");
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
            return plain(text, s, cue.from(), cue.to() + 1, last2, basis, denies, true, "said-inverted-plain");
        }
        Voice back = last;
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
        return listener == null ? List.of() : List.of(name(text, s, listener));
    }

    private Voice plain(
            String text,
            Sentence s,
            int cue,
            int from,
            int to,
            String basis,
            boolean denies,
            boolean verb,
            String rule) {
        return new Voice(cue, from, to, s.span(from, to).of(text), "", List.of(), basis, denies, verb, rule);
    }

    private Voice voice(
            String text,
            Sentence s,
            int cue,
            Hit hit,
            List<String> via,
            String basis,
            boolean denies,
            boolean verb,
            String rule) {
        String plain = plain(text, s, hit);
        Voice back = last;
        boolean pointsBack = hit.role() == Role.SPEAKER
                && BACK.contains(plain)
                && (s.is(hit.from(), "the") || s.is(hit.from() - 1, "the") || basedGroup(s, hit))
                && back != null;
        if (pointsBack && back != null) {
            return new Voice(
                    cue,
                    hit.from(),
                    hit.to(),
                    back.name(),
                    back.id(),
                    via.isEmpty() ? back.via() : via,
                    basis,
                    denies,
                    verb,
                    "points-back");
        }
        Optional<Term> term = hit.role() == Role.SOURCE
                ? sources.byId(hit.value()).or(() -> sources.find(hit.value()))
                : Optional.empty();
        return new Voice(
                cue,
                hit.from(),
                hit.to(),
                name(text, s, hit),
                term.map(Term::id).orElse(""),
                via,
                basis,
                denies,
                verb,
                rule);
    }

    private static boolean basedGroup(Sentence s, Hit hit) {
        return s.is(hit.from() - 1, "based");
    }

    private String name(String text, Sentence s, Hit hit) {
        if (hit.role() == Role.SOURCE) {
            return sources.byId(hit.value()).map(Term::en).orElse(hit.value());
        }
        return plain(text, s, hit);
    }

    private static String plain(String text, Sentence s, Hit hit) {
        int from = hit.from();
        while (from < hit.to() - 1 && s.has(from, Role.DETERMINER)) {
            from++;
        }
        return s.span(from, hit.to()).of(text);
    }
}

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
    private static final int REACH = 16;
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
    private static final Set<String> PRONOUNS = Set.of("it", "they", "he", "she");

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
            } else if (say != null && !noun(s, i)) {
                voice = said(text, s, say, found);
            } else if (deny != null && !noun(s, i)) {
                voice = said(text, s, deny, found);
            }
            if (voice != null) {
                found.add(voice);
                last = voice;
            }
            i++;
        }
        return found;
    }

    /** "the confirmed toll", "reported strikes": the verb form stands before a noun; "claimed the lives of" says nothing. */
    private static boolean noun(Sentence s, int i) {
        if (s.has(i, Role.HARM_BASE) || s.has(i, Role.HARM_VERB)) {
            return true;
        }
        boolean adjective =
                s.has(i, Role.ADJECTIVE) || s.is(i, "claimed") || s.is(i, "documented") || s.is(i, "estimated");
        return adjective
                && i > 0
                && (s.has(i - 1, Role.DETERMINER) || s.token(i - 1).isNumber());
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
        Hit spoken = next(s, hit.to(), 8);
        Hit relay = before(s, i);
        boolean passive = s.is(i + 1, "by") || s.is(hit.to() - 1, "by");
        if (passive) {
            Hit outer = next(s, hit.to(), 5);
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
        Hit spoken = next(s, cue.to(), 7);
        if (spoken != null) {
            return voice(text, s, cue.from(), spoken, List.of(), "", false, false, "according-to");
        }
        int to = name(s, cue.to());
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
        Hit follows = arabic ? next(s, cue.to(), 6) : null;
        if (follows != null) {
            return voice(text, s, cue.from(), follows, via, basis, denies, true, denies ? "denied" : "said");
        }
        Hit subject = passive ? null : before(s, cue.from());
        if (subject != null) {
            return voice(text, s, cue.from(), subject, via, basis, denies, true, denies ? "denied" : "said");
        }
        if (passive) {
            Hit by = s.is(cue.to(), "by") ? next(s, cue.to() + 1, 5) : null;
            return by == null ? null : voice(text, s, cue.from(), by, List.of(), basis, denies, true, "said-by");
        }
        Hit after = via.isEmpty() ? next(s, cue.to(), 4) : null;
        boolean inverted = after != null
                && (s.mark(cue.from() - 1, "\"")
                        || s.mark(cue.from() - 1, ",")
                        || last(s, after)
                        || s.is(cue.from(), "said"));
        if (inverted && after != null && !s.is(cue.to(), "that")) {
            return voice(text, s, cue.from(), after, via, basis, denies, true, "said-inverted");
        }
        int from = nameBefore(s, cue.from());
        if (from >= 0 && from < cue.from()) {
            int to = cue.from();
            while (to > from && (s.has(to - 1, Role.ADVERB) || s.has(to - 1, Role.AUXILIARY) || s.mark(to - 1, ","))) {
                to--;
            }
            if (to > from) {
                return plain(text, s, cue.from(), from, to, basis, denies, true, "said-name");
            }
        }
        Voice back = last;
        boolean pronoun = cue.from() > 0
                && (PRONOUNS.contains(s.token(cue.from() - 1).norm())
                        || cue.from() > 1
                                && PRONOUNS.contains(s.token(cue.from() - 2).norm())
                                && s.has(cue.from() - 1, Role.AUXILIARY));
        if (pronoun && back != null) {
            List<String> chain = via.isEmpty() ? back.via() : via;
            int p = PRONOUNS.contains(s.token(cue.from() - 1).norm()) ? cue.from() - 1 : cue.from() - 2;
            return new Voice(cue.from(), p, p + 1, back.name(), back.id(), chain, basis, denies, true, "said-pronoun");
        }
        return null;
    }

    private static boolean last(Sentence s, Hit after) {
        return after.to() >= s.size() - 2;
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

    /** The nearest source or speaker that ends before token {@code end}; its name where an apposition follows it. */
    private static @Nullable Hit before(Sentence s, int end) {
        Hit near = null;
        int floor = Math.max(0, end - REACH);
        for (int i = end - 1; i >= floor; i--) {
            if (s.mark(i, ".")
                    || s.mark(i, "\"") && i < end - 1
                    || s.mark(i, ";")
                    || s.is(i, "that") && i < end - 1
                    || s.has(i, Role.SAY) && !noun(s, i) && i < end - 1 && !s.has(i, Role.PERSON) && !relative(s, i)) {
                return near;
            }
            Hit hit = speaker(s, i);
            if (hit != null && hit.to() <= end) {
                if (near == null) {
                    near = widest(s, hit, end);
                    if (near.role() == Role.SOURCE) {
                        return near;
                    }
                } else if (hit.role() == Role.SOURCE && apposed(s, hit, near)) {
                    return hit;
                }
            }
            if (near == null
                    && (s.token(i).isNumber() || s.has(i, Role.HARM_VERB) || s.has(i, Role.HARM_ING))
                    && end - i > 1) {
                return null;
            }
        }
        return near;
    }

    private static boolean relative(Sentence s, int i) {
        return s.is(i - 1, "which") || s.is(i - 1, "who");
    }

    /** A longer phrase that contains this one and ends with it: "a senior military source" over "source". */
    private static Hit widest(Sentence s, Hit hit, int end) {
        Hit best = hit;
        for (int from = Math.max(0, hit.from() - 5); from < hit.from(); from++) {
            Hit wider = speaker(s, from);
            if (wider != null && wider.to() >= hit.to() && wider.to() <= end) {
                return wider;
            }
        }
        return best;
    }

    private static boolean apposed(Sentence s, Hit name, Hit description) {
        boolean comma = false;
        for (int i = name.to(); i < description.from(); i++) {
            if (s.mark(i, ",") || s.mark(i, "(") || s.mark(i, "-")) {
                comma = true;
            } else if (s.token(i).isNumber() || s.has(i, Role.HARM_VERB) || s.has(i, Role.SAY)) {
                return false;
            }
        }
        return comma || description.from() - name.to() <= 5;
    }

    private static @Nullable Hit speaker(Sentence s, int i) {
        Hit best = null;
        for (Hit hit : s.at(i)) {
            boolean named = hit.role() == Role.SOURCE || hit.role() == Role.SPEAKER;
            if (named && (best == null || hit.to() > best.to() || hit.to() == best.to() && hit.role() == Role.SOURCE)) {
                best = hit;
            }
        }
        return best;
    }

    private static @Nullable Hit next(Sentence s, int from, int reach) {
        for (int i = from; i < Math.min(s.size(), from + reach); i++) {
            Hit hit = speaker(s, i);
            if (hit != null) {
                for (int k = hit.to(); k < Math.min(s.size(), hit.to() + 4); k++) {
                    Hit better = speaker(s, k);
                    if (hit.role() == Role.SPEAKER
                            && better != null
                            && better.role() == Role.SOURCE
                            && !s.mark(k - 1, ",")) {
                        return better;
                    }
                }
                return hit;
            }
            if (s.token(i).kind() == Token.Kind.MARK && !s.mark(i, "\"")
                    || s.has(i, Role.HARM_VERB)
                    || s.token(i).isNumber()) {
                return null;
            }
        }
        return null;
    }

    /** One past a name in capitals that begins at {@code from}. */
    private static int name(Sentence s, int from) {
        int to = from;
        while (to < Math.min(s.size(), from + 6)
                && (s.token(to).capital()
                        || to > from && (s.is(to, "al") || s.is(to, "of") || s.is(to, "for"))
                        || to == from && s.is(to, "the"))) {
            to++;
        }
        return to;
    }

    private static int nameBefore(Sentence s, int end) {
        int to = end;
        while (to > 0 && (s.has(to - 1, Role.ADVERB) || s.has(to - 1, Role.AUXILIARY))) {
            to--;
        }
        int from = to;
        while (from > Math.max(0, to - 5)
                && (s.token(from - 1).capital()
                        || s.is(from - 1, "al") && s.token(from - 1).glued()
                        || s.mark(from - 1, "@"))) {
            from--;
        }
        boolean word = from < to && !PRONOUNS.contains(s.token(from).norm()) && !s.has(from, Role.DETERMINER);
        return word ? from : -1;
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

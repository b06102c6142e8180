package toll.intake.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import toll.term.Vocabulary;

/**
 * Who says what: sentence frames (X said; according to X; X, which monitors ..., said), chains (X quoted Y as saying;
 * Y told X; X reported that Y said), and words that point back (the group, the monitor, it). What points back is
 * resolved within the document.
 */
final class Voices {

    private final Naming naming;
    private final Sayings sayings;
    private final boolean arabic;

    Voices(Vocabulary sources, Language language) {
        this.arabic = language == Language.ARABIC;
        this.naming = new Naming(sources);
        this.sayings = new Sayings(naming, arabic);
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
                voice = sayings.said(text, s, say, found);
            } else if (deny != null && !Speakers.noun(s, i)) {
                voice = sayings.said(text, s, deny, found);
            }
            if (voice != null) {
                voice = relayed(voice, found);
                found.add(voice);
                naming.remember(voice);
            }
            i++;
        }
        Voice heading = found.isEmpty() && !arabic ? heading(text, s) : null;
        if (heading != null) {
            found.add(heading);
            naming.remember(heading);
        }
        Hit subject = found.isEmpty() ? s.at(s.has(0, Role.DETERMINER) ? 1 : 0, Role.SOURCE) : null;
        if (subject != null && !arabic && !s.has(0, Role.PLACE)) {
            // a body that the sentence is about may be meant by the "it" of the next
            naming.remember(naming.voice(text, s, 0, subject, List.of(), "", false, true, "mentioned"));
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
                return naming.voice(text, s, i, after, List.of(), "", false, false, "heading-colon");
            }
            Hit before = Speakers.speaker(s, 0);
            if (before != null && before.to() <= i && i - before.to() <= 3) {
                return naming.voice(text, s, i, before, List.of(), "", false, false, "heading-colon");
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
                        plus(naming.name(text, s, outer), inner.via()),
                        inner.basis(),
                        inner.denies(),
                        inner.verb(),
                        "chain-passive");
            }
            return null;
        }
        int @Nullable [] unlisted = spoken == null && !arabic ? SpeakingPhrases.forward(s, hit.to()) : null;
        if (spoken == null && unlisted == null) {
            return null;
        }
        List<String> chain = new ArrayList<>();
        int @Nullable [] outlet =
                relay == null && !arabic ? SpeakingPhrases.phrase(s, s.mark(i - 1, ",") ? i - 1 : i) : null;
        if (outlet != null) {
            chain.add(s.span(outlet[0], outlet[1]).of(text));
        } else if (relay != null) {
            chain.add(naming.name(text, s, relay));
        } else if (!found.isEmpty()) {
            chain.add(found.get(found.size() - 1).name());
            chain.addAll(found.get(found.size() - 1).via());
        }
        if (!found.isEmpty() && (relay == null || found.get(found.size() - 1).from() == relay.from())) {
            found.remove(found.size() - 1);
        }
        if (unlisted != null) {
            return naming.plain(
                    text, s, hit.from(), unlisted[0], unlisted[1], "", false, false, "cited", List.copyOf(chain));
        }
        return naming.voice(text, s, hit.from(), Objects.requireNonNull(spoken), chain, "", false, false, "cited");
    }

    /** "Citing two officials, AFP reported": who is cited before the one who reports speaks through it. */
    private static Voice relayed(Voice outer, List<Voice> found) {
        Voice inner = found.isEmpty() ? null : found.get(found.size() - 1);
        boolean first = inner != null
                && inner.rule().equals("cited")
                && inner.via().isEmpty()
                && inner.cue() <= 1
                && outer.verb()
                && outer.from() >= inner.to();
        if (!first || inner == null) {
            return outer;
        }
        found.remove(found.size() - 1);
        return new Voice(
                outer.cue(),
                inner.from(),
                inner.to(),
                inner.name(),
                inner.id(),
                List.of(outer.name()),
                "",
                outer.denies(),
                true,
                "cited");
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
            return naming.voice(text, s, cue.from(), spoken, List.of(), "", false, false, "according-to");
        }
        int to = Speakers.capitals(s, cue.to());
        return to > cue.to()
                ? naming.plain(text, s, cue.from(), cue.to(), to, "", false, false, "according-to-name", List.of())
                : null;
    }
}

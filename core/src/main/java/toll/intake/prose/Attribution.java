package toll.intake.prose;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Which of a sentence's voices says a claim; where none does, the one that spoke last, if the sentence goes on from it. */
final class Attribution {
    private static final Set<String> CONTINUES = Set.of(
            "it", "they", "he", "she", "the", "among", "those", "of", "another", "a", "also", "both", "these", "most",
            "some", "at", "in", "its", "their");

    /** Words for a body that counts, which the text may name later. */
    private static final Set<String> UNNAMED = Set.of(
            "monitor",
            "monitors",
            "monitoring group",
            "monitoring organisation",
            "monitoring organization",
            "war monitor",
            "watchdog",
            "ngo",
            "rights group",
            "human rights group");

    /** How many sentences later a body may be named. */
    private static final int LATER = 8;

    /** A voice whose name a vocabulary holds, and the sentence in which it speaks. */
    private record Named(int sentence, Voice voice, Span span) {}

    private final List<Named> named = new ArrayList<>();

    private @Nullable Voice last;
    private int lastAt = -10;

    /** The voice whose clause holds the claim. */
    private static @Nullable Voice voice(Sentence s, Draft draft, List<Voice> found) {
        Voice best = null;
        int nearest = Integer.MAX_VALUE;
        int at = draft.num.from();
        for (Voice voice : found) {
            int from = Math.min(voice.cue(), voice.from());
            int to = Math.max(voice.cue() + 1, voice.to());
            boolean before = to <= at;
            int distance = before ? at - to : from - Math.max(draft.head.to(), draft.triggerTo);
            if (!before) {
                distance = Math.max(distance, 0) + 2;
            }
            boolean subject = voice.verb()
                    && voice.from() < voice.cue()
                    && !before
                    && !s.mark(voice.from() - 1, ",")
                    && voice.from() > at
                    && !quoteCloses(s, voice.from());
            int price = distance
                    + (Nearness.divided(s, before ? to : at, before ? at : from) ? 30 : 0)
                    + (subject ? 12 : 0);
            if (price < nearest) {
                nearest = price;
                best = voice;
            }
        }
        return best;
    }

    private static boolean quoteCloses(Sentence s, int i) {
        return s.mark(i - 1, "\"") || s.mark(i - 2, "\"");
    }

    /** Gives the claim its source; answers the voice whose clause holds it, or null. */
    @Nullable
    Voice settle(Sentence s, Draft draft, List<Voice> found) {
        Voice stated = voice(s, draft, found);
        Voice voice = stated;
        if (voice == null && last != null && s.index - lastAt == 1 && continues(s)) {
            voice = last;
            draft.carried = true;
            draft.rule("source-carried");
        }
        if (voice == null) {
            draft.source = Voice.PUBLISHER;
            return stated;
        }
        draft.source = voice.name();
        draft.sourceId = voice.id();
        draft.via = new ArrayList<>(voice.via());
        if (!draft.carried) {
            draft.rule("source-" + voice.rule());
            draft.spans.put("source", s.span(voice.from(), voice.to()));
            chain(s, draft, voice, found);
        }
        boolean owned = voice.basis().equals("conceded") && !Wholes.ofPeople(draft.measure);
        draft.basis = draft.carried || owned ? "" : voice.basis();
        return stated;
    }

    /** Remembers who spoke last in this sentence, for the next. */
    void remember(Sentence s, List<Voice> found) {
        if (!found.isEmpty()) {
            last = found.get(found.size() - 1);
            lastAt = s.index;
        }
        for (Voice voice : found) {
            if (!voice.id().isEmpty()) {
                named.add(new Named(s.index, voice, s.span(voice.from(), voice.to())));
            }
        }
    }

    /** "22 dead, a monitor said", and two sentences later the Observatory speaks: the claim is the Observatory's. */
    void nameLater(List<Draft> drafts, Predicate<Voice> belligerent) {
        int first = 0;
        for (Draft draft : drafts) {
            if (!draft.sourceId.isEmpty() || !UNNAMED.contains(draft.source.toLowerCase(Locale.ROOT))) {
                continue;
            }
            while (first < named.size() && named.get(first).sentence() < draft.sentence.index) {
                first++;
            }
            for (int i = first; i < named.size(); i++) {
                Named later = named.get(i);
                if (later.sentence() - draft.sentence.index > LATER) {
                    break;
                }
                if (!belligerent.test(later.voice())) {
                    draft.source = later.voice().name();
                    draft.sourceId = later.voice().id();
                    draft.spans.put("source_named", later.span());
                    draft.rule("source-named-later");
                    break;
                }
            }
        }
    }

    /** "Reuters reported that the WHO said": the outer voice relays the inner. */
    private static void chain(Sentence s, Draft draft, Voice inner, List<Voice> found) {
        Set<String> seen = new HashSet<>(draft.via);
        for (Voice outer : found) {
            boolean relays = outer != inner
                    && outer.verb()
                    && inner.verb()
                    && outer.cue() < inner.from()
                    && inner.from() - outer.cue() <= 4
                    && (s.is(outer.cue() + 1, "that") || inner.from() - outer.cue() <= 2)
                    && !outer.name().equals(inner.name());
            if (relays && seen.add(outer.name())) {
                draft.via.add(0, outer.name());
                draft.rule("chain");
            }
        }
    }

    private static boolean continues(Sentence s) {
        return CONTINUES.contains(s.token(0).norm())
                || s.mark(0, "\"")
                || s.token(0).isNumber() && !s.has(1, Role.MONTH) // a line that begins with its day stands alone
                || s.has(0, Role.CARDINAL)
                || s.has(0, Role.QUALIFIER_BEFORE)
                || s.has(0, Role.VAGUE)
                || s.has(0, Role.NEGATION);
    }
}

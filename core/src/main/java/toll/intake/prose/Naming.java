package toll.intake.prose;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import toll.term.Term;
import toll.term.Vocabulary;

/** Who a speaker is: an entry of the vocabulary, the words as written, or the voice that words such as "the group" point back to. */
final class Naming {
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
    private @Nullable Voice last;

    Naming(Vocabulary sources) {
        this.sources = sources;
    }

    /** The voice that spoke or was named last in the document. */
    @Nullable
    Voice last() {
        return last;
    }

    void remember(Voice voice) {
        last = voice;
    }

    Voice plain(
            String text,
            Sentence s,
            int cue,
            int from,
            int to,
            String basis,
            boolean denies,
            boolean verb,
            String rule,
            List<String> via) {
        Voice back = last;
        if (back != null
                && s.has(from - 1, Role.DETERMINER)
                && based(s, from, to)
                && BACK.contains(s.token(to - 1).norm())) {
            return new Voice(cue, from, to, back.name(), back.id(), via, basis, denies, verb, "points-back");
        }
        return new Voice(cue, from, to, s.span(from, to).of(text), "", via, basis, denies, verb, rule);
    }

    /** "the London-based group". */
    private static boolean based(Sentence s, int from, int to) {
        for (int i = from; i < to; i++) {
            if (s.is(i, "based")) {
                return true;
            }
        }
        return false;
    }

    /** Whether these words mean a voice that was named before: "the group", "the monitor". */
    boolean pointsBack(Sentence s, Hit hit) {
        return last != null
                && hit.role() == Role.SPEAKER
                && (s.is(hit.from(), "the") || s.is(hit.from() - 1, "the") || basedGroup(s, hit))
                && BACK.contains(s.token(hit.to() - 1).norm());
    }

    Voice voice(
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

    String name(String text, Sentence s, Hit hit) {
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

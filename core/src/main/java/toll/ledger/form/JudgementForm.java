package toll.ledger.form;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import toll.ledger.Corrections;
import toll.ledger.Judgement;
import toll.ledger.Judgement.Kind;

/**
 * A {@link Judgement} in canonical form. What a correction puts in place of a value that points at a person stands
 * in the group IDENTITY; every other value stands in FIGURES, so that a corrected count can be shown to be one.
 */
final class JudgementForm {
    private JudgementForm() {}

    static void write(GroupsOut to, Judgement judgement) {
        boolean correction = judgement.kind() == Kind.CORRECTED;
        JsonOut out = to.figures;
        if (judgement.answers() != 0) {
            out.number("answers", judgement.answers());
        }
        out.text("decision", judgement.kind().name().toLowerCase(Locale.ROOT));
        if (!judgement.subjects().isEmpty()) {
            out.key("subjects").openList();
            for (long subject : judgement.subjects()) {
                out.value(subject);
            }
            out.closeList();
        }
        Map<String, String> personal = new TreeMap<>();
        Map<String, String> open = new TreeMap<>();
        judgement
                .value()
                .forEach((field, value) ->
                        (correction && Corrections.PERSONAL.contains(field) ? personal : open).put(field, value));
        out.texts("value", open);
        to.identity.texts("value", personal);
        to.source
                .text("author", judgement.author())
                .text("time", judgement.time().toString());
        to.words.text("words", judgement.reason());
    }

    static Judgement read(GroupsIn from) {
        JsonIn in = from.figures();
        long answers = in.key("answers") ? in.number() : 0;
        Kind kind = Kind.valueOf(in.text("decision").toUpperCase(Locale.ROOT));
        List<Long> subjects = new ArrayList<>();
        if (in.key("subjects")) {
            in.enterList();
            while (in.more()) {
                subjects.add(in.number());
            }
        }
        Map<String, String> value = in.map("value");
        in.end();
        if (kind == Kind.CORRECTED) {
            JsonIn identity = from.identity();
            Map<String, String> all = new TreeMap<>(value);
            all.putAll(identity.map("value"));
            value = all;
            identity.end();
        }
        JsonIn source = from.source();
        String author = source.text("author");
        Instant time = instant(source, source.text("time"));
        source.end();
        return new Judgement(kind, author, time, subjects, value, from.words(), answers);
    }

    static Instant instant(JsonIn in, String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException noInstant) {
            throw in.wrong("a time");
        }
    }
}

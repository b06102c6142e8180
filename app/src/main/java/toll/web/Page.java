package toll.web;

import java.util.Optional;
import toll.count.Bound;
import toll.count.Count;
import toll.date.When;
import toll.reconcile.Policy;
import toll.term.Saying;
import toll.term.Term;
import toll.term.Vocabularies;
import toll.term.Vocabulary;

/**
 * What every page needs: language, visitor, address, the ledger as of when, and the few forms in which values are
 * written.
 *
 * @param titleKey key of the page's title, a question
 * @param size entries in the ledger as shown
 * @param newest entries in the ledger now
 */
record Page(
        Texts texts,
        Visitor visitor,
        Address address,
        String titleKey,
        long size,
        String root,
        long newest,
        boolean accounts,
        String notice,
        Assets assets,
        Vocabularies words) {

    String t(String key, Object... values) {
        return texts.say(key, values);
    }

    /** Whether what the library says in English can be said in the reader's language. */
    boolean says(String english) {
        return lang().equals("en") || Phrases.arabic().of(english).isPresent();
    }

    /** What the library says in English, in the reader's language where there are words for it. */
    String said(String english) {
        return lang().equals("en") ? english : Phrases.arabic().of(english).orElse(english);
    }

    /** What follows from the ledger, in the reader's language. */
    String said(Saying saying) {
        String sentence = saying.in(lang());
        return lang().equals("ar") ? Bidi.runs(sentence) : sentence;
    }

    /** The label of a method. */
    String method(Policy policy) {
        return said(policy.label());
    }

    String lang() {
        return texts.lang();
    }

    String dir() {
        return texts.dir();
    }

    boolean may(String role) {
        return visitor.may(Role.valueOf(role));
    }

    Address to(String path) {
        return address.to(path);
    }

    String asset(String name) {
        return assets.url(name);
    }

    /** This view as of this root, for ever. */
    Address permanent() {
        return address.with("at", size).with("root", root.substring(0, Math.min(16, root.length())));
    }

    /** Whether an earlier state of the ledger was asked for. */
    boolean past() {
        return !address.get("at").isEmpty() && size != newest;
    }

    boolean here(String path) {
        return address.path().equals(path) || address.path().startsWith(path + "/");
    }

    /** With a comma between thousands. */
    String n(long number) {
        if (number > -1000 && number < 1000) {
            return Long.toString(number);
        }
        StringBuilder out = new StringBuilder(Long.toString(number));
        for (int i = out.length() - 3; i > (number < 0 ? 1 : 0); i -= 3) {
            out.insert(i, ',');
        }
        return out.toString();
    }

    /** Days as EDTF; where nothing is known of them, a word. */
    String day(When when) {
        return when.isUnknown() ? t("silent") : when.edtf();
    }

    /** One end of a range; unknown is a word, never 0. */
    String n(Bound bound) {
        return switch (bound) {
            case Bound.Known k -> n(k.value());
            case Bound.Unknown u -> t("count.unknown");
            case Bound.Unbounded u -> t("count.unbounded");
        };
    }

    /** A count in the reader's language: 5, 5–8, at least 5, at most 8, about 5, dozens, unknown. */
    String n(Count count) {
        return switch (count.qualifier()) {
            case EXACTLY -> n(count.min());
            case ABOUT -> t("count.about", n(count.min()));
            case AT_LEAST -> t("count.atleast", n(count.min()));
            case AT_MOST -> t("count.atmost", n(count.max()));
            case BETWEEN -> n(count.min()) + "–" + n(count.max());
            case VAGUE_WORD -> vague(count);
        };
    }

    private String vague(Count count) {
        if (!count.asWritten().isBlank()) {
            return "“" + count.asWritten().strip() + "”";
        }
        return count.isUnknown() ? t("count.unknown") : n(count.min()) + "–" + n(count.max());
    }

    /** The label of a term in the reader's language; the id itself where the vocabulary does not hold it. */
    String term(String vocabulary, String id) {
        if (id.isBlank()) {
            return t("silent");
        }
        Optional<Term> term = words.get(vocabulary).byId(id);
        if (term.isEmpty() && vocabulary.equals("source")) {
            // A belligerent who answers for itself is known among those who act, by its id or by another of its names.
            Vocabulary actors = words.get("actor");
            term = actors.byId(id).or(() -> actors.find(id)).or(() -> actors.find(id.replace('_', ' ')));
        }
        return term.map(w -> lang().equals("ar") && !w.ar().isBlank() ? w.ar() : w.en())
                .orElse(id);
    }

    /** Who speaks, as a text names them, in the reader's language where that is known. */
    String speaker(String named) {
        return words.get("source")
                .find(named)
                .or(() -> words.get("actor").find(named))
                .map(w -> lang().equals("ar") && !w.ar().isBlank() ? w.ar() : named)
                .orElse(named);
    }

    String terms(String vocabulary, Iterable<String> ids) {
        StringBuilder out = new StringBuilder();
        for (String id : ids) {
            out.append(out.isEmpty() ? "" : t("and.comma")).append(term(vocabulary, id));
        }
        return out.isEmpty() ? t("silent") : out.toString();
    }
}

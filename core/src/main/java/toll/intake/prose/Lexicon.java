package toll.intake.prose;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import toll.term.Term;
import toll.term.Vocabularies;
import toll.term.Vocabulary;

/**
 * The word lists of one language with the gazetteer and the vocabularies, ready for matching. A list is a file of
 * three columns divided by tabs: phrases (several divided by {@code |}), role, value; a line that begins with
 * {@code #} is a comment. A project adds lines of its own with {@link #with}.
 */
public final class Lexicon {
    private static final List<String> ENGLISH =
            List.of("en/harm.tsv", "en/people.tsv", "en/numbers.tsv", "en/speech.tsv", "en/words.tsv", "en/actors.tsv");
    private static final List<String> ARABIC =
            List.of("ar/harm.tsv", "ar/people.tsv", "ar/numbers.tsv", "ar/speech.tsv", "ar/words.tsv", "ar/actors.tsv");
    private static final String GAZETTEER = "places.tsv";

    private final Language language;
    private final Vocabularies vocabularies;
    private final Gazetteer gazetteer;
    private final Map<String, List<Entry>> byFirst = new HashMap<>();

    private Lexicon(Language language, Vocabularies vocabularies, Gazetteer gazetteer) {
        this.language = language;
        this.vocabularies = vocabularies;
        this.gazetteer = gazetteer;
    }

    /** The lists as shipped, with the vocabularies' actors, means and sources as further phrases. */
    public static Lexicon shipped(Language language, Vocabularies vocabularies) {
        Lexicon lexicon = new Lexicon(language, vocabularies, Gazetteer.empty());
        for (String file : language == Language.ENGLISH ? ENGLISH : ARABIC) {
            lexicon.load(file);
        }
        lexicon.addTerms("actor", Role.ACTOR);
        lexicon.addTerms("source", Role.SOURCE);
        try (Reader in = open(GAZETTEER)) {
            lexicon.addPlaces(Gazetteer.read(GAZETTEER, in));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return lexicon;
    }

    /** The same lists with the lines of one more file added. @throws IllegalArgumentException with file and line */
    public Lexicon with(String name, Reader lines) throws IOException {
        Lexicon more = copy();
        more.read(name, lines);
        return more;
    }

    /** The same lists with a project's gazetteer added. */
    public Lexicon withPlaces(Gazetteer places) {
        Lexicon more = copy();
        more.addPlaces(places);
        return more;
    }

    public Language language() {
        return language;
    }

    Gazetteer gazetteer() {
        return gazetteer;
    }

    Vocabulary vocabulary(String name) {
        return vocabularies.get(name);
    }

    /** The phrases that begin with this folded word, longest first; empty where there are none. */
    List<Entry> startingWith(String norm) {
        return byFirst.getOrDefault(norm, List.of());
    }

    private Lexicon copy() {
        Lexicon more = new Lexicon(language, vocabularies, Gazetteer.empty());
        byFirst.forEach((word, entries) -> more.byFirst.put(word, new ArrayList<>(entries)));
        more.gazetteer.addAll(gazetteer);
        return more;
    }

    private static Reader open(String file) {
        InputStream in = Lexicon.class.getResourceAsStream(file);
        if (in == null) {
            throw new IllegalStateException("the word list " + file + " is missing from this build");
        }
        return new InputStreamReader(in, StandardCharsets.UTF_8);
    }

    private void load(String file) {
        try (Reader in = open(file)) {
            read(file, in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void read(String name, Reader lines) throws IOException {
        for (ListLine line : ListLine.of(name, lines)) {
            if (line.cells().size() < 2) {
                throw line.fault("expected phrases, role and value divided by tabs");
            }
            Role role;
            try {
                role = Role.of(line.cell(1));
            } catch (IllegalArgumentException unknown) {
                throw new IllegalArgumentException(
                        line.fault("no role \"" + line.cell(1) + "\"").getMessage(), unknown);
            }
            for (String phrase : line.parts(0)) {
                add(phrase, role, line.cell(2));
            }
        }
    }

    private void addTerms(String vocabulary, Role role) {
        for (Term term : vocabularies.get(vocabulary).terms()) {
            if (term.id().equals("unknown") || term.id().equals("other")) {
                continue;
            }
            List<String> names = new ArrayList<>(List.of(term.en(), term.ar()));
            names.addAll(term.aliases());
            for (String name : names) {
                add(name, role, term.id());
            }
        }
    }

    private void addPlaces(Gazetteer places) {
        int first = gazetteer.size();
        gazetteer.addAll(places);
        for (int i = first; i < gazetteer.size(); i++) {
            for (String name : gazetteer.place(i).names()) {
                add(name, Role.PLACE, Integer.toString(i));
            }
        }
    }

    private void add(String phrase, Role role, String value) {
        List<Token> tokens = Tokens.of(phrase);
        String[] words = tokens.stream()
                .filter(t ->
                        t.isWord() || t.isNumber() || t.isMark(".") || t.isMark("%") || t.isMark("$") || t.isMark(","))
                .map(Token::norm)
                .toArray(String[]::new);
        if (words.length == 0) {
            return;
        }
        boolean capitals =
                words.length == 1 && words[0].length() <= 4 && tokens.get(0).upper();
        List<Entry> entries = byFirst.computeIfAbsent(words[0], w -> new ArrayList<>());
        for (Entry old : entries) {
            if (old.role() == role && java.util.Arrays.equals(old.words(), words) && old.capitals() == capitals) {
                return;
            }
        }
        int place = entries.size();
        while (place > 0 && entries.get(place - 1).length() < words.length) {
            place--;
        }
        entries.add(place, new Entry(words, role, value, capitals));
    }
}

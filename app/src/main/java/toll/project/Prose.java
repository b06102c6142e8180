package toll.project;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import toll.intake.prose.Acceptance;
import toll.intake.prose.Claims;
import toll.intake.prose.Correction;
import toll.intake.prose.Decision;
import toll.intake.prose.Extracted;
import toll.intake.prose.Extraction;
import toll.intake.prose.Gazetteer;
import toll.intake.prose.Language;
import toll.intake.prose.Lexicon;
import toll.intake.prose.MonthlyReport;
import toll.intake.prose.Reading;
import toll.intake.prose.Statement;
import toll.intake.prose.Statements;
import toll.ledger.Batch;
import toll.ledger.Figure;
import toll.ledger.Judged;
import toll.ledger.Judgement;
import toll.ledger.Ledger;
import toll.ledger.View;
import toll.term.Vocabularies;

/**
 * Reads claims with the words, terms and places of a project, and carries out what a recorder decides about them. A
 * project adds, in its folder {@code terms/}: terms to the vocabularies, {@code places.tsv} (name, Arabic name, wider
 * place, further spellings) and {@code words-en.tsv} or {@code words-ar.tsv} (phrases, role, value).
 */
public final class Prose {
    private final Vocabularies vocabularies;
    private final Map<Language, Lexicon> lexicons;

    private Prose(Vocabularies vocabularies, Map<Language, Lexicon> lexicons) {
        this.vocabularies = vocabularies;
        this.lexicons = lexicons;
    }

    /** With the lists as shipped, where there is no project. */
    public static Prose shipped() {
        return new Prose(Vocabularies.shipped(), shipped(Vocabularies.shipped()));
    }

    /** @throws IllegalArgumentException with file and line where a list of the project cannot be read */
    public static Prose of(Project project) throws IOException {
        Vocabularies vocabularies = project.vocabularies();
        Map<Language, Lexicon> lexicons = shipped(vocabularies);
        for (Language language : Language.values()) {
            Lexicon lexicon = lexicons.get(language);
            Path words = project.terms().resolve("words-" + language.code() + ".tsv");
            if (lexicon != null && Files.isRegularFile(words)) {
                try (Reader in = Files.newBufferedReader(words, StandardCharsets.UTF_8)) {
                    lexicon = lexicon.with(words.toString(), in);
                }
            }
            Path places = project.terms().resolve("places.tsv");
            if (lexicon != null && Files.isRegularFile(places)) {
                try (Reader in = Files.newBufferedReader(places, StandardCharsets.UTF_8)) {
                    lexicon = lexicon.withPlaces(Gazetteer.read(places.toString(), in));
                }
            }
            if (lexicon != null) {
                lexicons.put(language, lexicon);
            }
        }
        return new Prose(vocabularies, lexicons);
    }

    private static Map<Language, Lexicon> shipped(Vocabularies vocabularies) {
        Map<Language, Lexicon> lexicons = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            lexicons.put(language, Lexicon.shipped(language, vocabularies));
        }
        return lexicons;
    }

    /**
     * A document and what was read from it.
     *
     * @param bytes as given; they are archived when something is decided
     */
    public record Offered(byte[] bytes, Extracted document, Reading reading) {}

    /**
     * Reads a text, HTML, PDF or DOCX document.
     *
     * @param language empty for the language whose letters prevail
     * @throws IllegalArgumentException where the bytes are of a kind that cannot be read
     */
    public Offered read(byte[] bytes, LocalDate published, Optional<Language> language) {
        Extracted document = Extraction.of(bytes);
        return new Offered(bytes, document, read(document.text(), published, language));
    }

    /** Reads a text that is in hand already. */
    public Reading read(String text, LocalDate published, Optional<Language> language) {
        Lexicon lexicon = lexicon(language.orElseGet(() -> Language.of(text)));
        return new Claims(lexicon).read(text, published);
    }

    /** The statements on allegations in an English text; empty for a text of another kind. */
    public List<Statement> statements(Reading reading) {
        return reading.language() == Language.ENGLISH
                ? new Statements(lexicon(Language.ENGLISH)).in(reading.text(), reading.published())
                : List.of();
    }

    /** The book-keeping of a belligerent's monthly report; empty where the text is none. */
    public Optional<MonthlyReport> report(Reading reading) {
        return reading.language() == Language.ENGLISH
                ? Optional.of(MonthlyReport.read(reading.text(), reading.published(), lexicon(Language.ENGLISH)))
                        .filter(MonthlyReport::keepsBooks)
                : Optional.empty();
    }

    Lexicon lexicon(Language language) {
        Lexicon lexicon = lexicons.get(language);
        if (lexicon == null) {
            throw new IllegalStateException("no word lists for " + language);
        }
        return lexicon;
    }

    /** Reads corrections as typed; see {@link Correction#read}. */
    public Correction correction(Map<String, String> typed) {
        return Correction.read(typed, vocabularies);
    }

    /**
     * What decisions did to the ledger.
     *
     * @param accepted figures added; {@code corrected} of them with corrections; {@code unchanged} stood already
     * @param declined decisions against a claim that are new
     * @param figures the figures as {@code source/key}, in the order of the claims
     */
    public record Decided(int accepted, int corrected, int declined, int unchanged, List<String> figures) {
        public Decided {
            figures = List.copyOf(figures);
        }
    }

    /**
     * Carries decisions out in one batch: accepted claims become figures, and each decision is kept as a judgement. The
     * same decision about the same claim of the same document again changes nothing.
     *
     * @param decisions by the rank of the claim; a claim without one leaves no trace
     * @param publisher source of what the text attributes to nobody; empty for what the document states
     * @throws IllegalArgumentException where a rank is none of the reading's, or the publisher is needed and not known
     */
    public Decided decide(
            Project project, Offered offered, Map<Integer, Decision> decisions, String publisher, String author)
            throws IOException {
        try (Ledger ledger = project.ledger()) {
            return decide(ledger, project.timepiece().instant(), offered, decisions, publisher, author);
        }
    }

    /** The same into a ledger that is open already. */
    public Decided decide(
            Ledger ledger,
            Instant time,
            Offered offered,
            Map<Integer, Decision> decisions,
            String publisher,
            String author)
            throws IOException {
        String speaker = publisher.isBlank() ? offered.document().publisher() : publisher;
        View view = ledger.now();
        quoted(view, decisions);
        Acceptance.of(offered.reading(), decisions, "", speaker, author, time); // refused before anything is kept
        String sha = ledger.archive().put(offered.bytes());
        Acceptance taken = Acceptance.of(offered.reading(), decisions, sha, speaker, author, time);
        Map<String, Judgement> last = lastDecisions(view);
        int added = 0;
        int unchanged = 0;
        int declined = 0;
        int corrected = 0;
        List<String> ids = new ArrayList<>();
        try (Batch batch = ledger.begin()) {
            for (Figure figure : taken.figures()) {
                ids.add(figure.origin().source() + "/" + figure.origin().key());
                if (batch.add(figure) == Batch.Outcome.UNCHANGED) {
                    unchanged++;
                } else {
                    added++;
                    corrected += figure.origin().extra().containsKey("corrected by the recorder") ? 1 : 0;
                }
            }
            for (Judgement judgement : taken.judgements()) {
                Judgement before = last.get(judgement.value().getOrDefault("claim", ""));
                boolean same = before != null
                        && before.kind() == judgement.kind()
                        && before.value().equals(judgement.value());
                if (!same) {
                    batch.judge(judgement);
                    declined += judgement.kind() == Judgement.Kind.OFFERED_DECLINED ? 1 : 0;
                }
            }
            batch.commit();
        }
        return new Decided(added, corrected, declined, unchanged, ids);
    }

    /** Refuses a decision that names an origin which the ledger does not hold. */
    private static void quoted(View view, Map<Integer, Decision> decisions) {
        Set<String> named = new TreeSet<>();
        for (Decision decision : decisions.values()) {
            if (decision instanceof Decision.Accepted accepted
                    && !accepted.correction().quotes().isEmpty()) {
                named.add(accepted.correction().quotes());
            }
        }
        if (named.isEmpty()) {
            return;
        }
        view.all(Figure.class)
                .forEach(entry -> named.remove(entry.record().origin().source() + "/"
                        + entry.record().origin().key()));
        if (!named.isEmpty()) {
            throw new IllegalArgumentException("quotes: no figure \"" + String.join("\", \"", named)
                    + "\" in this project; toll figures lists them as source/key");
        }
    }

    /** The decision that stands last about each claim that was ever offered. */
    private static Map<String, Judgement> lastDecisions(View view) {
        Map<String, Judgement> last = new HashMap<>();
        for (Judged judged : view.standing()) {
            Judgement judgement = judged.judgement();
            boolean offered = judgement.kind() == Judgement.Kind.OFFERED_DECLINED
                    || judgement.kind() == Judgement.Kind.OFFERED_ACCEPTED;
            if (offered) {
                last.put(judgement.value().getOrDefault("claim", ""), judgement);
            }
        }
        return last;
    }
}

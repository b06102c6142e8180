package toll.publish;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import toll.ledger.Ledger;
import toll.term.Vocabularies;

/** Each kind of paper on a small ledger. */
final class SmallPapers {
    private SmallPapers() {}

    static Answers answers(Ledger ledger) {
        return new Answers(ledger.now(), Map.of(), Vocabularies.shipped());
    }

    static Paper dossier(Ledger ledger, String language) {
        return Dossier.of(
                answers(ledger),
                Vocabularies.shipped(),
                new Dossier.Request(
                        "",
                        language,
                        "Toll",
                        Optional.of(new Dossier.Pair("staff", "monitor")),
                        Map.of(),
                        List.of(new Dossier.Provision("Article 57", "take all precautions", "why")),
                        Disclosure.usual()));
    }

    static Paper letter(Ledger ledger, String language) {
        String subject = language.equals("ar") ? "رسالتان متطابقتان" : "Identical letters";
        String first = language.equals("ar")
                ? "قُتل بحسب المصدر {{tally --source monitor | toll}} من المدنيين."
                : "According to the monitor {{tally --source monitor | toll}} civilians were killed.";
        Letter.Template template = Letter.read(
                "letter",
                "language = \"" + language + "\"\nfrom = \"A\"\nplace = \"B\"\nto = [\"C\", \"D\"]\nsubject = \""
                        + subject
                        + "\"\nparagraphs = [\"" + first + "\", \"{{tally --source other | toll incidents}}\"]\n"
                        + "closing = \"E\"\nsignature = \"F\"\n"
                        + "annexes = [\"gap staff monitor\", \"tally --by grade --source monitor\"]");
        return Letter.write(template, answers(ledger), Vocabularies.shipped(), Disclosure.usual())
                .values()
                .iterator()
                .next();
    }

    static Paper changes(Ledger ledger, String language) {
        return Changes.of(
                new Answers(ledger.asOf(3), Map.of(), Vocabularies.shipped()),
                answers(ledger),
                Question.parse("tally"),
                Vocabularies.shipped(),
                Disclosure.usual(),
                language);
    }
}

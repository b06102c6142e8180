package toll.publish;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import toll.term.Vocabularies;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.toml.TomlMapper;

/**
 * Identical letters from a template that the user edits: the same numbered paragraphs to each addressee. A number in a
 * paragraph is a question in double braces, {@code {{tally --actor us-led-coalition | toll}}}, answered from the ledger,
 * so that none can be typed and none can be stale.
 */
public final class Letter {
    private static final Pattern NUMBER = Pattern.compile("\\{\\{([^|}]+)\\|([^}]+)}}");

    private Letter() {}

    /**
     * A letter's template.
     *
     * @param to the addressees; one letter each
     * @param annexes questions whose whole answers are annexed as tables
     */
    public record Template(
            String language,
            String place,
            String date,
            String from,
            List<String> to,
            String subject,
            String salutation,
            List<String> paragraphs,
            String closing,
            String signature,
            List<String> annexes) {
        public Template {
            to = List.copyOf(to);
            paragraphs = List.copyOf(paragraphs);
            annexes = List.copyOf(annexes);
            if (to.isEmpty() || paragraphs.isEmpty()) {
                throw new IllegalArgumentException("a letter needs at least one addressee (to) and one paragraph");
            }
        }
    }

    /** Reads a template; every key is known or refused by name. */
    public static Template read(String document, String toml) {
        try {
            JsonNode root = new TomlMapper().readTree(toml);
            List<String> known = List.of(
                    "language",
                    "place",
                    "date",
                    "from",
                    "to",
                    "subject",
                    "salutation",
                    "paragraphs",
                    "closing",
                    "signature",
                    "annexes");
            for (String key : root.propertyNames()) {
                if (!known.contains(key)) {
                    throw new IllegalArgumentException(
                            document + ": no key \"" + key + "\" in a letter; there are " + known);
                }
            }
            return new Template(
                    text(root, "language", "en"),
                    text(root, "place", ""),
                    text(root, "date", ""),
                    text(root, "from", ""),
                    texts(root, "to"),
                    text(root, "subject", ""),
                    text(root, "salutation", ""),
                    texts(root, "paragraphs"),
                    text(root, "closing", ""),
                    text(root, "signature", ""),
                    texts(root, "annexes"));
        } catch (JacksonException notToml) {
            throw new IllegalArgumentException(document + ": " + notToml.getOriginalMessage(), notToml);
        }
    }

    private static String text(JsonNode root, String key, String otherwise) {
        return root.path(key).asString(otherwise).strip();
    }

    private static List<String> texts(JsonNode root, String key) {
        List<String> texts = new ArrayList<>();
        root.path(key).forEach(item -> texts.add(item.asString("").strip()));
        return texts;
    }

    /**
     * The letters, by addressee, in the template's order.
     *
     * @param disclosure what may be shown of the records behind the annexes
     */
    public static Map<String, Paper> write(
            Template template, Answers answers, Vocabularies vocabularies, Disclosure disclosure) {
        Map<String, Paper> letters = new LinkedHashMap<>();
        for (String addressee : template.to()) {
            Scribe scribe = new Scribe(answers, vocabularies, template.language(), disclosure);
            letters.put(addressee, letter(template, addressee, scribe));
        }
        return letters;
    }

    private static Paper letter(Template template, String addressee, Scribe scribe) {
        Words words = scribe.words();
        Blocks blocks = new Blocks();
        Blocks.Rows references = new Blocks.Rows();
        blocks.say(Run.fact(template.from()));
        blocks.say(Run.fact(template.place() + (template.date().isEmpty() ? "" : ", " + template.date())));
        blocks.say(Run.strong(addressee));
        blocks.say(Run.fact(template.salutation()));
        int number = 0;
        for (String paragraph : template.paragraphs()) {
            number++;
            blocks.say(Block.Manner.NUMBERED, runs(paragraph, number, scribe, references));
        }
        blocks.say(Run.fact(template.closing()));
        blocks.say(Run.fact(template.signature()));
        blocks.say(
                Block.Manner.NOTE,
                Run.text(words.say("letter.identical", String.join(words.say("list.comma"), template.to()))));
        int annex = 0;
        for (String question : template.annexes()) {
            annex++;
            blocks.add(new Block.PageBreak());
            new LetterAnnex(scribe).write(blocks, annex, Question.parse(question));
        }
        blocks.add(new Block.PageBreak());
        blocks.heading(2, "reference", words.say("letter.reference"));
        if (!references.isEmpty()) {
            blocks.add(references.table(
                    words.say("letter.reference-caption"),
                    List.of(
                            words.say("letter.paragraph"),
                            words.say("figures.count"),
                            words.say("asked.question"),
                            words.say("letter.cell")),
                    0,
                    1));
        }
        blocks.say(Run.text(words.say("toll.note")));
        Method.root(blocks, scribe);
        return new Paper(
                template.language(),
                template.subject(),
                "",
                template.from(),
                blocks.all(),
                scribe.register().all());
    }

    /** A paragraph with its questions answered; each answer also becomes a row of the reference table. */
    private static List<Run> runs(String paragraph, int number, Scribe scribe, Blocks.Rows references) {
        List<Run> runs = new ArrayList<>();
        Matcher matcher = NUMBER.matcher(paragraph);
        int at = 0;
        while (matcher.find()) {
            text(runs, paragraph.substring(at, matcher.start()));
            Question question = Question.parse(matcher.group(1).strip());
            String cell = matcher.group(2).strip();
            Run.Num answer = scribe.number(question, cell);
            runs.add(answer);
            references.row(Run.fact(number + "."), answer, Run.fact("toll " + question), Run.fact(cell));
            at = matcher.end();
        }
        text(runs, paragraph.substring(at));
        return runs;
    }

    private static void text(List<Run> runs, String text) {
        if (!text.isEmpty()) {
            runs.add(Run.text(text));
        }
    }
}

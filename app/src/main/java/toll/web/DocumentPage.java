package toll.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import toll.ledger.Origin;

/** A document open at a place, with the words marked; or its bytes, for those who may have them. */
final class DocumentPage {
    private static final Pattern LINE = Pattern.compile("line ([0-9]{1,9})(?:\\D.*)?");
    private static final Pattern CHARACTERS = Pattern.compile("characters ([0-9]{1,9})-([0-9]{1,9})");
    private static final int LONGEST_LINE = 4000;
    private static final int CHARACTERS_AROUND = 600;
    private static final int LARGEST_TEXT = 4_000_000;

    private DocumentPage() {}

    /** One line of the document, parted around what is marked. */
    record Line(long number, String before, String marked, String after) {}

    /**
     * What stands around a place.
     *
     * @param state shown, or the key of why not
     */
    record Excerpt(String state, List<Line> lines) {
        static Excerpt none(String why) {
            return new Excerpt(why, List.of());
        }
    }

    /** Whether this visitor may open the document: not where it holds confidential fields that they may not see. */
    private static boolean open(Visit visit, Moment moment, String sha) {
        return visit.visitor().may(Role.RECORDER)
                || !moment.confidentialDocuments().contains(sha);
    }

    static Excerpt excerpt(Visit visit, Moment moment, Origin origin, int around) {
        if (origin.document().isEmpty()) {
            return Excerpt.none("byhand");
        }
        if (!open(visit, moment, origin.document())) {
            return Excerpt.none("closed");
        }
        Matcher line = LINE.matcher(origin.locator());
        Matcher characters = CHARACTERS.matcher(origin.locator());
        try {
            Optional<InputStream> bytes = visit.desk().ledger().archive().open(origin.document());
            if (bytes.isEmpty()) {
                return Excerpt.none("absent");
            }
            try (InputStream in = bytes.get()) {
                if (line.matches()) {
                    return lines(in, Long.parseLong(line.group(1)), around, origin.words());
                }
                if (characters.matches()) {
                    return characters(in, Integer.parseInt(characters.group(1)), Integer.parseInt(characters.group(2)));
                }
            }
        } catch (IOException unreadable) {
            return Excerpt.none("absent");
        }
        return Excerpt.none("elsewhere");
    }

    private static Excerpt lines(InputStream in, long wanted, int around, String words) throws IOException {
        Deque<Line> kept = new ArrayDeque<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            long number = 0;
            for (String text = reader.readLine(); text != null; text = reader.readLine()) {
                number++;
                if (number > wanted + around) {
                    break;
                }
                if (number >= wanted - around) {
                    String shown = text.length() > LONGEST_LINE ? text.substring(0, LONGEST_LINE) + "…" : text;
                    kept.add(number == wanted ? marked(number, shown, words) : new Line(number, shown, "", ""));
                }
            }
        }
        return kept.isEmpty() ? Excerpt.none("elsewhere") : new Excerpt("shown", List.copyOf(kept));
    }

    private static Line marked(long number, String text, String words) {
        int at = words.isBlank() ? -1 : text.indexOf(words);
        return at < 0
                ? new Line(number, "", text, "")
                : new Line(number, text.substring(0, at), words, text.substring(at + words.length()));
    }

    private static Excerpt characters(InputStream in, int from, int to) throws IOException {
        String text = new String(in.readNBytes(LARGEST_TEXT), StandardCharsets.UTF_8);
        if (from > to || to > text.length()) {
            return Excerpt.none("elsewhere");
        }
        int first = Math.max(0, from - CHARACTERS_AROUND);
        int last = Math.min(text.length(), to + CHARACTERS_AROUND);
        return new Excerpt(
                "shown",
                List.of(new Line(0, text.substring(first, from), text.substring(from, to), text.substring(to, last))));
    }

    /** The document around one record's place. */
    static void show(Visit visit) {
        Moment moment = visit.moment();
        Origin origin = moment.view()
                .entry(visit.number("id"))
                .orElseThrow(Fault::absent)
                .record()
                .origin();
        visit.page(
                "document",
                "document.title",
                Map.of(
                        "origin",
                        origin,
                        "sequence",
                        visit.number("id"),
                        "excerpt",
                        excerpt(visit, moment, origin, 12),
                        "whole",
                        visit.visitor().may(Role.RECORDER) && !origin.document().isEmpty()));
    }

    /** The bytes as they are kept; never shown by the browser as a page. */
    static void bytes(Visit visit) throws IOException {
        String sha = visit.part("sha");
        if (!sha.matches("[0-9a-f]{64}")) {
            throw Fault.absent();
        }
        InputStream in = visit.desk().ledger().archive().open(sha).orElseThrow(Fault::absent);
        visit.header("Content-Disposition", "attachment; filename=\"" + sha + "\"");
        visit.header("Content-Security-Policy", "sandbox; default-src 'none'");
        visit.send(in, "application/octet-stream");
    }
}

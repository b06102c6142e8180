package toll.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import toll.intake.prose.Extraction;
import toll.ledger.Origin;

/** A document open at a place, with the words marked; or its bytes, for those who may have them. */
final class DocumentPage {
    private static final Pattern LINE = Pattern.compile("line ([0-9]{1,9})(?:\\D.*)?");
    private static final Pattern CHARACTERS = Pattern.compile("characters ([0-9]{1,9})-([0-9]{1,9})");
    private static final int CHARACTERS_AROUND = 600;
    private static final int LARGEST_TEXT = 20_000_000;

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
            if (line.matches()) {
                DocumentLines lines = visit.desk().lines();
                Optional<List<Line>> near =
                        lines.around(origin.document(), Long.parseLong(line.group(1)), around, origin.words());
                if (near.isEmpty()) {
                    return Excerpt.none("absent");
                }
                return near.get().isEmpty()
                        ? Excerpt.none("elsewhere")
                        : new Excerpt("shown", headed(lines, origin.document(), near.get()));
            }
            Optional<InputStream> bytes = visit.desk().ledger().archive().open(origin.document());
            if (bytes.isEmpty()) {
                return Excerpt.none("absent");
            }
            try (InputStream in = bytes.get()) {
                if (characters.matches()) {
                    return characters(in, Integer.parseInt(characters.group(1)), Integer.parseInt(characters.group(2)));
                }
            }
        } catch (IOException unreadable) {
            return Excerpt.none("absent");
        }
        return Excerpt.none("elsewhere");
    }

    /** The lines with the first line of the document above them where it names the columns of a table. */
    private static List<Line> headed(DocumentLines lines, String sha, List<Line> near) throws IOException {
        if (near.get(0).number() <= 1) {
            return near;
        }
        List<Line> first = lines.around(sha, 1, 0, "").orElse(List.of());
        String names = first.isEmpty() ? "" : first.get(0).marked().strip();
        if (names.isEmpty() || names.startsWith("{") || names.startsWith("[")) {
            return near;
        }
        List<Line> all = new ArrayList<>(near);
        all.add(0, new Line(1, names, "", ""));
        return List.copyOf(all);
    }

    private static Excerpt characters(InputStream in, int from, int to) throws IOException {
        String text = text(in.readNBytes(LARGEST_TEXT));
        if (from > to || to > text.length()) {
            return Excerpt.none("elsewhere");
        }
        int first = Math.max(0, from - CHARACTERS_AROUND);
        int last = Math.min(text.length(), to + CHARACTERS_AROUND);
        return new Excerpt(
                "shown",
                List.of(new Line(0, text.substring(first, from), text.substring(from, to), text.substring(to, last))));
    }

    /** The text whose characters a claim counts: as it is read out of a page, a PDF or a Word file. */
    private static String text(byte[] bytes) {
        try {
            return Extraction.of(bytes).text();
        } catch (IllegalArgumentException plain) {
            return new String(bytes, StandardCharsets.UTF_8);
        }
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

package toll.screen;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reads a plain table as a list: a {@code name} column, and where they are there {@code reference} (or {@code id}), {@code
 * aliases} and {@code weak_aliases} parted by semicolons, {@code type}, {@code born}, {@code birth_place}, {@code
 * nationality}, {@code sex}, {@code document}, {@code regime}.
 */
public final class CsvList {
    private CsvList() {}

    /**
     * @param file what to call it in a refusal; without its ending it is the list's name
     */
    public static SanctionsList read(String file, byte[] bytes) throws ListRefused {
        CsvTable table = CsvTable.read(file, bytes);
        if (table.lines().isEmpty()) {
            throw new ListRefused(file + ": the file is empty. Expected a heading line with a “name” column.");
        }
        List<String> titles = table.lines().getFirst().cells();
        Headings h = new Headings(titles);
        int name = h.find("name", "listed_name", "full_name", "caption", "الاسم");
        if (name < 0) {
            throw new ListRefused(file + ", line " + table.lines().getFirst().number()
                    + ": expected a column “name” in the heading line.");
        }
        int reference = h.find("reference", "id", "ref", "number");
        List<ListEntry> entries = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (CsvTable.Line line : table.lines().subList(1, table.lines().size())) {
            boolean last = line == table.lines().getLast();
            if (line.cells().size() < titles.size()
                    && (last ? breaksOff(table, line) : name >= line.cells().size())) {
                throw new ListRefused(file + ", line " + line.number() + ": expected " + titles.size()
                        + " fields, found " + line.cells().size()
                        + ". The table breaks off or is damaged; it is refused in whole.");
            }
            String key = line.get(reference).isEmpty() ? "line-" + line.number() : line.get(reference);
            if (line.get(name).codePoints().noneMatch(Character::isLetterOrDigit)) {
                notes.add(key + " without a name was left out");
            } else if (!seen.add(key)) {
                notes.add(key + " stands twice; the second was left out");
            } else {
                entries.add(entry(key, line, h, titles, name));
            }
        }
        if (entries.isEmpty()) {
            throw new ListRefused(file + ": no entry with a name was found.");
        }
        String title = file.replaceFirst(".*[/\\\\]", "").replaceFirst("\\.[^.]*$", "");
        return new SanctionsList(title, "", Sha256.of(bytes), entries, notes);
    }

    /** Whether the last line is short where all others are whole. */
    private static boolean breaksOff(CsvTable table, CsvTable.Line last) {
        int whole = table.lines().getFirst().cells().size();
        return table.lines().stream()
                .allMatch(line -> line == last || line.cells().size() >= whole);
    }

    private static ListEntry entry(String key, CsvTable.Line line, Headings h, List<String> titles, int name) {
        List<ListedName> names = new ArrayList<>();
        names.add(new ListedName(line.get(name), NameKind.PRIMARY, Quality.GOOD, ""));
        aliases(names, line.get(h.find("aliases", "alias", "aka")), Quality.GOOD);
        aliases(names, line.get(h.find("weak_aliases", "weak_alias")), Quality.LOW);
        String type = line.get(h.find("type", "schema", "kind")).toLowerCase(Locale.ROOT);
        EntryKind kind = type.contains("vessel") || type.contains("ship")
                ? EntryKind.VESSEL
                : type.contains("aircraft") || type.contains("airplane")
                        ? EntryKind.AIRCRAFT
                        : type.isEmpty() || type.contains("person") || type.contains("individual")
                                ? EntryKind.INDIVIDUAL
                                : EntryKind.ENTITY;
        List<Birth> births = new ArrayList<>();
        for (String born : line.get(h.find("born", "dob", "birth_date", "birthdate", "date_of_birth"))
                .split(";")) {
            UnBirths.written(born).ifPresent(w -> births.add(new Birth(w, false, "")));
        }
        SortedMap<String, List<String>> fields = new TreeMap<>();
        for (int i = 0; i < titles.size(); i++) {
            if (!line.get(i).isEmpty()) {
                fields.put(Blanks.single(titles.get(i)), List.of(line.get(i)));
            }
        }
        return new ListEntry(
                key,
                key,
                kind,
                line.get(h.find("regime", "program")),
                names,
                births,
                pieces(line.get(h.find("birth_place", "place_of_birth"))),
                pieces(line.get(h.find("nationality", "nationalities", "country", "countries"))),
                pieces(line.get(h.find("document", "passport", "documents"))).stream()
                        .map(d -> new Document("", d, ""))
                        .toList(),
                Sex.read(line.get(h.find("sex", "gender"))),
                fields,
                Sha256.of(fields));
    }

    private static void aliases(List<ListedName> names, String cell, Quality quality) {
        for (String alias : pieces(cell)) {
            if (alias.codePoints().anyMatch(Character::isLetterOrDigit)) {
                names.add(new ListedName(alias, NameKind.ALIAS, quality, ""));
            }
        }
    }

    private static List<String> pieces(String cell) {
        List<String> out = new ArrayList<>();
        for (String piece : cell.split(";")) {
            if (!piece.isBlank()) {
                out.add(piece.strip());
            }
        }
        return out;
    }
}

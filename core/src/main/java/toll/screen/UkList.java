package toll.screen;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.StringJoiner;
import java.util.TreeMap;

/**
 * Reads the United Kingdom's tables: the consolidated list of financial sanctions targets ({@code ConList.csv}, one row a
 * name, rows of one target share a Group ID) and the UK Sanctions List ({@code Unique ID}). A line above the headings gives
 * the date. Name 6 is the family name, Name 1 to 5 the given names.
 */
public final class UkList {
    private UkList() {}

    /** Whether the first lines look like one of these tables. */
    static boolean recognises(CsvTable table) {
        return headings(table) >= 0;
    }

    private static int headings(CsvTable table) {
        for (int i = 0; i < Math.min(5, table.lines().size()); i++) {
            Headings headings = new Headings(table.lines().get(i).cells());
            if (headings.find("Name 6") >= 0 && headings.find("Group ID", "Unique ID") >= 0) {
                return i;
            }
        }
        return -1;
    }

    public static SanctionsList read(String file, byte[] bytes) throws ListRefused {
        CsvTable table = CsvTable.read(file, bytes);
        int top = headings(table);
        if (top < 0) {
            throw new ListRefused(file
                    + ": expected a heading line with “Name 6” and “Group ID” or “Unique ID” among the first"
                    + " five lines.");
        }
        Headings headings = new Headings(table.lines().get(top).cells());
        int width = table.lines().get(top).cells().size();
        int id = headings.find("Unique ID", "Group ID");
        Map<String, List<CsvTable.Line>> groups = new LinkedHashMap<>();
        for (CsvTable.Line line : table.lines().subList(top + 1, table.lines().size())) {
            if (line.cells().size() != width || line.get(id).isEmpty()) {
                throw new ListRefused(file + ", line " + line.number() + ": expected " + width
                        + " fields with an identifier, found " + line.cells().size()
                        + ". The table breaks off or is damaged; it is refused in whole.");
            }
            groups.computeIfAbsent(line.get(id), k -> new ArrayList<>()).add(line);
        }
        List<ListEntry> entries = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        groups.forEach((reference, lines) -> {
            ListEntry entry =
                    entry(reference, lines, headings, table.lines().get(top).cells());
            if (entry == null) {
                notes.add(reference + " without a name was left out");
            } else {
                entries.add(entry);
            }
        });
        if (entries.isEmpty()) {
            throw new ListRefused(
                    file + ": no entry was found. The whole file is refused; the last good version stays in force.");
        }
        return new SanctionsList("UK", date(table, top), Sha256.of(bytes), entries, notes);
    }

    private static String date(CsvTable table, int top) {
        for (CsvTable.Line line : table.lines().subList(0, top)) {
            for (String cell : line.cells()) {
                String digits = cell.replaceAll("[^0-9/-]", "");
                var when = UnBirths.written(digits.matches("\\d{1,2}[-/].*") ? digits.replace('-', '/') : digits);
                if (when.isPresent() && when.get().firstDay() == when.get().lastDay()) {
                    return when.get().toString();
                }
            }
        }
        return "";
    }

    private static @org.jspecify.annotations.Nullable ListEntry entry(
            String reference, List<CsvTable.Line> lines, Headings h, List<String> titles) {
        List<ListedName> names = new ArrayList<>();
        List<Birth> births = new ArrayList<>();
        List<String> places = new ArrayList<>();
        List<String> nationalities = new ArrayList<>();
        List<Document> documents = new ArrayList<>();
        SortedMap<String, List<String>> fields = new TreeMap<>();
        for (CsvTable.Line line : lines) {
            addNames(line, h, names);
            UnBirths.written(line.get(h.find("DOB", "D.O.B"))).ifPresent(w -> births.add(new Birth(w, false, "")));
            add(places, join(line, h, "Town of Birth", "Country of Birth"));
            add(
                    nationalities,
                    line.get(h.find("Nationality", "Nationality(/ies)")).replaceAll("\\(\\d\\)", ""));
            addDocument(documents, "passport", line.get(h.find("Passport Number")));
            addDocument(
                    documents,
                    "national identification",
                    line.get(h.find("National Identification Number", "National Identifier Number")));
            for (int i = 0; i < titles.size(); i++) {
                if (!line.get(i).isEmpty()) {
                    List<String> values = fields.computeIfAbsent(Blanks.single(titles.get(i)), k -> new ArrayList<>());
                    if (!values.contains(line.get(i))) {
                        values.add(line.get(i));
                    }
                }
            }
        }
        if (names.isEmpty()) {
            return null;
        }
        names.sort((a, b) -> Boolean.compare(b.kind() == NameKind.PRIMARY, a.kind() == NameKind.PRIMARY));
        CsvTable.Line first = lines.getFirst();
        String group = first.get(h.find("Group Type", "Designation Type", "Individual, Entity, Ship"))
                .toLowerCase(Locale.ROOT);
        EntryKind kind = group.contains("ship")
                ? EntryKind.VESSEL
                : group.contains("individual") ? EntryKind.INDIVIDUAL : EntryKind.ENTITY;
        return new ListEntry(
                reference,
                reference,
                kind,
                first.get(h.find("Regime", "Regime Name")),
                names,
                distinct(births),
                places.stream().distinct().toList(),
                nationalities.stream().distinct().toList(),
                documents.stream().distinct().toList(),
                Sex.read(first.get(h.find("Gender"))),
                fields,
                Sha256.of(fields));
    }

    private static void addNames(CsvTable.Line line, Headings h, List<ListedName> names) {
        String type = line.get(h.find("Alias Type", "Name type")).toLowerCase(Locale.ROOT);
        String strength = line.get(h.find("Alias Quality", "Alias strength")).toLowerCase(Locale.ROOT);
        NameKind kind = type.startsWith("primary") && !type.contains("variation")
                ? NameKind.PRIMARY
                : type.contains("fka") || type.contains("former") ? NameKind.FORMER : NameKind.ALIAS;
        Quality quality = kind == NameKind.PRIMARY
                        || strength.contains("good")
                        || strength.contains("strong")
                        || strength.contains("high")
                ? Quality.GOOD
                : strength.contains("low") || strength.contains("weak") ? Quality.LOW : Quality.UNMARKED;
        String name = join(line, h, "Name 1", "Name 2", "Name 3", "Name 4", "Name 5", "Name 6");
        if (name.codePoints().anyMatch(Character::isLetter)) {
            names.add(new ListedName(name, kind, quality, ""));
        }
        String original = line.get(h.find("Name Non-Latin Script"));
        if (original.codePoints().anyMatch(Character::isLetter)) {
            names.add(new ListedName(original, NameKind.ORIGINAL_SCRIPT, quality, ""));
        }
    }

    private static List<Birth> distinct(List<Birth> births) {
        return births.stream().distinct().toList();
    }

    private static String join(CsvTable.Line line, Headings h, String... columns) {
        StringJoiner out = new StringJoiner(" ");
        for (String column : columns) {
            String text = line.get(h.find(column));
            if (!text.isEmpty()) {
                out.add(text);
            }
        }
        return out.toString();
    }

    private static void add(List<String> to, String text) {
        if (!text.isBlank()) {
            to.add(text);
        }
    }

    private static void addDocument(List<Document> to, String type, String number) {
        if (!number.isBlank()) {
            to.add(new Document(type, number.replaceFirst("^\\(\\d\\)\\s*", ""), ""));
        }
    }
}

package toll.screen;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import toll.date.When;
import toll.date.When.Shade;

/**
 * Reads the OFAC list of Specially Designated Nationals in its CSV form: {@code sdn.csv} with {@code alt.csv} (aliases) and
 * {@code add.csv} (addresses) beside it, no headings, {@code -0-} for nothing, a last line that holds the byte 1A alone.
 */
public final class OfacList {
    private static final int SDN_COLUMNS = 12;
    private static final int ALT_COLUMNS = 5;
    private static final int ADD_COLUMNS = 6;
    private static final Pattern WEAK_ALIAS = Pattern.compile("(?:a|f|n)\\.k\\.a\\. '([^']{2,80})'");
    private static final Pattern DOCUMENT =
            Pattern.compile("(?i)^(?:alt\\. )?(passport|national id no\\.|cedula no\\.|ssn|identification number|tax"
                    + " id no\\.|c\\.?u\\.?i\\.?t\\.?|d\\.n\\.i\\.|residency number|driver's license no\\.|birth"
                    + " certificate number|nit #|rfc|curp|registration number)\\s+([\\w./-]+)(?:\\s*\\(([^)]*)\\))?");

    private OfacList() {}

    /**
     * @param sdn the entries
     * @param alt the aliases, empty array when the file is not there
     * @param add the addresses, empty array when the file is not there
     */
    public static SanctionsList read(String file, byte[] sdn, byte[] alt, byte[] add) throws ListRefused {
        Map<String, List<CsvTable.Line>> aliases = byEntry(CsvTable.read(file + " (aliases)", alt), ALT_COLUMNS);
        Map<String, List<CsvTable.Line>> addresses = byEntry(CsvTable.read(file + " (addresses)", add), ADD_COLUMNS);
        List<ListEntry> entries = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        Map<String, List<CsvTable.Line>> rows = byEntry(CsvTable.read(file, sdn), SDN_COLUMNS);
        for (Map.Entry<String, List<CsvTable.Line>> row : rows.entrySet()) {
            if (row.getValue().size() > 1) {
                notes.add(row.getKey() + " stands " + row.getValue().size() + " times; the first was kept");
            }
            CsvTable.Line line = row.getValue().getFirst();
            if (cell(line, 1).isEmpty()) {
                notes.add(row.getKey() + " without a name was left out");
                continue;
            }
            entries.add(entry(
                    row.getKey(),
                    line,
                    aliases.getOrDefault(row.getKey(), List.of()),
                    addresses.getOrDefault(row.getKey(), List.of())));
        }
        missing(file, rows, aliases, "alias");
        missing(file, rows, addresses, "address");
        if (entries.isEmpty()) {
            throw new ListRefused(
                    file + ": no entry was found. The whole file is refused; the last good version stays in force.");
        }
        String hash = alt.length + add.length == 0
                ? Sha256.of(sdn)
                : Sha256.of((Sha256.of(sdn) + Sha256.of(alt) + Sha256.of(add))
                        .getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        return new SanctionsList("OFAC", "", hash, entries, notes);
    }

    /** An alias or address of an entry that is not there: the entries break off, or the files are of different days. */
    private static void missing(
            String file, Map<String, List<CsvTable.Line>> entries, Map<String, List<CsvTable.Line>> others, String what)
            throws ListRefused {
        for (Map.Entry<String, List<CsvTable.Line>> other : others.entrySet()) {
            if (!entries.containsKey(other.getKey())) {
                throw new ListRefused(file + ": the " + what + " file (line "
                        + other.getValue().getFirst().number() + ") speaks of entry " + other.getKey()
                        + ", which is not there. The list breaks off, or its files are of different days; it is refused"
                        + " in whole. Fetch all of them again.");
            }
        }
    }

    private static Map<String, List<CsvTable.Line>> byEntry(CsvTable table, int columns) throws ListRefused {
        Map<String, List<CsvTable.Line>> out = new LinkedHashMap<>();
        for (CsvTable.Line line : table.lines()) {
            String first = line.get(0);
            if (line.cells().size() == 1 && (first.isEmpty() || first.equals("\u001A"))) {
                continue; // the end mark
            }
            if (line.cells().size() != columns || !first.matches("\\d{1,12}")) {
                throw new ListRefused(table.file() + ", line " + line.number() + ": expected " + columns
                        + " fields that begin with an entry number, found "
                        + line.cells().size()
                        + ". The file is not of this form or breaks off; it is refused in whole.");
            }
            out.computeIfAbsent(first, k -> new ArrayList<>()).add(line);
        }
        return out;
    }

    private static ListEntry entry(
            String reference, CsvTable.Line line, List<CsvTable.Line> aliases, List<CsvTable.Line> addresses) {
        EntryKind kind = switch (cell(line, 2).toLowerCase(Locale.ROOT)) {
            case "individual" -> EntryKind.INDIVIDUAL;
            case "vessel" -> EntryKind.VESSEL;
            case "aircraft" -> EntryKind.AIRCRAFT;
            default -> EntryKind.ENTITY;
        };
        SortedMap<String, List<String>> fields = new TreeMap<>();
        List<String> titles = List.of(
                "number",
                "name",
                "type",
                "program",
                "title",
                "call sign",
                "vessel type",
                "tonnage",
                "gross tonnage",
                "flag",
                "owner",
                "remarks");
        for (int i = 1; i < SDN_COLUMNS; i++) {
            if (!cell(line, i).isEmpty()) {
                fields.put(titles.get(i), List.of(cell(line, i)));
            }
        }
        List<ListedName> names = new ArrayList<>();
        names.add(new ListedName(cell(line, 1), NameKind.PRIMARY, Quality.GOOD, ""));
        for (CsvTable.Line alias : aliases) {
            if (!cell(alias, 3).isEmpty()) {
                NameKind former = cell(alias, 2).equals("fka") ? NameKind.FORMER : NameKind.ALIAS;
                names.add(new ListedName(cell(alias, 3), former, Quality.GOOD, ""));
                fields.computeIfAbsent("alias", k -> new ArrayList<>()).add(cell(alias, 2) + " " + cell(alias, 3));
            }
        }
        for (CsvTable.Line address : addresses) {
            String text = (cell(address, 2) + "; " + cell(address, 3) + "; " + cell(address, 4))
                    .replaceAll("^(; )+|(; )+$", "");
            if (!text.isBlank()) {
                fields.computeIfAbsent("address", k -> new ArrayList<>()).add(text);
            }
        }
        Remarks remarks = new Remarks(cell(line, 11));
        Matcher weak = WEAK_ALIAS.matcher(cell(line, 11));
        while (weak.find()) {
            names.add(new ListedName(weak.group(1), NameKind.ALIAS, Quality.LOW, "in the remarks"));
        }
        return new ListEntry(
                reference,
                reference,
                kind,
                cell(line, 3),
                names,
                remarks.births,
                remarks.places,
                remarks.nationalities,
                remarks.documents,
                remarks.sex,
                fields,
                Sha256.of(fields));
    }

    private static String cell(CsvTable.Line line, int column) {
        String text = line.get(column);
        return text.equals("-0-") ? "" : text;
    }

    /** What the remarks column says of a person, statement by statement. */
    private static final class Remarks {
        final List<Birth> births = new ArrayList<>();
        final List<String> places = new ArrayList<>();
        final List<String> nationalities = new ArrayList<>();
        final List<Document> documents = new ArrayList<>();
        Sex sex = Sex.UNKNOWN;

        Remarks(String text) {
            for (String piece : text.split(";")) {
                read(piece.strip().replaceAll("\\.$", ""));
            }
        }

        private void read(String piece) {
            String statement = piece.startsWith("alt. ") ? piece.substring(5) : piece;
            if (statement.startsWith("DOB ")) {
                boolean about = statement.contains("circa");
                UnBirths.written(statement.substring(4))
                        .ifPresent((When w) ->
                                births.add(new Birth(about ? w.shaded(Shade.APPROXIMATE) : w, false, statement)));
            } else if (statement.startsWith("POB ")) {
                places.add(statement.substring(4));
            } else if (statement.startsWith("nationality ") || statement.startsWith("citizen ")) {
                nationalities.add(statement.substring(statement.indexOf(' ') + 1));
            } else if (statement.startsWith("Gender ")) {
                sex = Sex.read(statement.substring(7));
            } else {
                Matcher document = DOCUMENT.matcher(piece);
                if (document.find()) {
                    documents.add(new Document(
                            document.group(1), document.group(2), document.group(3) == null ? "" : document.group(3)));
                }
            }
        }
    }
}

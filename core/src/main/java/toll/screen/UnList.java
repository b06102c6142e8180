package toll.screen;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.StringJoiner;

/**
 * Reads the UN Security Council Consolidated List and the older list of the 1267 committee, XML, in the forms seen from
 * 2014 to 2026: every element may be absent.
 */
public final class UnList {
    private UnList() {}

    /**
     * @param file what to call the file in a refusal
     * @param bytes the whole file
     * @throws ListRefused when the file is not a whole, well-formed list of this kind
     */
    public static SanctionsList read(String file, byte[] bytes) throws ListRefused {
        List<ListEntry> entries = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        String generated = new XmlRecords(file, bytes)
                .read("CONSOLIDATED_LIST", Set.of("INDIVIDUAL", "ENTITY"), "dateGenerated", node -> {
                    String reference = reference(node.get("REFERENCE_NUMBER"));
                    String primary = primary(node);
                    if (reference.isEmpty() || primary.isEmpty()) {
                        notes.add((reference.isEmpty() ? "an entry" : reference) + " without "
                                + (reference.isEmpty() ? "a reference" : "a name") + " was left out");
                    } else if (!seen.add(reference)) {
                        notes.add(reference + " stands twice; the second was left out");
                    } else {
                        entries.add(entry(node, reference, primary, notes));
                    }
                });
        if (entries.isEmpty()) {
            throw new ListRefused(file + ": no entry with a reference and a name was found. The whole file is refused; "
                    + "the last good version stays in force.");
        }
        boolean one = entries.stream().allMatch(e -> e.regime().equals("Al-Qaida"));
        return new SanctionsList(one ? "UN-1267" : "UN", generated, Sha256.of(bytes), entries, notes);
    }

    private static ListEntry entry(XmlNode node, String reference, String primary, List<String> notes) {
        boolean person = node.tag.equals("INDIVIDUAL");
        List<ListedName> names = new ArrayList<>();
        names.add(new ListedName(primary, NameKind.PRIMARY, Quality.GOOD, ""));
        for (String original : node.values("NAME_ORIGINAL_SCRIPT")) {
            for (AliasText.Part part : AliasText.parts(original)) {
                names.add(new ListedName(part.text(), NameKind.ORIGINAL_SCRIPT, Quality.GOOD, part.note()));
            }
        }
        List<Birth> births = new ArrayList<>();
        for (XmlNode alias : node.all(person ? "INDIVIDUAL_ALIAS" : "ENTITY_ALIAS")) {
            alias(alias, names, births, reference, notes);
        }
        for (XmlNode birth : node.all("INDIVIDUAL_DATE_OF_BIRTH")) {
            UnBirths.read(birth).ifPresent(births::add);
        }
        List<String> places = new ArrayList<>();
        for (XmlNode place : node.all("INDIVIDUAL_PLACE_OF_BIRTH")) {
            StringJoiner words = new StringJoiner(", ");
            for (String part : List.of("CITY", "STATE_PROVINCE", "COUNTRY", "NOTE")) {
                if (!place.get(part).isEmpty()) {
                    words.add(place.get(part));
                }
            }
            if (words.length() > 0) {
                places.add(words.toString());
            }
        }
        List<String> nationalities = new ArrayList<>(node.values("NATIONALITY"));
        nationalities.addAll(node.values("NATIONALITY2"));
        List<Document> documents = new ArrayList<>();
        for (XmlNode document : node.all("INDIVIDUAL_DOCUMENT")) {
            if (!document.get("NUMBER").isEmpty()) {
                String country = document.get("ISSUING_COUNTRY");
                documents.add(new Document(
                        document.get("TYPE_OF_DOCUMENT"),
                        document.get("NUMBER"),
                        country.isEmpty() ? document.get("COUNTRY_OF_ISSUE") : country));
            }
        }
        var fields = node.fields();
        return new ListEntry(
                reference,
                node.get("DATAID"),
                person ? EntryKind.INDIVIDUAL : EntryKind.ENTITY,
                node.get("UN_LIST_TYPE"),
                names,
                births,
                places,
                nationalities,
                documents,
                Sex.read(node.get("GENDER")),
                fields,
                Sha256.of(fields));
    }

    private static void alias(
            XmlNode alias, List<ListedName> names, List<Birth> births, String reference, List<String> notes) {
        String quality = alias.get("QUALITY").toLowerCase(Locale.ROOT).replace(".", "");
        NameKind kind = quality.equals("fka") ? NameKind.FORMER : NameKind.ALIAS;
        Quality mark = switch (quality) {
            case "good", "aka", "fka" -> Quality.GOOD;
            case "low" -> Quality.LOW;
            default -> Quality.UNMARKED;
        };
        for (AliasText.Part part : AliasText.parts(alias.get("ALIAS_NAME"))) {
            if (part.note().startsWith("longer")) {
                notes.add(reference + ": an alias field was " + part.note());
            }
            String note = part.note().isEmpty() ? alias.get("NOTE") : part.note();
            names.add(new ListedName(part.text(), part.originalScript() ? NameKind.ORIGINAL_SCRIPT : kind, mark, note));
        }
        String note = alias.get("NOTE");
        if (!note.isEmpty() && note.length() < 80) {
            for (AliasText.Part part : AliasText.parts(note)) {
                if (part.originalScript()) {
                    names.add(new ListedName(part.text(), NameKind.ORIGINAL_SCRIPT, mark, "from a note"));
                }
            }
        }
        if (!alias.get("DATE_OF_BIRTH").isEmpty()) {
            UnBirths.written(alias.get("DATE_OF_BIRTH"))
                    .ifPresent(when ->
                            births.add(new Birth(when, true, "given with the alias " + alias.get("ALIAS_NAME"))));
        }
    }

    private static String primary(XmlNode node) {
        StringJoiner words = new StringJoiner(" ");
        for (String part : List.of("FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME")) {
            String text = node.get(part);
            if (!text.isEmpty()
                    && !text.equalsIgnoreCase("na")
                    && text.codePoints().anyMatch(Character::isLetter)) {
                words.add(text);
            }
        }
        return words.toString();
    }

    /** Blanks off; a full stop after a new-style reference ({@code KPe.023.}) off, old ones ({@code QI.A.12.01.}) keep theirs. */
    static String reference(String written) {
        String text = written.replace(" ", "").strip();
        return text.matches("[A-Za-z]{2}[ie]\\.\\d+\\.") ? text.substring(0, text.length() - 1) : text;
    }
}

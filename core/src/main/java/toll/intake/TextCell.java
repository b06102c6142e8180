package toll.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import toll.term.Term;
import toll.term.Vocabulary;

/** One {@link Field} tied to the columns of a header: a text, or a list of texts. */
final class TextCell {
    /** What a cell's text means: the values, the words outside the vocabulary, and whether that is refused. */
    private record Meaning(List<String> values, List<String> strange, boolean changed) {}

    private final Field field;
    private final int[] columns;
    private final Optional<Vocabulary> vocabulary;
    private final Cache<Meaning> meanings = new Cache<>();
    private final boolean plain;

    private TextCell(Field field, Binding binding) {
        this.field = field;
        columns = binding.use(field.columns());
        vocabulary = field.words().isEmpty()
                ? Optional.empty()
                : Optional.of(binding.vocabularies().get(field.words()));
        plain = vocabulary.isEmpty()
                && field.map().isEmpty()
                && field.nothing().isEmpty()
                && field.split().isEmpty()
                && !field.hash();
    }

    static List<TextCell> of(List<Field> fields, Binding binding) {
        return fields.stream().map(f -> new TextCell(f, binding)).toList();
    }

    /** The first of these fields that has a value; empty where none has. */
    static String text(List<TextCell> cells, RowView row) {
        for (int i = 0; i < cells.size(); i++) {
            String value = cells.get(i).one(row);
            if (!value.isEmpty()) {
                return value;
            }
        }
        return "";
    }

    /** The values of all these fields, each once, in order. */
    static List<String> list(List<TextCell> cells, RowView row) {
        if (cells.isEmpty()) {
            return List.of();
        }
        if (cells.size() == 1) {
            return cells.getFirst().many(row);
        }
        Set<String> all = new LinkedHashSet<>();
        for (TextCell cell : cells) {
            all.addAll(cell.many(row));
        }
        return List.copyOf(all);
    }

    private String one(RowView row) {
        if (columns.length == 0) {
            return field.value();
        }
        String raw = raw(row);
        if (plain || raw.isEmpty()) {
            return raw;
        }
        List<String> values = values(raw, row);
        return values.isEmpty() ? "" : values.getFirst();
    }

    private List<String> many(RowView row) {
        if (columns.length == 0) {
            return List.of(field.value());
        }
        String raw = raw(row);
        return raw.isEmpty() ? List.of() : plain ? List.of(raw) : values(raw, row);
    }

    private String raw(RowView row) {
        if (columns.length == 1) {
            return row.at(columns[0]);
        }
        StringBuilder joined = new StringBuilder();
        boolean filled = false;
        for (int i = 0; i < columns.length; i++) {
            String part = row.at(columns[i]);
            filled |= !part.isEmpty();
            if (part.isEmpty() && field.join().isBlank()) {
                continue;
            }
            joined.append(joined.isEmpty() && (i == 0 || field.join().isBlank()) ? "" : field.join())
                    .append(part);
        }
        return filled ? joined.toString() : "";
    }

    private List<String> values(String raw, RowView row) {
        if (field.hash()) {
            return List.of(hash(raw));
        }
        if (vocabulary.isEmpty() && field.map().isEmpty()) {
            return field.nothing().contains(raw) ? List.of() : parts(raw);
        }
        Meaning meaning = meanings.get(raw, this::meaning);
        for (String word : meaning.strange()) {
            if (field.keep()) {
                row.strange(field.words(), word);
            } else {
                row.refuse(
                        columns[0],
                        "a word of the vocabulary " + field.words(),
                        word,
                        "Correct it at its source, or add the word to the vocabulary or to the profile's map");
            }
        }
        if (meaning.changed()) {
            for (int column : columns) {
                row.keep(column);
            }
        }
        return meaning.values();
    }

    private Meaning meaning(String raw) {
        if (field.nothing().contains(raw)) {
            return new Meaning(List.of(), List.of(), false);
        }
        List<String> values = new ArrayList<>();
        List<String> strange = new ArrayList<>();
        boolean[] changed = {false};
        List<String> parts = parts(raw);
        for (int i = 0; i < parts.size(); ) {
            i += term(parts, i, values, strange, changed);
        }
        return new Meaning(List.copyOf(new LinkedHashSet<>(values)), strange, changed[0]);
    }

    /** Takes the longest run of parts that is one term ("Chemical, Biological …" holds its own delimiter). */
    private int term(List<String> parts, int from, List<String> values, List<String> strange, boolean[] changed) {
        String between = field.split().equals(",") ? ", " : field.split() + " ";
        for (int to = parts.size(); to > from; to--) {
            String run = String.join(between, parts.subList(from, to));
            Optional<String> mapped = Optional.ofNullable(field.map().get(run));
            Optional<String> meant = vocabulary.isEmpty()
                    ? mapped
                    : vocabulary.get().find(mapped.orElse(run)).map(Term::id).or(() -> mapped);
            if (meant.isPresent()) {
                changed[0] |= mapped.isPresent() && !mapped.get().equals(run);
                if (!meant.get().isEmpty()) {
                    values.add(meant.get());
                }
                return to - from;
            }
        }
        String word = parts.get(from);
        if (!field.nothing().contains(word)) {
            if (vocabulary.isPresent()) {
                strange.add(word);
            }
            if (field.keep() || vocabulary.isEmpty()) {
                values.add(word);
            }
        }
        return 1;
    }

    private List<String> parts(String raw) {
        // Most cells hold one value; looking is cheaper than splitting.
        if (field.split().isEmpty() || (field.split().length() == 1 && raw.indexOf(field.split()) < 0)) {
            return List.of(raw);
        }
        String[] parts = switch (field.split()) {
            case "" -> new String[] {raw};
            case "blank" -> raw.split("\\s+");
            case "lines" -> raw.split("\\R");
            // A list that is not whole stays one word, which then stands out as none of the vocabulary.
            case "list" -> JsonList.read(raw).orElse(List.of(raw)).toArray(String[]::new);
            default -> raw.split(java.util.regex.Pattern.quote(field.split()));
        };
        List<String> out = new ArrayList<>(parts.length);
        for (String part : parts) {
            String bare = part.strip();
            if (!bare.isEmpty()) {
                out.add(bare);
            }
        }
        return out;
    }

    private static String hash(String raw) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(raw.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The column to name when this field cannot be read, or -1 for a constant. */
    int column() {
        return columns.length == 0 ? -1 : columns[0];
    }
}

package toll.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A person's name as written, its normal form and its parts. Honorifics, notes and particles are set aside with a role of
 * their own; nothing is dropped.
 *
 * @param written the name exactly as it was given
 * @param normal the folded compared parts in order, one blank between them; empty when nothing can be compared
 * @param parts every part in the order given name first, at most {@value #MOST_PARTS} of them
 */
public record PersonName(String written, String normal, List<NamePart> parts) {
    /** Characters that are analysed; what lies beyond becomes one note. */
    public static final int MOST_CHARACTERS = 1_000;
    /** Parts that are analysed; what lies beyond becomes one note. */
    public static final int MOST_PARTS = 48;

    public PersonName {
        parts = List.copyOf(parts);
    }

    /** Reads any text as a person's name; bounded time for any length, never fails. */
    public static PersonName parse(String written) {
        return NameReader.read(written);
    }

    /** Reads a given name and a family name held in two columns; either may be blank. */
    public static PersonName of(String given, String family) {
        return NameReader.readColumns(given, family);
    }

    /** The parts that take part in comparison, in order. */
    public List<NamePart> compared() {
        List<NamePart> some = new ArrayList<>(parts.size());
        for (NamePart part : parts) {
            if (part.role().compared()) {
                some.add(part);
            }
        }
        return some;
    }

    /** The first part with this role. */
    public Optional<NamePart> part(NameRole role) {
        for (NamePart part : parts) {
            if (part.role() == role) {
                return Optional.of(part);
            }
        }
        return Optional.empty();
    }

    /** Whether there is nothing to compare: blank, symbols only, or a word for "unknown". */
    public boolean isUnknown() {
        return normal.isEmpty();
    }
}

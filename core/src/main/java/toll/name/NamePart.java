package toll.name;

/**
 * One part of a name. Compounds ({@code Abd al-Rahman}, {@code Abu Bakr}, {@code Salah al-Din}) are one part.
 *
 * @param role what the part is
 * @param written the words as they stand in the name
 * @param folded normal form for equality: script folded, article off, compound joined ({@code abdrahman}); empty only
 *     for parts that are not compared, of which titles before a name (Mullah, Amir) keep theirs
 * @param script script of the folded form
 * @param article whether a definite article ({@code al-}, {@code ال}) was taken off
 */
public record NamePart(NameRole role, String written, String folded, Script script, boolean article) {
    public NamePart {
        if (role.compared() && folded.isEmpty()) {
            throw new IllegalArgumentException("a compared part needs a folded form: " + written);
        }
    }

    /** The sounds of this part, computed on each call. */
    public Sound sound() {
        return Sound.of(folded, script);
    }

    NamePart as(NameRole other) {
        return other == role ? this : new NamePart(other, written, folded, script, article);
    }
}

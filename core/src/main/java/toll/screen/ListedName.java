package toll.screen;

/**
 * One name of an entry.
 *
 * @param text the name as the list writes it, blanks made single
 * @param kind primary, alias, former or original script
 * @param quality as the list marks it
 * @param note what the list says of this name, or empty
 */
public record ListedName(String text, NameKind kind, Quality quality, String note) {
    public ListedName {
        if (text.isBlank()) {
            throw new IllegalArgumentException("a listed name is not blank");
        }
    }
}

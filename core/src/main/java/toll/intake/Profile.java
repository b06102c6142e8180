package toll.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import toll.intake.ProfileToml.Broken;

/**
 * What the columns of one kind of table mean: data that a recorder can write (docs/intake.md), not code.
 *
 * @param name as {@code --reader} names it
 * @param label for a person
 * @param about what the table is and what its quirks are
 * @param recognise columns that a table must have to be this one
 * @param internal columns that are the recorder's own and never published
 * @param skip rows that are no records: tag rows, totals
 * @param refuse rows that contradict themselves
 * @param records what a row becomes; each whose conditions hold
 */
public record Profile(
        String name,
        String label,
        String about,
        List<String> recognise,
        List<String> internal,
        List<Rule> skip,
        List<Rule> refuse,
        List<RecordSpec> records) {

    /** @param why what to tell the person; for a refusal, what was expected */
    record Rule(List<Condition> conditions, String why, String todo) {}

    public Profile {
        recognise = List.copyOf(recognise);
        internal = List.copyOf(internal);
        skip = List.copyOf(skip);
        refuse = List.copyOf(refuse);
        records = List.copyOf(records);
    }

    /**
     * Reads a profile.
     *
     * @throws IllegalArgumentException where the text is no profile; the message says which key is wrong and how
     */
    public static Profile read(InputStream toml) throws IOException {
        try {
            return new ProfileToml(new String(toml.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)).profile();
        } catch (Broken wrong) {
            throw new IllegalArgumentException(wrong.getMessage(), wrong);
        }
    }

    /** Whether these are the columns of such a table. */
    boolean fits(List<String> columns) {
        return columns.containsAll(recognise);
    }
}

package toll.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import toll.ledger.Refusal;

/**
 * What became of a file.
 *
 * @param document the file's name
 * @param sha256 of its bytes in the archive; empty where it was refused in whole
 * @param format csv, xlsx, json or report
 * @param profile name of the profile it was read by
 * @param described what was detected: encoding, delimiter, sheet
 * @param rows rows read, refused ones included
 * @param added records that are new; {@code unchanged} records that stood already; {@code superseded} records that
 *     replace an earlier version
 * @param rowsRefused rows that gave no record though they should have
 * @param refusals how many refusals there are, of rows and of single fields
 * @param first the first of them, at most {@link #SHOWN}
 * @param passed rows that are no record by the profile's own rules, by reason
 * @param repeatedKeys records whose key stands more than once in the file; the later ones are kept under {@code key#2} …
 * @param strangeWords words kept as written because no vocabulary holds them, with how often
 * @param unread columns that no field of the profile speaks for; their cells are kept beside the record
 * @param whole why the file was refused in whole, or in its rest; empty where it was read to its end
 */
public record Taken(
        String document,
        String sha256,
        String format,
        String profile,
        String described,
        long rows,
        long added,
        long unchanged,
        long superseded,
        long rowsRefused,
        long refusals,
        List<Refusal> first,
        Map<String, Long> passed,
        long repeatedKeys,
        Map<String, Long> strangeWords,
        List<String> unread,
        Optional<Refusal> whole) {
    /** How many refusals are carried along; all of them are in the ledger. */
    public static final int SHOWN = 1_000;

    /** Whether nothing of the file came in. */
    public boolean refusedInWhole() {
        return whole.isPresent() && added + unchanged + superseded == 0;
    }
}

package toll.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import toll.date.DateForm;

/**
 * How a row becomes one record.
 *
 * @param kind incident, person, strike, finding, figure or report
 * @param conditions when the row does become this record
 * @param texts the text and list fields, by name
 * @param days the fields that are days or intervals
 * @param counts the fields that are counts
 */
record RecordSpec(
        String kind,
        List<Condition> conditions,
        Map<String, List<Field>> texts,
        Map<String, Days> days,
        Map<String, Number> counts,
        Optional<Place> place,
        List<HarmSpec> harms) {

    /** @param to the last day; without it, the interval that {@code from} itself writes */
    record Days(List<Field> from, List<Field> to, List<DateForm> forms) {}

    /**
     * A count: its two ends, or several columns added up.
     *
     * @param min columns of the lower end; several are added
     * @param best the source's own best value
     * @param qualifier how the source hedges it
     * @param asWritten the words
     * @param unknown texts that mean unknown
     * @param zeroWhen when a 0 is a stated 0; otherwise it is unknown
     * @param phrases a column of prose whose numbers before these nouns add up to the count
     */
    record Number(
            List<String> min,
            List<String> max,
            List<String> best,
            List<Field> qualifier,
            List<Field> asWritten,
            List<String> unknown,
            List<Condition> zeroWhen,
            Optional<Phrases> phrases) {}

    /** @param nouns what is counted, in the words of the prose: strike, airstrikes … */
    record Phrases(String column, List<String> nouns) {}

    /** @param chain wider places, coarse to fine */
    record Place(
            List<Field> name,
            List<Field> otherName,
            List<Field> chain,
            List<Field> lat,
            List<Field> lon,
            List<Field> precision,
            List<Field> mgrs) {}

    /** @param always whether the harm is there, as unknown, even where the cells are blank */
    record HarmSpec(String measure, String who, Number count, boolean always) {}
}

package toll.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Corrected values. A recorder's judgement {@link Judgement.Kind#CORRECTED} names fields of one record and what should
 * stand there; the record itself stays as its source wrote it and is what {@link View#entry} answers, while
 * {@link View#each}, from which all that follows is made, gives the record as corrected. Of two corrections of one field
 * the later holds; one that is reversed holds no more. A correction whose field or value cannot be read changes nothing
 * and is named in {@link #notices}.
 *
 * <p>Counts are written "7", "3-5", "at least 3", "at most 9", "about 12" or "unknown"; days in EDTF; several codes, actors
 * or means parted by ";"; an incident's ranges as {@code killed civilian}, {@code injured people} and the like.
 */
public final class Corrections {
    /** Fields that point at a person: a publication can withhold them. */
    public static final Set<String> PERSONAL = Set.of(
            "name", "other_name", "sex", "age_class", "age", "born", "died", "occupation", "official_id", "family");

    /**
     * One corrected field.
     *
     * @param field its name
     * @param value what should stand there, as the judgement writes it
     * @param judgement sequence number of the judgement
     */
    public record Correction(String field, String value, long judgement) {}

    private final Map<Long, Map<String, Correction>> byRecord;
    private final List<String> notices;

    private Corrections(Map<Long, Map<String, Correction>> byRecord, List<String> notices) {
        this.byRecord = byRecord;
        this.notices = List.copyOf(notices);
    }

    /**
     * The corrections among judgements that stand.
     *
     * @param standing in ledger order
     */
    public static Corrections of(List<Judged> standing) {
        Map<Long, Map<String, Correction>> byRecord = new TreeMap<>();
        List<String> notices = new ArrayList<>();
        for (Judged judged : standing) {
            if (judged.judgement().kind() != Judgement.Kind.CORRECTED) {
                continue;
            }
            for (long subject : judged.judgement().subjects()) {
                judged.judgement().value().forEach((field, value) -> {
                    Correction correction = new Correction(field, value, judged.sequence());
                    Optional<String> wrong = CorrectedFields.fault(field, value);
                    if (wrong.isPresent()) {
                        notices.add("judgement " + judged.sequence() + " changes nothing in record " + subject + ": "
                                + wrong.get());
                    } else {
                        byRecord.computeIfAbsent(subject, s -> new TreeMap<>()).put(field, correction);
                    }
                });
            }
        }
        return new Corrections(byRecord, notices);
    }

    /** Why a correction could not be applied, in words; empty where it can. */
    public static Optional<String> fault(String field, String value) {
        return CorrectedFields.fault(field, value);
    }

    /** Whether nothing is corrected. */
    public boolean isEmpty() {
        return byRecord.isEmpty();
    }

    /** What is corrected in a record, by name of the field. */
    public List<Correction> of(long sequence) {
        return List.copyOf(byRecord.getOrDefault(sequence, Map.of()).values());
    }

    /** Corrections that cannot be applied, in words. */
    public List<String> notices() {
        return notices;
    }

    /** The record as corrected; itself where nothing is. A field that its kind does not have is passed over. */
    public Record apply(long sequence, Record record) {
        Map<String, Correction> fields = byRecord.get(sequence);
        return fields == null ? record : CorrectedFields.of(fields).apply(record);
    }
}

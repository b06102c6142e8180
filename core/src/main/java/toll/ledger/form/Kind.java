package toll.ledger.form;

import java.util.Locale;
import java.util.Optional;
import toll.ledger.Figure;
import toll.ledger.Finding;
import toll.ledger.Incident;
import toll.ledger.Person;
import toll.ledger.Record;
import toll.ledger.Report;
import toll.ledger.Strike;

/** What an entry of the ledger is. The codes stand in the database and never change their meaning. */
public enum Kind {
    FIGURE(1),
    INCIDENT(2),
    PERSON(3),
    STRIKE(4),
    FINDING(5),
    REPORT(6),
    JUDGEMENT(7),
    REFUSAL(8),
    /** The last entry of every batch: when it was committed and what it holds. */
    BATCH(9);

    private static final Kind[] BY_CODE = values();

    private final int code;
    private final String word;

    Kind(int code) {
        this.code = code;
        this.word = name().toLowerCase(Locale.ROOT);
    }

    public int code() {
        return code;
    }

    /** The name in an entry's header and on the command line. */
    public String word() {
        return word;
    }

    public boolean isRecord() {
        return code <= REPORT.code;
    }

    public static Optional<Kind> ofCode(long code) {
        return code >= 1 && code <= BY_CODE.length ? Optional.of(BY_CODE[(int) code - 1]) : Optional.empty();
    }

    public static Optional<Kind> ofWord(String word) {
        for (Kind kind : BY_CODE) {
            if (kind.word.equals(word)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    public static Kind of(Record record) {
        return switch (record) {
            case Figure f -> FIGURE;
            case Incident i -> INCIDENT;
            case Person p -> PERSON;
            case Strike s -> STRIKE;
            case Finding f -> FINDING;
            case Report r -> REPORT;
        };
    }

    /** The kind of the records of this class. */
    public static Kind of(Class<? extends Record> type) {
        for (Kind kind : BY_CODE) {
            if (kind.isRecord() && type.getSimpleName().equalsIgnoreCase(kind.word)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("not one kind of record: " + type.getName());
    }
}

package toll.ledger.form;

import java.nio.charset.StandardCharsets;
import toll.ledger.Judgement;
import toll.ledger.Record;
import toll.ledger.Refusal;

/**
 * Entries to canonical bytes and back. A form keeps its buffers from entry to entry: one thread uses it at a time.
 * What it writes are the contents of the five groups, in the order of {@link toll.ledger.Group}.
 */
public final class Form {
    /** The content of a group that has none: {@code {}}. Compare by length. */
    public static final byte[] EMPTY = "{}".getBytes(StandardCharsets.US_ASCII);

    private final GroupsOut out = new GroupsOut();
    private final GroupsIn in = new GroupsIn();

    /** @throws IllegalArgumentException where a text is not Unicode (half a surrogate pair) */
    public byte[][] write(Record record) {
        out.begin();
        switch (record) {
            case toll.ledger.Figure figure -> FigureForm.write(out, figure);
            case toll.ledger.Incident incident -> IncidentForm.write(out, incident);
            case toll.ledger.Person person -> PersonForm.write(out, person);
            case toll.ledger.Strike strike -> StrikeForm.write(out, strike);
            case toll.ledger.Finding finding -> FindingForm.write(out, finding);
            case toll.ledger.Report report -> ReportForm.write(out, report);
        }
        return out.end();
    }

    public byte[][] write(Judgement judgement) {
        JudgementForm.write(out.begin(), judgement);
        return out.end();
    }

    public byte[][] write(Refusal refusal) {
        RefusalForm.write(out.begin(), refusal);
        return out.end();
    }

    public byte[][] write(Closing closing) {
        Closing.write(out.begin(), closing);
        return out.end();
    }

    /** @throws IllegalArgumentException where the groups are not what {@link #write(Record)} makes */
    public Record record(Kind kind, byte[][] groups) {
        in.begin(groups);
        return switch (kind) {
            case FIGURE -> FigureForm.read(in);
            case INCIDENT -> IncidentForm.read(in);
            case PERSON -> PersonForm.read(in);
            case STRIKE -> StrikeForm.read(in);
            case FINDING -> FindingForm.read(in);
            case REPORT -> ReportForm.read(in);
            case JUDGEMENT, REFUSAL, BATCH -> throw new IllegalArgumentException("not a record: " + kind.word());
        };
    }

    public Judgement judgement(byte[][] groups) {
        return JudgementForm.read(in.begin(groups));
    }

    public Refusal refusal(byte[][] groups) {
        return RefusalForm.read(in.begin(groups));
    }

    public Closing closing(byte[][] groups) {
        return Closing.read(in.begin(groups));
    }
}

package toll.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import toll.ledger.Origin;
import toll.ledger.Record;
import toll.ledger.Refusal;
import toll.term.Vocabularies;

/** Makes records out of rows by a profile. Belongs to one thread at a time; what it remembers is only to be faster. */
final class Mapper {
    /**
     * What a chunk became.
     *
     * @param rows how many rows it had
     * @param passed rows that are no record by the profile's rules, by reason
     * @param rowsRefused rows that gave no record though they should
     * @param strangeWords words kept as written because no vocabulary holds them
     * @param unread columns that no field speaks for
     */
    record Mapped(
            long rows,
            List<Record> records,
            List<Refusal> refusals,
            long rowsRefused,
            Map<String, Long> passed,
            Map<String, Long> strangeWords,
            List<String> unread,
            long read) {}

    /** A {@link RecordSpec} tied to a header. */
    private record Made(Asked asked, Origins origins, RowMapper mapper) {}

    /** A rule tied to a header. */
    private record Bound(Asked asked, Profile.Rule rule, boolean refuses) {}

    private static final String NOTHING = "rows that say nothing for a record";
    private final Profile profile;
    private final Vocabularies vocabularies;
    private final IntakeOptions options;
    private final String sha256;
    private final RowView row;
    private Header header = new Header(List.of());
    private List<Made> made = List.of();
    private List<Bound> rules = List.of();
    private int[] extra = {};
    private int[] internal = {};
    private List<String> unread = List.of();

    Mapper(Profile profile, Vocabularies vocabularies, IntakeOptions options, String document, String sha256) {
        this.profile = profile;
        this.vocabularies = vocabularies;
        this.options = options;
        this.sha256 = sha256;
        row = new RowView(document);
    }

    Mapped map(Chunk chunk) {
        if (chunk.header() != header) {
            bind(chunk.header());
        }
        List<Record> records = new ArrayList<>(chunk.rows().size());
        Map<String, Long> passed = new TreeMap<>();
        long refused = 0;
        for (Row one : chunk.rows()) {
            refused += switch (one) {
                case Row.Cells cells -> take(cells, chunk.place(), records, passed);
                case Row.Spoiled spoiled -> spoil(spoiled);
            };
        }
        return new Mapped(
                chunk.rows().size(),
                records,
                row.takeRefusals(),
                refused,
                passed,
                row.takeStrangeWords(),
                unread,
                chunk.read());
    }

    private long spoil(Row.Spoiled spoiled) {
        row.on(header, new Row.Cells(spoiled.line(), new String[0]));
        row.refuseSpoiled(spoiled);
        return 1;
    }

    /** @return 1 where the row was refused, else 0 */
    private long take(Row.Cells cells, String place, List<Record> records, Map<String, Long> passed) {
        row.on(header, cells);
        for (Bound bound : rules) {
            if (bound.asked().hold(row)) {
                return apply(bound, passed);
            }
        }
        int before = records.size();
        boolean wanted = false;
        try {
            for (Made one : made) {
                if (one.asked().hold(row)) {
                    wanted = true;
                    records.add(record(one, place, records.size() == before));
                }
            }
        } catch (RowRefused noted) {
            return 1;
        } catch (IllegalArgumentException | ArithmeticException impossible) {
            row.refuseRow(
                    -1, "a row that can be one record", String.valueOf(impossible.getMessage()), "Correct the row");
            return 1;
        }
        if (!wanted) {
            passed.merge(NOTHING, 1L, Long::sum);
        }
        return 0;
    }

    private Record record(Made one, String place, boolean first) {
        // The fields first: what they cannot hold is then kept beside the record.
        Record bare = one.mapper().map(row, PENDING);
        Origin origin = one.origins()
                .read(
                        row,
                        place,
                        first && internal.length > 0 ? Origins.cells(row, internal, List.of()) : Map.of(),
                        first ? Origins.cells(row, extra, row.kept()) : Origins.cells(row, new int[0], row.kept()));
        return bare.from(origin);
    }

    private static final Origin PENDING = Origin.of("pending", "pending");

    private long apply(Bound bound, Map<String, Long> passed) {
        if (!bound.refuses()) {
            passed.merge(bound.rule().why(), 1L, Long::sum);
            return 0;
        }
        // The last condition is the one that tips the scale: its cell is what the person needs to see.
        int column = bound.asked().columns()[bound.asked().columns().length - 1];
        row.refuseRow(column, bound.rule().why(), row.at(column), bound.rule().todo());
        return 1;
    }

    private void bind(Header to) {
        header = to;
        Binding binding = new Binding(to, vocabularies);
        List<Made> all = new ArrayList<>();
        for (RecordSpec spec : profile.records()) {
            Cells cells = new Cells(spec, binding);
            all.add(new Made(
                    Asked.of(spec.conditions(), binding), new Origins(cells, options, sha256), mapper(spec, cells)));
        }
        made = all;
        List<Bound> both = new ArrayList<>();
        profile.skip().forEach(rule -> both.add(new Bound(Asked.of(rule.conditions(), binding), rule, false)));
        profile.refuse().forEach(rule -> both.add(new Bound(Asked.of(rule.conditions(), binding), rule, true)));
        rules = both;
        internal = binding.use(profile.internal());
        extra = binding.rest();
        unread = Arrays.stream(extra).mapToObj(to::name).toList();
    }

    private static RowMapper mapper(RecordSpec spec, Cells cells) {
        return switch (spec.kind()) {
            case "incident" -> new IncidentRow(cells);
            case "finding" -> new FindingRow(cells);
            case "person" -> new PersonRow(cells);
            case "strike" -> new StrikeRow(cells);
            case "figure" -> new FigureRow(cells);
            case "report" -> new ReportRow(cells);
            default -> throw new IllegalArgumentException("no kind of record " + spec.kind());
        };
    }
}

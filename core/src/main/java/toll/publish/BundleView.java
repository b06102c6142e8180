package toll.publish;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import toll.ledger.Corrections;
import toll.ledger.Entry;
import toll.ledger.Group;
import toll.ledger.InclusionProof;
import toll.ledger.Judged;
import toll.ledger.Judgement;
import toll.ledger.Origin;
import toll.ledger.Record;
import toll.ledger.Refusal;
import toll.ledger.View;
import toll.ledger.form.Form;
import toll.ledger.form.Kind;

/**
 * The part of a ledger that a bundle discloses, as a view, so that questions are answered from it by the same code. A
 * group that is withheld reads as if the source had said nothing there; a withheld source is called {@code withheld}.
 */
final class BundleView implements View {
    static final String WITHHELD = "withheld";

    /** Stands in for the recorder of a judgement, whose name is not shown. */
    private static final Judgement NOBODY = new Judgement(
            Judgement.Kind.GRADED, WITHHELD, Instant.EPOCH, List.of(1L), Map.of("grade", "x"), WITHHELD, 0);

    private final long size;
    private final String root;
    private final Withheld withheld;
    private final Form form = new Form();
    private final Map<Long, Entry<Record>> records = new TreeMap<>();
    private final List<Judged> judgements = new ArrayList<>();

    BundleView(long size, String root, Withheld withheld) {
        this.size = size;
        this.root = root;
        this.withheld = withheld;
    }

    /**
     * Takes one entry, whose proof the caller has checked.
     *
     * @throws IllegalArgumentException where a disclosed group is not what its kind of entry holds
     */
    void add(InclusionProof proof) {
        Kind kind = kind(proof.header());
        if (kind == Kind.JUDGEMENT) {
            judgements.add(new Judged(proof.sequence(), form.judgement(contents(proof, kind))));
        } else {
            Record record = form.record(kind, contents(proof, kind));
            records.put(
                    proof.sequence(), new Entry<>(proof.sequence(), Instant.EPOCH, supersedes(proof.header()), record));
        }
    }

    /** Whether the source of some entry is withheld. */
    boolean withholdsSources() {
        return !withheld.stands().isEmpty();
    }

    private static Kind kind(String header) {
        String word = header.replaceAll(".*\"kind\":\"([a-z-]+)\".*", "$1");
        return Kind.ofWord(word).orElseThrow(() -> new IllegalArgumentException("no kind of entry \"" + word + "\""));
    }

    private static long supersedes(String header) {
        String number = header.replaceAll(".*\"supersedes\":([0-9]+).*", "$1");
        return number.equals(header) ? 0 : Long.parseLong(number);
    }

    private byte[][] contents(InclusionProof proof, Kind kind) {
        byte[][] contents = new byte[Group.values().length][];
        Arrays.fill(contents, Form.EMPTY);
        for (Map.Entry<Group, String> open : proof.contents().entrySet()) {
            contents[open.getKey().ordinal()] = open.getValue().getBytes(StandardCharsets.UTF_8);
        }
        if (!proof.contents().containsKey(Group.SOURCE)) {
            if (kind == Kind.JUDGEMENT) {
                contents[Group.SOURCE.ordinal()] = form.write(NOBODY)[Group.SOURCE.ordinal()];
            } else if (kind.isRecord()) {
                Withheld.One one = withheld.of(proof.sequence());
                Origin origin = Origin.of(one.source(), "entry " + proof.sequence());
                contents[Group.SOURCE.ordinal()] =
                        form.write(Stand.in(kind, origin, one.codes()))[Group.SOURCE.ordinal()];
            }
        }
        return contents;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public String root() {
        return root;
    }

    @Override
    public <R extends Record> void each(Class<R> kind, Consumer<Entry<R>> use) {
        TreeSet<Long> gone = new TreeSet<>();
        records.values().forEach(entry -> gone.add(entry.supersedes()));
        standing().stream()
                .filter(j -> j.judgement().kind() == Judgement.Kind.WITHDRAWN)
                .forEach(j -> gone.addAll(j.judgement().subjects()));
        Corrections corrections = Corrections.of(standing());
        records.values().forEach(entry -> {
            if (kind.isInstance(entry.record()) && !gone.contains(entry.sequence())) {
                use.accept(new Entry<>(
                        entry.sequence(),
                        entry.recorded(),
                        entry.supersedes(),
                        kind.cast(corrections.apply(entry.sequence(), entry.record()))));
            }
        });
    }

    @Override
    public Optional<Entry<Record>> entry(long sequence) {
        return Optional.ofNullable(records.get(sequence));
    }

    @Override
    public Optional<Entry<Record>> find(String source, String kind, String key) {
        Optional<Entry<Record>> last = Optional.empty();
        for (Entry<Record> entry : records.values()) {
            Origin origin = entry.record().origin();
            if (origin.source().equals(source)
                    && origin.key().equals(key)
                    && entry.record().kind().equals(kind)) {
                last = Optional.of(entry);
            }
        }
        return last;
    }

    @Override
    public List<Entry<Record>> history(long sequence) {
        return entry(sequence).map(List::of).orElse(List.of());
    }

    @Override
    public List<Judged> judgements() {
        return List.copyOf(judgements);
    }

    @Override
    public List<Refusal> refusals() {
        return List.of();
    }

    @Override
    public InclusionProof prove(long sequence) {
        throw new UnsupportedOperationException("the proofs of a bundle are checked as they are read, and not kept");
    }
}

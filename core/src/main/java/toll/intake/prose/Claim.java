package toll.intake.prose;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import toll.count.Bound;
import toll.count.Count;

/**
 * What a text says that someone says: an attributed number with its scope and the span behind each field.
 *
 * @param rank 1 for the claim offered first; {@code parent} and {@code supersedes} are ranks, or 0
 * @param source who speaks, as resolved; {@link #PUBLISHER} where the text gives nobody
 * @param sourceId its id in the vocabulary of sources, or empty; {@code via} who relays it, outermost first
 * @param measure a term of the vocabulary of measures; {@code status} one of statuses
 * @param category the head noun as written
 * @param places canonical names, {@code actors} and {@code means} ids of their vocabularies
 * @param span the evidence: the shortest stretch that holds number, noun and verb
 * @param spans what stands behind each field; {@code also} further places where the text repeats the claim
 * @param modality asserted, denied, feared, expected, possible
 * @param headline the category whose leading number this is (see {@link Headline}), or empty
 * @param rules the rules that fired, in the order in which they fired
 */
public record Claim(
        int rank,
        String source,
        String sourceId,
        List<String> via,
        String measure,
        String status,
        String category,
        Count count,
        Period period,
        List<String> places,
        List<String> actors,
        boolean actorAlleged,
        List<String> means,
        String basis,
        String standard,
        Span span,
        Map<String, Span> spans,
        List<Span> also,
        int parent,
        int supersedes,
        boolean negated,
        String modality,
        boolean cumulative,
        boolean background,
        String headline,
        List<String> rules) {
    /** The source of a claim that the text attributes to nobody. */
    public static final String PUBLISHER = Voice.PUBLISHER;

    public Claim {
        via = List.copyOf(via);
        places = List.copyOf(places);
        actors = List.copyOf(actors);
        means = List.copyOf(means);
        spans = java.util.Collections.unmodifiableMap(new TreeMap<>(spans));
        also = List.copyOf(also);
        rules = List.copyOf(rules);
    }

    public boolean unattributed() {
        return source.equals(PUBLISHER);
    }

    /** Whether the number may be taken as said of what happened: not denied, feared or expected. */
    public boolean asserted() {
        return !negated && modality.equals("asserted");
    }

    /** The same claim at another place among its like. */
    Claim placed(int newRank, int newParent, int newSupersedes, String newHeadline) {
        return new Claim(
                newRank,
                source,
                sourceId,
                via,
                measure,
                status,
                category,
                count,
                period,
                places,
                actors,
                actorAlleged,
                means,
                basis,
                standard,
                span,
                spans,
                also,
                newParent,
                newSupersedes,
                negated,
                modality,
                cumulative,
                background,
                newHeadline,
                rules);
    }

    /** The claim as the contract writes it: names and order of {@code claims --json}, spans counted by {@code at}. */
    Map<String, @Nullable Object> fields(CodePoints at) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("rank", rank);
        all.put("source", source);
        all.put("via", via);
        all.put("measure", measure);
        all.put("status", status);
        all.put("count", written(count));
        all.put("period", period.edtf().isEmpty() ? null : period.edtf());
        all.put("place", places);
        all.put("actor", actors);
        all.put("means", means);
        all.put("basis", basis.isEmpty() ? null : basis);
        all.put("span", at.pair(span));
        Map<String, Object> where = new LinkedHashMap<>();
        spans.forEach((field, stretch) -> where.put(field, at.pair(stretch)));
        all.put("spans", where);
        all.put("parent", parent == 0 ? null : parent);
        all.put("supersedes", supersedes == 0 ? null : supersedes);
        all.put("negated", negated);
        all.put("modality", modality);
        all.put("headline", headline.isEmpty() ? null : headline);
        all.put("category", category);
        all.put("source_id", sourceId.isEmpty() ? null : sourceId);
        all.put("unattributed", unattributed());
        all.put("period_state", period.state().name().toLowerCase(java.util.Locale.ROOT));
        all.put("standard", standard.isEmpty() ? null : standard);
        all.put("actor_alleged", actorAlleged);
        all.put("cumulative", cumulative);
        all.put("background", background);
        List<Object> more = new ArrayList<>();
        also.forEach(stretch -> more.add(at.pair(stretch)));
        all.put("also", more);
        all.put("rules", rules);
        return all;
    }

    static Map<String, @Nullable Object> written(Count count) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("min", number(count.min()));
        fields.put("max", number(count.max()));
        fields.put("qualifier", count.qualifier().word());
        fields.put("as_written", count.asWritten());
        if (count.max() instanceof Bound.Unbounded) {
            fields.put("unbounded", true);
        }
        return fields;
    }

    private static @Nullable Long number(Bound bound) {
        return bound instanceof Bound.Known known ? Long.valueOf(known.value()) : null;
    }
}

package toll.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import toll.count.Count;
import toll.date.Edtf;
import toll.date.When;
import toll.place.Where;

/** The fields that can be corrected, and how each is put into a record of its kind. */
final class CorrectedFields {
    private static final Set<String> TEXTS = Set.of(
            "name",
            "other_name",
            "fate",
            "status",
            "sex",
            "age_class",
            "occupation",
            "official_id",
            "family",
            "grade",
            "strike_status",
            "verdict",
            "place",
            "actor");
    private static final Set<String> LISTS =
            Set.of("incidents", "codes", "actors", "means", "about", "reasons", "cites");
    private static final Set<String> DAYS = Set.of("when", "reported", "born", "died", "stated");
    private static final Set<String> COUNTS = Set.of("age", "killed", "injured", "strikes", "count");
    private static final Pattern RANGE_OF = Pattern.compile("(killed|injured|strikes) ?([a-z-]*)");
    private static final Pattern NUMBER =
            Pattern.compile("(at least |at most |about )?(\\d{1,12})(?: ?[-–] ?(\\d{1,12}))?");

    private final Map<String, String> values;

    private CorrectedFields(Map<String, String> values) {
        this.values = values;
    }

    static CorrectedFields of(Map<String, Corrections.Correction> fields) {
        Map<String, String> values = new TreeMap<>();
        fields.forEach((field, correction) -> values.put(field, correction.value()));
        return new CorrectedFields(values);
    }

    /** What is wrong with a correction, or empty. */
    static Optional<String> fault(String field, String value) {
        if (TEXTS.contains(field) || LISTS.contains(field)) {
            return Optional.empty();
        }
        if (DAYS.contains(field)) {
            return day(value).isPresent() ? Optional.empty() : Optional.of("\"" + value + "\" is no day in EDTF");
        }
        if (COUNTS.contains(field) || RANGE_OF.matcher(field).matches()) {
            return count(value).isPresent()
                    ? Optional.empty()
                    : Optional.of("\"" + value + "\" is no count such as 7, 3-5, at least 3 or unknown");
        }
        return Optional.of("there is no field \"" + field + "\" that can be corrected; there are "
                + String.join(
                        ", ",
                        Stream.of(TEXTS, LISTS, DAYS, COUNTS)
                                .flatMap(Set::stream)
                                .sorted()
                                .toList()));
    }

    private static Optional<When> day(String value) {
        return value.equals("unknown") ? Optional.of(When.UNKNOWN) : Edtf.read(value.strip());
    }

    private static Optional<Count> count(String value) {
        String text = value.strip();
        if (text.equals("unknown")) {
            return Optional.of(Count.UNKNOWN);
        }
        Matcher m = NUMBER.matcher(text);
        if (!m.matches() || (m.group(1) != null && m.group(3) != null)) {
            return Optional.empty();
        }
        long low = Long.parseLong(m.group(2));
        long high = m.group(3) == null ? low : Long.parseLong(m.group(3));
        if (low > high) {
            return Optional.empty();
        }
        return Optional.of(
                m.group(1) == null
                        ? Count.between(low, high)
                        : switch (m.group(1)) {
                            case "at least " -> Count.atLeast(low);
                            case "at most " -> Count.atMost(low);
                            default -> Count.about(low);
                        });
    }

    Record apply(Record record) {
        return switch (record) {
            case Person p -> person(p);
            case Incident i -> incident(i);
            case Finding f ->
                new Finding(
                        f.origin(),
                        text("actor", f.actor()),
                        list("about", f.about()),
                        when("when", f.when()),
                        where(f.where()),
                        text("verdict", f.verdict()),
                        list("reasons", f.reasons()),
                        count("killed", f.killed()),
                        count("injured", f.injured()),
                        when("stated", f.stated()));
            case Strike s ->
                new Strike(
                        s.origin(),
                        text("actor", s.actor()),
                        when("when", s.when()),
                        where(s.where()),
                        list("means", s.means()),
                        count("strikes", s.strikes()),
                        s.description());
            case Figure f ->
                new Figure(
                        f.origin(),
                        f.label(),
                        f.scope(),
                        count("count", f.count()),
                        f.asOf(),
                        f.parent(),
                        f.quotes(),
                        f.modality());
            case Report r -> r;
        };
    }

    private Person person(Person p) {
        return new Person(
                p.origin(),
                list("incidents", p.incidents()),
                text("name", p.name()),
                text("other_name", p.otherName()),
                text("fate", p.fate()),
                text("status", p.status()),
                text("sex", p.sex()),
                text("age_class", p.ageClass()),
                count("age", p.age()),
                when("born", p.born()),
                when("died", p.died()),
                where(p.where()),
                text("occupation", p.occupation()),
                text("official_id", p.officialId()),
                text("family", p.family()),
                list("cites", p.cites()));
    }

    private Incident incident(Incident i) {
        return new Incident(
                i.origin(),
                list("codes", i.codes()),
                when("when", i.when()),
                when("reported", i.reported()),
                where(i.where()),
                list("actors", i.actors()),
                list("means", i.means()),
                text("strike_status", i.strikeStatus()),
                text("grade", i.grade()),
                i.harmReported(),
                harms(i.harms()),
                i.origins());
    }

    /** Ranges in their order, corrected, and behind them those that the source did not give. A corrected range has no best and is not crossed. */
    private List<Harm> harms(List<Harm> given) {
        Map<String, String> left = new TreeMap<>(values);
        List<Harm> harms = new ArrayList<>();
        for (Harm harm : given) {
            String value = left.remove((harm.measure() + " " + harm.who()).strip());
            harms.add(
                    value == null
                            ? harm
                            : new Harm(
                                    harm.measure(),
                                    harm.who(),
                                    count(value).orElse(harm.count()),
                                    OptionalLong.empty()));
        }
        left.forEach((field, value) -> {
            Matcher m = RANGE_OF.matcher(field);
            if (m.matches() && m.group(2).isEmpty() == m.group(1).equals("strikes")) {
                harms.add(new Harm(m.group(1), m.group(2), count(value).orElse(Count.UNKNOWN)));
            }
        });
        return harms;
    }

    private String text(String field, String written) {
        return values.getOrDefault(field, written);
    }

    private List<String> list(String field, List<String> written) {
        String value = values.get(field);
        return value == null
                ? written
                : Stream.of(value.split(";"))
                        .map(String::strip)
                        .filter(s -> !s.isEmpty())
                        .toList();
    }

    private When when(String field, When written) {
        String value = values.get(field);
        return value == null ? written : day(value).orElse(written);
    }

    private Count count(String field, Count written) {
        String value = values.get(field);
        return value == null ? written : count(value).orElse(written);
    }

    /** A corrected name of the place; a point that was given for another name stands no more. */
    private Where where(Where written) {
        String value = values.get("place");
        return value == null ? written : new Where(value, "", written.chain(), Optional.empty());
    }
}

package toll.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import toll.ledger.Entry;
import toll.ledger.Person;

/** Who was harmed? Each source's record of each person; a redacted record keeps its place without its name. */
final class VictimsPage {
    private static final int ROWS = 50;

    private VictimsPage() {}

    static void list(Visit visit) {
        Moment moment = visit.moment();
        Asked asked = Asked.of(visit.address());
        List<Entry<Person>> persons = moment.answer(
                List.of("persons", asked),
                m -> m.all(Person.class).stream()
                        .filter(e -> shows(asked, e.record()))
                        .toList());
        Slice slice = Slice.of(visit.address(), persons.size(), ROWS);
        visit.page(
                "victims",
                "nav.victims",
                Map.of(
                        "asked",
                        asked,
                        "choices",
                        moment.choices(),
                        "persons",
                        persons.subList(slice.first(), slice.last()),
                        "events",
                        moment.events(),
                        "slice",
                        slice));
    }

    private static boolean shows(Asked asked, Person person) {
        String wanted = asked.search().toLowerCase(Locale.ROOT);
        return (asked.source().isEmpty() || person.origin().source().equals(asked.source()))
                && (asked.status().isEmpty() || person.status().equals(asked.status()))
                && (asked.measure().isEmpty() || person.fate().equals(asked.measure()))
                && (wanted.isEmpty()
                        || person.name().toLowerCase(Locale.ROOT).contains(wanted)
                        || person.otherName().toLowerCase(Locale.ROOT).contains(wanted));
    }
}

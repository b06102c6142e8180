package toll.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import toll.count.Count;
import toll.date.When;
import toll.ledger.Entry;
import toll.ledger.Person;
import toll.ledger.View;
import toll.link.Role;
import toll.name.NameRole;
import toll.name.PersonName;
import toll.place.Where;

/**
 * Persons as rows. Where a source is silent about when or where a person died and names an incident of its own, the
 * incident says it. Records of one source are different people, since the source itself tells them apart, unless it is said to
 * repeat people; and even then nobody is listed twice under one incident.
 */
final class PersonRows {
    private static final List<Role> ROLES = List.of(
            new Role(Role.Kind.NAME, ""),
            new Role(Role.Kind.NAME_AR, ""),
            new Role(Role.Kind.BORN, ""),
            new Role(Role.Kind.DIED, ""),
            new Role(Role.Kind.AGE, ""),
            new Role(Role.Kind.SEX, ""),
            new Role(Role.Kind.PLACE, ""),
            new Role(Role.Kind.AREA, ""),
            new Role(Role.Kind.TEXT, "occupation"),
            new Role(Role.Kind.CODE, "official number"),
            new Role(Role.Kind.CODE, "incident"),
            new Role(Role.Kind.CODE, "governorate"),
            new Role(Role.Kind.GROUP, ""));

    private final OwnIncidents incidents;
    private final SharedCodes codes = new SharedCodes();
    private final AdminNames admin = AdminNames.shipped();
    private final Set<String> repeating;
    private final List<LinkRows.Cells> cells = new ArrayList<>();
    private final Longs bornFirst = new Longs();
    private final Longs diedLast = new Longs();
    private final List<String> notices = new ArrayList<>();

    private PersonRows(OwnIncidents incidents, Set<String> repeating) {
        this.incidents = incidents;
        this.repeating = repeating;
    }

    /** @param repeating sources in which a person may stand twice */
    static LinkRows of(View view, Set<String> repeating) {
        PersonRows rows = new PersonRows(OwnIncidents.of(view), repeating);
        view.each(
                Person.class,
                entry -> rows.codes.add(
                        entry.record().origin().source(), entry.record().incidents()));
        view.each(Person.class, rows::person);
        long[] born = rows.bornFirst.toArray();
        long[] died = rows.diedLast.toArray();
        return LinkRows.of(ROLES, rows.cells, (a, b) -> died[a] < born[b] || died[b] < born[a], rows.notices);
    }

    private void person(Entry<Person> entry) {
        Person person = entry.record();
        String source = person.origin().source();
        String group = person.incidents().isEmpty()
                ? ""
                : OwnIncidents.key(source, person.incidents().get(0));
        When died = incidents.died(person);
        Where where = incidents.where(person);
        List<String> names = List.of(linked(person.name()), linked(person.otherName()));
        cells.add(new LinkRows.Cells(
                entry.sequence(),
                source,
                person.origin().key(),
                repeating.contains(source) ? group : source,
                List.of(
                        names.stream()
                                .filter(n -> !isArabic(n) && !n.isEmpty())
                                .findFirst()
                                .orElse(""),
                        names.stream().filter(PersonRows::isArabic).findFirst().orElse(""),
                        LinkRows.days(person.born()),
                        LinkRows.days(died),
                        age(person.age()),
                        person.sex(),
                        where.name().isEmpty() ? where.otherName() : where.name(),
                        LinkRows.area(where),
                        person.occupation(),
                        person.officialId(),
                        codes.cell(person.incidents()),
                        PlaceKey.of(where, admin).area(),
                        group.isEmpty() && !person.family().isEmpty()
                                ? OwnIncidents.key(source, person.family())
                                : group)));
        // An unknown first day of birth and an unknown last day of death forbid nothing: their ends are infinite.
        bornFirst.add(person.born().firstDay());
        diedLast.add(died.lastDay());
        if (died.lastDay() < person.born().firstDay()) {
            notices.add("record " + entry.sequence() + " (" + source + " "
                    + person.origin().key() + ") says that the person died before being born");
        }
    }

    private static String age(Count age) {
        return age.min().isKnown() && age.min().equals(age.max())
                ? Long.toString(age.min().orElse(0))
                : "";
    }

    /** Whether the record has a name by which it can be found again. */
    static boolean isNamed(Person person) {
        return !name(person.name()).isEmpty() || !name(person.otherName()).isEmpty();
    }

    /** A name of the person or of kin by whom the person is known ("wife of X"), or nothing. */
    private static String linked(String written) {
        return PersonName.parse(written).part(NameRole.KIN_NOTE).isPresent() ? written : name(written);
    }

    /** A name, or nothing where what stands there only says that it is not known. */
    private static String name(String written) {
        return PersonName.parse(written).isUnknown() ? "" : written;
    }

    private static boolean isArabic(String name) {
        return name.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC);
    }
}

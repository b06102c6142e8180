package toll.screen;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import toll.name.GluedName;
import toll.name.OrganisationName;
import toll.name.PartFrequencies;
import toll.name.PersonName;

/**
 * Lists in memory, ready to be searched. Immutable; threads share it, each with a {@link Screener} of its own.
 */
public final class ScreenIndex {
    /**
     * One entry with the list it stands on.
     */
    record Listed(SanctionsList list, ListEntry entry) {}

    final List<Listed> entries = new ArrayList<>();
    final Segment persons = new Segment(false);
    final Segment organisations = new Segment(true);
    /** What names of organisations would be shortened to, by first letters. */
    final Segment initials = new Segment(true);

    /** What was asked about before. */
    final AskedParts asked;

    final OrganisationGlance glance;
    final GluedName glued = new GluedName(this::isPartOfNames);
    private final Rarity rarity;
    private final List<SanctionsList> lists;
    private final Set<String> common = new HashSet<>();

    private ScreenIndex(List<SanctionsList> lists, PartFrequencies population) {
        this.lists = List.copyOf(lists);
        this.rarity = new Rarity(population);
        PartFrequencies.builtIn().common().forEach(one -> common.add(one.part().folded()));
        for (SanctionsList list : lists) {
            for (ListEntry entry : list.entries()) {
                add(list, entry);
            }
        }
        asked = new AskedParts(rarity, persons.table, organisations.table);
        glance = new OrganisationGlance(asked, organisations.table);
        persons.freeze();
        organisations.freeze();
        initials.freeze();
    }

    /**
     * Builds the index.
     *
     * @param population how common name parts are among the people who are asked about
     */
    public static ScreenIndex of(List<SanctionsList> lists, PartFrequencies population) {
        return new ScreenIndex(lists, population);
    }

    /** The lists it holds. */
    public List<SanctionsList> lists() {
        return lists;
    }

    /** The number of entries in all lists together. */
    public int size() {
        return entries.size();
    }

    /** Whether a folded form is a part that many names have, or that a name on the lists has. */
    private boolean isPartOfNames(String form) {
        return common.contains(form) || persons.table.has(form);
    }

    /** The entry with this reference on the list of this name: what a {@link Hit} points at. */
    public Optional<ListEntry> entry(String list, String reference) {
        return lists.stream()
                .filter(one -> one.name().equals(list))
                .flatMap(one -> one.entries().stream())
                .filter(entry -> entry.reference().equals(reference))
                .findFirst();
    }

    private void add(SanctionsList list, ListEntry entry) {
        int number = entries.size();
        entries.add(new Listed(list, entry));
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < entry.names().size(); i++) {
            ListedName name = entry.names().get(i);
            if (entry.kind().isPerson()) {
                PersonName parsed = PersonName.parse(name.text());
                if (!parsed.isUnknown() && seen.add(parsed.normal() + name.quality())) {
                    persons.add(number, i, ScreenedName.person(parsed, rarity));
                }
            } else {
                OrganisationName parsed = OrganisationName.parse(name.text());
                organisations.add(number, i, ScreenedName.organisation(parsed, rarity));
                for (String acronym : parsed.acronyms()) {
                    if (parsed.words().size() > 1 && seen.add(acronym)) {
                        organisations.add(
                                number, i, ScreenedName.organisation(OrganisationName.parse(acronym), rarity));
                    }
                }
                for (String letters : parsed.initials()) {
                    if (seen.add(letters)) {
                        initials.add(number, i, ScreenedName.organisation(OrganisationName.parse(letters), rarity));
                    }
                }
            }
        }
    }
}

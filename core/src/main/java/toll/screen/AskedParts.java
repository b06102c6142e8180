package toll.screen;

import java.util.concurrent.ConcurrentHashMap;
import toll.name.NamePart;

/** The forms that were asked about, remembered up to a bound: most names are made of parts that were met before. */
final class AskedParts {
    private static final int REMEMBERED = 60_000;

    private final Rarity rarity;
    private final PartTable persons;
    private final PartTable organisations;
    private final ConcurrentHashMap<String, AskedPart> remembered = new ConcurrentHashMap<>();

    AskedParts(Rarity rarity, PartTable persons, PartTable organisations) {
        this.rarity = rarity;
        this.persons = persons;
        this.organisations = organisations;
    }

    AskedPart of(NamePart part) {
        AskedPart before = remembered.get(part.folded());
        if (before != null) {
            return before;
        }
        AskedPart now = new AskedPart(
                part.folded(),
                part.script(),
                rarity.ofForm(part),
                persons.resolve(part.folded(), part.script()),
                organisations.resolve(part.folded(), part.script()));
        if (remembered.size() >= REMEMBERED) {
            remembered.clear();
        }
        remembered.put(part.folded(), now);
        return now;
    }
}

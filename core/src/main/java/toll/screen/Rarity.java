package toll.screen;

import java.util.concurrent.ConcurrentHashMap;
import toll.name.NamePart;
import toll.name.OrganisationName;
import toll.name.PartFrequencies;

/** How much agreement on a part tells, in bits, from a population of names and never from the list. */
final class Rarity {
    static final float LEAST = 1f;
    static final float MOST = 10f;
    private static final float LEGAL_FORM = 0.2f;
    private static final float GENERIC = 1.5f;
    private static final float INITIAL = 1.5f;
    private static final int REMEMBERED = 100_000;

    private final PartFrequencies population;
    private final ConcurrentHashMap<String, Float> known = new ConcurrentHashMap<>();

    Rarity(PartFrequencies population) {
        this.population = population;
    }

    float ofPerson(NamePart part) {
        Float before = known.get(part.folded());
        if (before != null) {
            return before;
        }
        float bits = part.folded().length() == 1
                ? INITIAL
                : (float) Math.clamp(-Math.log(population.frequency(part.sound())) / Math.log(2), LEAST, MOST);
        if (known.size() < REMEMBERED) {
            known.put(part.folded(), bits);
        }
        return bits;
    }

    float ofOrganisation(OrganisationName.Word word) {
        return switch (word.use()) {
            case LEGAL_FORM -> LEGAL_FORM;
            case GENERIC -> GENERIC;
            case DISTINCTIVE -> ofPerson(word.part());
        };
    }
}

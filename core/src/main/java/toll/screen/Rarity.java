package toll.screen;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import toll.compare.SoundDistance;
import toll.name.NamePart;
import toll.name.NameRole;
import toll.name.NameVariants;
import toll.name.OrganisationName;
import toll.name.PartFrequencies;
import toll.name.Sound;

/** How much agreement on a part tells, in bits, from a population of names and never from the list. */
final class Rarity {
    static final float LEAST = 1f;
    static final float MOST = 10f;
    private static final float LEGAL_FORM = 0.2f;
    private static final float GENERIC = 1.5f;
    private static final float INITIAL = 1.5f;
    private static final float TITLE = 2.5f;
    private static final int REMEMBERED = 100_000;

    /** From this likeness in sound two spellings are counted as one part, in full from the second on. */
    private static final double NEAR = 0.80;

    private static final double SAME = 0.93;

    private final PartFrequencies population;
    private final Map<String, List<PartFrequencies.CommonPart>> byKey = new HashMap<>();
    /** Share of the commonest form in a group of {@link NameVariants}: Mehmet is as common as Muhammad. */
    private final Map<Integer, Double> byGroup = new HashMap<>();

    private final ConcurrentHashMap<String, Float> known = new ConcurrentHashMap<>();

    Rarity(PartFrequencies population) {
        this.population = population;
        for (PartFrequencies.CommonPart common : population.common()) {
            for (int group : NameVariants.builtIn().groups(common.part().folded())) {
                byGroup.merge(group, common.share(), Math::max);
            }
            for (String key : common.part().sound().keys()) {
                byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(common);
            }
        }
    }

    float ofPerson(NamePart part) {
        if (part.role() == NameRole.HONORIFIC) {
            return TITLE;
        }
        Float before = known.get(part.folded());
        if (before != null) {
            return before;
        }
        float bits = ofForm(part);
        if (known.size() < REMEMBERED) {
            known.put(part.folded(), bits);
        }
        return bits;
    }

    /** What agreement on a part tells that is no title; worked out on each call. */
    float ofForm(NamePart part) {
        return part.folded().length() == 1
                ? INITIAL
                : (float) Math.clamp(-Math.log(share(part)) / Math.log(2), LEAST, MOST);
    }

    /** What agreement on a part of a person's name tells, when that of its form is known. */
    static float ofPerson(NamePart part, float ofForm) {
        return part.role() == NameRole.HONORIFIC ? TITLE : ofForm;
    }

    /** How common a part is: as the common part that sounds like it, the less the less they sound alike. */
    private double share(NamePart part) {
        Sound sound = part.sound();
        if (byKey.isEmpty()) {
            return population.frequency(sound);
        }
        double most = 0;
        for (int group : NameVariants.builtIn().groups(part.folded())) {
            most = Math.max(most, byGroup.getOrDefault(group, 0.0));
        }
        double unseen = 0;
        for (String key : sound.keys()) {
            unseen = Math.max(unseen, PartFrequencies.unseen(key));
            for (PartFrequencies.CommonPart common : byKey.getOrDefault(key, List.of())) {
                if (common.share() > most) {
                    double alike = part.folded().equals(common.part().folded())
                            ? 1
                            : SoundDistance.similarity(sound, common.part().sound());
                    most = Math.max(most, common.share() * Math.clamp((alike - NEAR) / (SAME - NEAR), 0, 1));
                }
            }
        }
        return most + unseen;
    }

    float ofOrganisation(OrganisationName.Word word) {
        return word.use() == OrganisationName.Use.DISTINCTIVE ? ofPerson(word.part()) : ofOrganisation(word, 0);
    }

    /** What agreement on a word of an organisation's name tells, when that of its form is known. */
    static float ofOrganisation(OrganisationName.Word word, float ofForm) {
        return switch (word.use()) {
            case LEGAL_FORM -> LEGAL_FORM;
            case GENERIC -> GENERIC;
            case DISTINCTIVE -> ofForm;
        };
    }
}

package toll.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import toll.name.OrganisationName;
import toll.name.PartFrequencies;
import toll.name.PersonName;

/** What the search leaves out by its bounds could not have scored enough: held against scoring every listed name. */
final class SearchTest {
    private static final String[] PARTS =
            ("Muhammad|Mohamed|Ahmad|Ahmed|Ali|Hasan|Hussein|Abd al-Rahman|Abdurrahman|Salih|Saleh|"
                            + "Ben|bin|Abu Zubdah|Haji|Mullah|M.|K|Yurik|Velmanov|Velmanof|Draskov|Dras kov|"
                            + "al-Zarqani|Zerkani|Tarik|Tareq|Samir|Sameer|Quthamuddin|Qutham al-Din|Strelsau|محمد|"
                            + "احمد|عبد الرحمن|عبدالرحمن|الزرقاني|سمير|طارق|علي|صالح|Al Velmar|Orlik|Duskane|Tamsin|"
                            + "Brevik|Nur|Nureddin|Nur Din")
                    .split("\\|");
    private static final String[] WORDS =
            ("General|Trading|Company|LLC|GmbH|Islamic|Relief|Foundation|Strelsau|River|Guardians|"
                            + "League|Qurtuba|Zelmott|al|Haramat|Movement|حركة|مؤسسة|Muassasa|Draskov|and|the|"
                            + "Ruritania|Ruri|Tania|Ahmad|Muhammad")
                    .split("\\|");

    private static String name(Random random, String[] from, int most) {
        StringBuilder out = new StringBuilder();
        for (int left = 1 + random.nextInt(most); left > 0; left--) {
            out.append(out.isEmpty() ? "" : " ").append(from[random.nextInt(from.length)]);
        }
        return out.toString();
    }

    @ParameterizedTest
    @CsvSource({"1, 0.48", "2, 0.61", "3, 0.55", "4, 0.80", "5, 0.30"})
    void findsOfPersonsWhatScoringEveryNameFinds(long seed, double least) {
        Rarity rarity = new Rarity(PartFrequencies.builtIn());
        Random random = new Random(seed);
        Segment segment = new Segment(false);
        for (int i = 0; i < 1_500; i++) {
            segment.add(i / 3, i % 3, ScreenedName.person(PersonName.parse(name(random, PARTS, 5)), rarity));
        }
        segment.freeze();
        AskedParts parts = new AskedParts(rarity, segment.table, segment.table);
        List<ScreenedName> asked = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            asked.add(ScreenedName.asked(PersonName.parse(name(random, PARTS, 5)), parts));
        }
        hold(segment, true, least, asked);
    }

    @ParameterizedTest
    @CsvSource({"11, 0.48", "12, 0.61", "13, 0.80"})
    void findsOfOrganisationsWhatScoringEveryNameFinds(long seed, double least) {
        Rarity rarity = new Rarity(PartFrequencies.builtIn());
        Random random = new Random(seed);
        Segment segment = new Segment(true);
        for (int i = 0; i < 1_500; i++) {
            segment.add(
                    i / 3, i % 3, ScreenedName.organisation(OrganisationName.parse(name(random, WORDS, 7)), rarity));
        }
        segment.freeze();
        AskedParts parts = new AskedParts(rarity, segment.table, segment.table);
        List<ScreenedName> asked = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            asked.add(ScreenedName.asked(OrganisationName.parse(name(random, WORDS, 7)), parts));
        }
        hold(segment, false, least, asked);
    }

    private static void hold(Segment segment, boolean persons, double least, List<ScreenedName> asked) {
        Search search = new Search(segment, part -> part.ofPersons, persons, least);
        int found = 0;
        for (ScreenedName name : asked) {
            List<String> one = new ArrayList<>();
            Asked read = new Asked(name, segment.table, part -> part.ofPersons, persons);
            for (int f = 0; f < segment.forms.size(); f++) {
                NameScore.Outcome outcome =
                        NameScore.of(name, read.resolved, segment.forms.get(f), segment.ofEntry[f], persons);
                if (outcome.score() >= least) {
                    one.add(f + " " + outcome.score());
                }
            }
            List<String> other = search.find(name).stream()
                    .map(hit -> segment.forms.indexOf(hit.form()) + " "
                            + hit.outcome().score())
                    .toList();
            assertThat(other).as(() -> written(name)).containsExactlyElementsOf(one);
            found += one.size();
        }
        assertThat(found).isPositive();
    }

    private static String written(ScreenedName name) {
        return name.elements.stream()
                .limit(name.parts)
                .map(ScreenedName.Element::written)
                .toList()
                .toString();
    }
}

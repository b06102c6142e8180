package toll.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static toll.screen.SampleLists.alias;
import static toll.screen.SampleLists.entity;
import static toll.screen.SampleLists.individual;
import static toll.screen.SampleLists.read;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import toll.date.When;
import toll.name.PartFrequencies;

/** What users of other systems complain of, each as a test, and what a name alone can never be. */
final class ScreenerTest {
    private static final SanctionsList LIST = list();
    private static final Screener SCREENER =
            new Screener(ScreenIndex.of(List.of(LIST), PartFrequencies.builtIn()), Screener.Options.USUAL);

    private static SanctionsList list() {
        try {
            return read(
                    individual(
                            "QDi.901",
                            "<NAME_ORIGINAL_SCRIPT>طارق سمير عبد الرحمن الزرقاني</NAME_ORIGINAL_SCRIPT>"
                                    + alias("Good", "Tarek Samir Abdurrahman Zarqani")
                                    + alias("Low", "Abu Zubdah al-Zarqani")
                                    + alias("Low", "Ziryab Mustaqim")
                                    + "<INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>EXACT</TYPE_OF_DATE><DATE>1971-03-04</DATE></INDIVIDUAL_DATE_OF_BIRTH>"
                                    + "<NATIONALITY><VALUE>Norway</VALUE></NATIONALITY><GENDER>Male</GENDER><INDIVIDUAL_DOCUMENT><TYPE_OF_DOCUMENT>Passport</TYPE_OF_DOCUMENT><NUMBER>R"
                                    + " 12-345</NUMBER></INDIVIDUAL_DOCUMENT>",
                            "TARIQ",
                            "SAMIR",
                            "ABD AL-RAHMAN",
                            "AL-ZARQANI"),
                    individual("QDi.902", "", "QUTHAM"),
                    individual("QDi.903", "", "MUHAMMAD", "AHMAD"),
                    individual("QDi.904", alias("Good", "Yurik"), "YURIK", "VELMANOV", "DRASKOV"),
                    individual("QDi.905", alias("Good", "Tamsin Brevik"), "ORLIK", "VELMAR", "DUSKANE"),
                    individual("QDi.906", "", "KWON", "TO", "PONG"),
                    entity("QDe.905", "AL-DRAZMA TRUST INTERNATIONAL"),
                    entity("QDe.906", "STRELSAU RIVER GUARDIANS LEAGUE"),
                    entity("QDe.901", "QURTUBA GENERAL TRADING LLC", "Qurtuba Trading Company"),
                    entity("QDe.902", "ZELMOTT GmbH"),
                    entity("QDe.903", "DRASKOV RIVER EXCHANGE (DRE)"),
                    entity("QDe.904", "ISLAMIC RELIEF COMMITTEE OF STRELSAU"));
        } catch (ListRefused e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Hit> screen(String name) {
        return SCREENER.screen(ScreenQuery.of(1, name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TARIQ SAMIR ABD AL-RAHMAN AL-ZARQANI",
                "Tareq Sameer Abdulrahman al Zarkani",
                "طارق سمير عبدالرحمن الزرقاني",
                "Al-Zarqani, Tariq Samir Abd-al-Rahman",
                "Tarık Semir Abdurrahman Zerkani",
                "Tarek Samir Abderrahmane Ez-Zarqani",
                "Тарик Самир Абдуррахман аз-Зарқани"
            })
    void spellingsAndScriptsOfOneNameAreAMatch(String name) {
        assertThat(screen(name).getFirst()).satisfies(hit -> {
            assertThat(hit.reference()).isEqualTo("QDi.901");
            assertThat(hit.band()).isEqualTo(Band.MATCH);
        });
    }

    @Test
    void aMissingGrandfatherIsCheapAndAContradictingFatherIsNot() {
        Hit missing = screen("Tariq Samir al-Zarqani").getFirst();
        List<Hit> contradicting = screen("Tariq Fawwaz Nuruddin al-Zarqani");
        assertThat(missing.band()).isEqualTo(Band.MATCH);
        assertThat(contradicting).allSatisfy(hit -> {
            assertThat(hit.score()).isLessThan(missing.score() - 0.15);
            assertThat(hit.band()).isNotEqualTo(Band.MATCH);
        });
    }

    @Test
    void aCompoundIsFoundByWhatItIsShortenedToAndCountsLess() {
        Hit whole = screen("Tariq Samir Abd al-Rahman").getFirst();
        Hit shortened = screen("Tariq Samir Rahman").getFirst();
        assertThat(shortened.reference()).isEqualTo("QDi.901");
        assertThat(shortened.reason()).contains("“Rahman” and “ABD AL-RAHMAN” forms of one name");
        assertThat(shortened.score()).isLessThan(whole.score());
        assertThat(shortened.band()).isNotEqualTo(Band.WEAK);
    }

    @Test
    void theSonIsNotTheFather() {
        double own = screen("Tariq Samir al-Zarqani").getFirst().score();
        assertThat(screen("Samir Tariq al-Zarqani"))
                .allSatisfy(hit -> assertThat(hit.score()).isLessThan(own * 0.85));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Qutham", "قثم", "Yurik", "Abu Zubdah", "Abu Zubdah al-Zarqani", "Ziryab"})
    void aSingleNameOrALowNomDeGuerreIsNeverMoreThanWeak(String name) {
        assertThat(screen(name)).allSatisfy(hit -> assertThat(hit.band()).isEqualTo(Band.WEAK));
    }

    @Test
    void anAliasTheListCallsLowIsNeverAMatch() {
        assertThat(screen("Ziryab Mustaqim").getFirst().band()).isEqualTo(Band.POSSIBLE);
    }

    @Test
    void aNameOfVeryCommonPartsIsNoMatchThoughItAgreesInFull() {
        assertThat(screen("Muhammad Ahmad").getFirst()).satisfies(hit -> {
            assertThat(hit.reference()).isEqualTo("QDi.903");
            assertThat(hit.band()).isNotEqualTo(Band.MATCH);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Strelsau General Trading LLC",
                "Ruritania Exchange",
                "Graustark Trading Company",
                "Islamic Relief",
                "Smith GmbH",
                "General Trading LLC"
            })
    void aSharedSuffixOrCommonWordAloneIsNoCandidate(String name) {
        assertThat(screen(name)).filteredOn(hit -> hit.band() != Band.WEAK).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "ZelmottGmbH, QDe.902",
        "ZELMOTTGMBH, QDe.902",
        "Zelmott, QDe.902",
        "Qurtuba Trading Co. L.L.C., QDe.901",
        "The Qurtuba General Trading Company, QDe.901",
        "Draskov River Exchange, QDe.903"
    })
    void legalFormsGluedOrLeftOutDoNotHide(String name, String reference) {
        assertThat(screen(name).getFirst()).satisfies(hit -> {
            assertThat(hit.reference()).isEqualTo(reference);
            assertThat(hit.band()).isNotEqualTo(Band.WEAK);
        });
    }

    @Test
    void anAcronymAloneIsShownAndWeak() {
        assertThat(screen("DRE")).anySatisfy(hit -> {
            assertThat(hit.reference()).isEqualTo("QDe.903");
            assertThat(hit.band().atLeast(Band.POSSIBLE)).isFalse();
        });
    }

    @Test
    void theNameThatFiredIsShownInTheScriptThatWasAsked() {
        assertThat(screen("طارق سمير عبد الرحمن الزرقاني").getFirst().matchedName())
                .isEqualTo("طارق سمير عبد الرحمن الزرقاني");
        assertThat(screen("Tarek Samir Abdurrahman Zarqani").getFirst().matchedName())
                .isEqualTo("Tarek Samir Abdurrahman Zarqani");
        assertThat(screen("Ziryab Mustaqim").getFirst().matchedName()).isEqualTo("Ziryab Mustaqim");
    }

    @Test
    void theReasonShowsBothNamesTheAliasTheEvidenceAndTheVersion() {
        ScreenQuery query = new ScreenQuery(
                7, "Tariq Samir Zarqani", When.year(1990), "Swedish", "", "", Sex.FEMALE, ScreenQuery.Kind.ANY);
        Hit hit = SCREENER.screen(query).getFirst();
        assertThat(hit.reason())
                .contains(
                        "“Tariq Samir Zarqani”",
                        hit.matchedName(),
                        "QDi.901",
                        "against: born 1990 and 1971-03-04",
                        "against: sex differs",
                        "nationality “Swedish” and “Norway” differ",
                        LIST.version());
        assertThat(hit.row()).isEqualTo(7);
    }

    @Test
    void evidenceMovesTheBandAndNeverTheScore() {
        Hit alone = screen("Tariq Samir al-Zarqani").getFirst();
        Hit against = asked("Tariq Samir al-Zarqani", When.year(1995), "");
        Hit inFavour = asked("Ziryab Mustaqim", When.day(LocalDate.of(1971, 3, 4)), "");
        Hit flipped = asked("Tariq Samir al-Zarqani", When.day(LocalDate.of(1971, 4, 3)), "");
        Hit document = asked("Ziryab Mustaqim", When.UNKNOWN, "R12345");
        assertThat(against.score()).isEqualTo(alone.score());
        assertThat(against.band()).isEqualTo(alone.band().demoted());
        assertThat(inFavour.band()).isEqualTo(Band.MATCH);
        assertThat(document.band()).isEqualTo(Band.MATCH);
        assertThat(flipped.evidence()).extracting(Evidence::speaks).containsExactly(Evidence.Speaks.FOR);
    }

    private static Hit asked(String name, When born, String document) {
        return SCREENER.screen(new ScreenQuery(1, name, born, "", "", document, Sex.UNKNOWN, ScreenQuery.Kind.ANY))
                .getFirst();
    }

    @Test
    void aNameWrittenWithoutBlanksIsFoundAsIfItHadThem() {
        Hit apart = screen("طارق سمير عبد الرحمن الزرقاني").getFirst();
        Hit glued = screen("طارقسميرعبدالرحمنالزرقاني").getFirst();
        assertThat(glued.reference()).isEqualTo(apart.reference());
        assertThat(glued.score()).isEqualTo(apart.score());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "!!! ???", "١٢٣٤", "\u200f\u202e\u202c", "-", "()", "\uD800"})
    void whereThereIsNoNameThereIsNoCandidate(String name) {
        assertThat(screen(name)).isEmpty();
    }

    @Test
    void enormousAndMixedNamesAreAnsweredInBoundedTime() {
        for (String piece : List.of(
                "Tariq Samir ", "طارق Samir ", "a", "عبد ", "\u202eTariq\u202c سمير ", "(", "Qurtuba Trading ")) {
            assertTimeout(Duration.ofSeconds(2), () -> screen(piece.repeat(10_000 / piece.length())));
        }
    }

    @Test
    void theAnswerIsTheSameForAnyNumberOfThreads() {
        List<ScreenQuery> names = new ArrayList<>();
        for (int i = 0; i < 9_000; i++) {
            names.add(ScreenQuery.of(
                    i + 1, i % 3 == 0 ? "Tariq Zarqani" : i % 3 == 1 ? "Yurik Velmanov" : "Nobody Atall" + i));
        }
        List<Hit> one = run(names, 1);
        assertThat(one).hasSizeGreaterThan(5_000);
        assertThat(run(names, 3)).isEqualTo(one);
    }

    private static List<Hit> run(List<ScreenQuery> names, int threads) {
        List<Hit> out = new ArrayList<>();
        ScreenBatch.run(
                ScreenIndex.of(List.of(LIST), PartFrequencies.builtIn()),
                Screener.Options.USUAL,
                names.iterator(),
                threads,
                out::addAll);
        return out;
    }

    @Test
    void hitsAreInFallingOrderOfScore() {
        List<Hit> hits = screen("Tariq Muhammad Ahmad Zarqani");
        for (int i = 1; i < hits.size(); i++) {
            assertThat(hits.get(i).score()).isLessThanOrEqualTo(hits.get(i - 1).score());
        }
    }

    @Test
    void ofSeveralNamesOfOnePersonTheBestFittingIsShownForEachEntry() {
        List<Hit> hits = SCREENER.screenAny(List.of(
                ScreenQuery.of(1, "Ziryab Mustaqim"),
                ScreenQuery.of(1, "Tariq Samir al-Zarqani"),
                ScreenQuery.of(1, "Yurik Velmanov Draskov")));
        assertThat(hits).extracting(Hit::reference).doesNotHaveDuplicates().contains("QDi.901", "QDi.904");
        assertThat(hits).filteredOn(hit -> hit.reference().equals("QDi.901")).satisfiesExactly(hit -> {
            assertThat(hit.query()).isEqualTo("Tariq Samir al-Zarqani");
            assertThat(hit.band()).isEqualTo(Band.MATCH);
        });
    }

    @Test
    void aHitLeadsToItsEntry() {
        ScreenIndex index = ScreenIndex.of(List.of(LIST), PartFrequencies.builtIn());
        Hit hit = screen("Tariq Samir al-Zarqani").getFirst();
        assertThat(index.entry(hit.list(), hit.reference()))
                .hasValueSatisfying(entry -> assertThat(entry.primaryName()).isEqualTo(hit.listedName()));
        assertThat(index.entry(hit.list(), "QDi.000")).isEmpty();
    }

    @Test
    void aDecisionTakesTwoPeople() {
        Disposition one = said("A", Disposition.Verdict.DIFFERENT, 1);
        assertThat(Disposition.standing(List.of())).isEqualTo(Disposition.Standing.OPEN);
        assertThat(Disposition.standing(List.of(one, said("A", Disposition.Verdict.DIFFERENT, 2))))
                .isEqualTo(Disposition.Standing.OPEN);
        assertThat(Disposition.standing(List.of(one, said("B", Disposition.Verdict.DIFFERENT, 2))))
                .isEqualTo(Disposition.Standing.CLEARED);
        assertThat(Disposition.standing(List.of(one, said("B", Disposition.Verdict.SAME, 2))))
                .isEqualTo(Disposition.Standing.DISPUTED);
        assertThat(Disposition.standing(
                        List.of(one, said("B", Disposition.Verdict.SAME, 2), said("A", Disposition.Verdict.SAME, 3))))
                .isEqualTo(Disposition.Standing.CONFIRMED);
    }

    private static Disposition said(String by, Disposition.Verdict verdict, long second) {
        return new Disposition(
                "Tariq",
                "UN",
                LIST.generated(),
                LIST.sha256(),
                "QDi.901",
                "ab12",
                "0.1.0",
                Thresholds.CALIBRATED,
                verdict,
                by,
                Instant.ofEpochSecond(second),
                "birth year");
    }

    @Test
    void anInitialStandsForThePartThatBeginsWithIt() {
        Hit hit = screen("Yurik V. Draskov").getFirst();
        assertThat(hit.reference()).isEqualTo("QDi.904");
        assertThat(hit.band()).isEqualTo(Band.MATCH);
        assertThat(hit.reason()).contains("“V” and “VELMANOV” initial fits").doesNotContain("contradict");
    }

    @Test
    void aPartThatAnotherNameOfTheEntryHasDoesNotContradict() {
        Hit known = screen("Tamsin Velmar Duskane").getFirst();
        assertThat(known.reference()).isEqualTo("QDi.905");
        assertThat(known.reason())
                .contains("“Tamsin” in another name of the entry")
                .doesNotContain("contradict");
        assertThat(screen("Gorben Velmar Duskane"))
                .allSatisfy(hit -> assertThat(hit.score()).isLessThan(known.score()));
    }

    @Test
    void aPartOnlyListedCostsLessThanOneOnlyAsked() {
        double shortened = screen("Velmanov Draskov").getFirst().score();
        double longer = screen("Yurik Velmanov Draskov Hentzau Sapt").getFirst().score();
        double full = screen("Yurik Velmanov Draskov").getFirst().score();
        assertThat(longer).isLessThan(full);
        assertThat(screen("Yurik Draskov").getFirst().score()).isGreaterThan(longer);
        assertThat(shortened).isLessThan(full);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Gwon Do Bong", "Kwon To-bong", "Gweon Do Pong"})
    void koreanNamesAgreeAcrossTheirRomanisations(String name) {
        assertThat(screen(name)).anySatisfy(hit -> {
            assertThat(hit.reference()).isEqualTo("QDi.906");
            assertThat(hit.band()).isNotEqualTo(Band.WEAK);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ali Drazma", "Karim al-Drazma", "Ali Strelsau"})
    void aPersonIsNoOrganisationForAnArticleAndOneWordInCommon(String name) {
        assertThat(screen(name)).allSatisfy(hit -> assertThat(hit.band()).isEqualTo(Band.WEAK));
    }

    @Test
    void capitalsThatAreTheFirstLettersOfAnOrganisationPointAtIt() {
        assertThat(screen("SRGL").getFirst()).satisfies(hit -> {
            assertThat(hit.reference()).isEqualTo("QDe.906");
            assertThat(hit.band()).isEqualTo(Band.WEAK);
        });
        assertThat(screen("Srgl")).isEmpty();
        assertThat(screen("SRGL Ahmad")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Drazma Vakfı, QDe.905",
        "Yayasan Drazma, QDe.905",
        "مؤسسة الدرازمة, QDe.905",
        "League of the Guardians of Strelsau River, QDe.906"
    })
    void wordsThatOrganisationsTranslateAgree(String name, String reference) {
        assertThat(screen(name)).anySatisfy(hit -> assertThat(hit.reference()).isEqualTo(reference));
    }
}

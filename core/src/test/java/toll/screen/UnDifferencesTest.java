package toll.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import toll.SharedData;
import toll.name.PartFrequencies;

/** What changed between two real lists, held against an oracle that reads them with another parser and another comparison. */
final class UnDifferencesTest {
    private static final Set<String> FILING = Set.of("REFERENCE_NUMBER", "DATAID", "VERSIONNUM");

    private static final String PAIRS = """
            un-consolidated-2015-03-30.xml, un-consolidated-2018-10-29.xml
            un-consolidated-2018-10-29.xml, un-consolidated-2020-11-30.xml
            un-consolidated-2015-03-30.xml, un-consolidated-2020-11-30.xml
            un-alqaida-2014-11-19.xml, un-alqaida-2014-12-12.xml
            un-alqaida-2014-12-12.xml, un-alqaida-2015-02-01.xml
            un-alqaida-2015-02-01.xml, un-alqaida-2015-03-30.xml
            un-alqaida-2014-11-19.xml, un-alqaida-2015-03-30.xml
            un-alqaida-2014-11-19.xml, un-alqaida-2015-02-01.xml
            un-alqaida-2014-12-12.xml, un-alqaida-2015-03-30.xml""";

    private static SanctionsList list(String file) throws IOException {
        return UnList.read(file, Files.readAllBytes(SharedData.at("lists").resolve(file)));
    }

    /** Entries by reference: the texts below each of their elements, in order, blanks made single, nothing empty. */
    private static Map<String, TreeMap<String, List<String>>> oracle(String file) throws Exception {
        Map<String, TreeMap<String, List<String>>> entries = new LinkedHashMap<>();
        try (InputStream in = Files.newInputStream(SharedData.at("lists").resolve(file))) {
            var document = DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(in);
            for (String tag : List.of("INDIVIDUAL", "ENTITY")) {
                var nodes = document.getElementsByTagName(tag);
                for (int i = 0; i < nodes.getLength(); i++) {
                    TreeMap<String, List<String>> fields = new TreeMap<>();
                    for (Element child : children((Element) nodes.item(i))) {
                        String said = said(child);
                        if (said.contains("\u0001")) {
                            fields.computeIfAbsent(child.getTagName(), k -> new ArrayList<>())
                                    .add(said);
                        }
                    }
                    String written =
                            fields.getOrDefault("REFERENCE_NUMBER", List.of("")).getFirst();
                    String reference = written.replaceAll("[\u0001\u0002 ]", "")
                            .replaceAll("(?<=^[A-Za-z]{2}[ie]\\.\\d{1,9})\\.$", "");
                    entries.putIfAbsent(reference, fields);
                }
            }
        }
        entries.remove("");
        return entries;
    }

    private static List<Element> children(Element of) {
        List<Element> out = new ArrayList<>();
        for (Node n = of.getFirstChild(); n != null; n = n.getNextSibling()) {
            if (n instanceof Element e) {
                out.add(e);
            }
        }
        return out;
    }

    /** Own text and that of the children by their names; \u0001 stands before a text that is not blank. */
    private static String said(Element of) {
        StringBuilder own = new StringBuilder();
        for (Node n = of.getFirstChild(); n != null; n = n.getNextSibling()) {
            own.append(
                    n.getNodeType() == Node.TEXT_NODE || n.getNodeType() == Node.CDATA_SECTION_NODE
                            ? n.getNodeValue()
                            : "");
        }
        String text = own.toString().replaceAll("[\\s\\p{Z}\\p{Cc}]+", " ").strip();
        StringBuilder out = new StringBuilder(text.isEmpty() ? "" : "\u0001" + text);
        for (Element child : children(of)) {
            String inside = said(child);
            if (inside.contains("\u0001")) {
                out.append('\u0002').append(child.getTagName()).append(inside);
            }
        }
        return out.toString();
    }

    @ParameterizedTest(name = "{0} to {1}")
    @CsvSource(textBlock = PAIRS)
    void additionsRemovalsAndChangesAreExact(String earlier, String later) throws Exception {
        Map<String, TreeMap<String, List<String>>> before = oracle(earlier);
        Map<String, TreeMap<String, List<String>>> after = oracle(later);
        ListDifference difference = ListDifference.between(list(earlier), list(later));
        Map<String, String> moved = new TreeMap<>();
        difference
                .renumbered()
                .forEach(p -> moved.put(p.before().reference(), p.after().reference()));
        assertThat(references(difference.added().stream(), moved.values().stream()))
                .isEqualTo(without(after, before));
        assertThat(references(difference.removed().stream(), moved.keySet().stream()))
                .isEqualTo(without(before, after));
        Map<String, Set<String>> expected = new TreeMap<>();
        for (String reference : before.keySet()) {
            String now = after.containsKey(reference) ? reference : moved.get(reference);
            if (now != null) {
                Set<String> fields = changed(
                        before.getOrDefault(reference, new TreeMap<>()), after.getOrDefault(now, new TreeMap<>()));
                if (!fields.isEmpty()) {
                    expected.put(now, fields);
                }
            }
        }
        Map<String, Set<String>> told = new TreeMap<>();
        difference
                .changed()
                .forEach(c -> told.put(
                        c.after().reference(),
                        new TreeSet<>(c.fields().stream()
                                .map(ListDifference.FieldChange::field)
                                .toList())));
        Set<String> either = new TreeSet<>(expected.keySet());
        either.addAll(told.keySet());
        assertThat(either)
                .allSatisfy(reference ->
                        assertThat(told.get(reference)).as(reference).isEqualTo(expected.get(reference)));
    }

    private static Set<String> references(Stream<ListEntry> entries, Stream<String> moved) {
        return new TreeSet<>(
                Stream.concat(entries.map(ListEntry::reference), moved).toList());
    }

    private static Set<String> without(Map<String, ?> some, Map<String, ?> others) {
        Set<String> rest = new TreeSet<>(some.keySet());
        rest.removeAll(others.keySet());
        return rest;
    }

    private static Set<String> changed(TreeMap<String, List<String>> was, TreeMap<String, List<String>> is) {
        Set<String> fields = new TreeSet<>(was.keySet());
        fields.addAll(is.keySet());
        fields.removeAll(FILING);
        fields.removeIf(f -> was.getOrDefault(f, List.of()).equals(is.getOrDefault(f, List.of())));
        return fields;
    }

    /** Renumbered entries are the same ones by the list's own number, or by their primary name where that moved too. */
    @ParameterizedTest(name = "{0} to {1}")
    @CsvSource(textBlock = PAIRS)
    void aRenumberedEntryHasTheSameNumberOrTheSameName(String earlier, String later) throws Exception {
        var before = oracle(earlier);
        var after = oracle(later);
        for (ListDifference.Pair pair :
                ListDifference.between(list(earlier), list(later)).renumbered()) {
            var was = before.getOrDefault(pair.before().reference(), new TreeMap<>());
            var is = after.getOrDefault(pair.after().reference(), new TreeMap<>());
            boolean number = was.getOrDefault("DATAID", List.of()).equals(is.getOrDefault("DATAID", List.of()));
            assertThat(number || name(was).equals(name(is)))
                    .as(pair.before().reference())
                    .isTrue();
        }
    }

    private static String name(TreeMap<String, List<String>> fields) {
        StringBuilder out = new StringBuilder();
        for (String part : List.of("FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME")) {
            fields.getOrDefault(part, List.of()).forEach(v -> out.append(v.replaceAll("[^\\p{L}]", "")));
        }
        return out.toString().toLowerCase(java.util.Locale.ROOT);
    }

    @ParameterizedTest(name = "{0} to {1}")
    @CsvSource(textBlock = PAIRS)
    void whoWasDelistedIsFoundAsOfTheFirstDayAndNotAsOfTheSecond(String earlier, String later, @TempDir Path folder)
            throws IOException {
        ListArchive archive = new ListArchive(folder.resolve("archive"));
        for (String file : List.of(earlier, later)) {
            archive.accept(SharedData.at("lists").resolve(file), LocalDate.EPOCH, true);
        }
        SanctionsList first = list(earlier);
        SanctionsList second = list(later);
        Screener then = screener(archive, first);
        Screener now = screener(archive, second);
        Set<String> still = new HashSet<>();
        second.entries().forEach(e -> still.add(e.reference()));
        for (ListEntry gone : ListDifference.between(first, second).removed()) {
            ScreenQuery query = ScreenQuery.of(1, gone.primaryName());
            assertThat(then.screen(query)).extracting(Hit::reference).contains(gone.reference());
            assertThat(now.screen(query))
                    .extracting(Hit::reference)
                    .doesNotContain(gone.reference())
                    .isSubsetOf(still);
        }
    }

    private static Screener screener(ListArchive archive, SanctionsList list) throws IOException {
        SanctionsList inForce = archive.read(
                archive.asOf(list.name(), LocalDate.parse(list.day())).orElseThrow());
        assertThat(inForce.sha256()).isEqualTo(list.sha256());
        return new Screener(
                ScreenIndex.of(List.of(inForce), PartFrequencies.builtIn()),
                new Screener.Options(Thresholds.CALIBRATED, Band.WEAK, 1_000));
    }
}

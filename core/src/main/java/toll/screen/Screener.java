package toll.screen;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import toll.compare.PartAgreement;
import toll.name.OrganisationName;
import toll.name.PersonName;

/** Answers queries from an index. Keeps working arrays, so each thread has its own. */
public final class Screener {
    /**
     * @param thresholds where bands begin
     * @param least the lowest band reported
     * @param most candidates a query, best first
     */
    public record Options(Thresholds thresholds, Band least, int most) {
        /** As calibrated, down to weak, ten a query. */
        public static final Options USUAL = new Options(Thresholds.CALIBRATED, Band.WEAK, 10);

        public Options {
            if (most < 1) {
                throw new IllegalArgumentException("at least one candidate a query: " + most);
            }
        }
    }

    private final ScreenIndex index;
    private final Options options;
    private final Search persons;
    private final Search organisations;
    private final Search initials;
    private final NeededBits neededOfOrganisations;

    public Screener(ScreenIndex index, Options options) {
        this.index = index;
        this.options = options;
        double least = options.thresholds().of(options.least());
        this.neededOfOrganisations = new NeededBits(least, false);
        this.persons = new Search(index.persons, part -> part.ofPersons, true, least);
        this.organisations = new Search(index.organisations, part -> part.ofOrganisations, false, least);
        this.initials = new Search(
                index.initials, part -> index.initials.table.resolve(part.folded, part.script), false, least);
    }

    /** The best name of one entry. */
    private record Candidate(int entry, ScreenedName asked, Search.Found found, boolean person) {}

    /**
     * Candidates for one query, best first: by score, then evidence, then the order of the lists. Any text is answered,
     * an empty one with no candidate; a query costs tens of microseconds.
     */
    public List<Hit> screen(ScreenQuery query) {
        Map<Integer, Candidate> best = new HashMap<>();
        if (query.kind() != ScreenQuery.Kind.ORGANISATION) {
            person(query.name(), best);
            index.glued.split(query.name()).ifPresent(apart -> person(apart, best));
        }
        if (query.kind() != ScreenQuery.Kind.PERSON) {
            organisation(query.name(), best);
        }
        if (best.isEmpty()) {
            return List.of();
        }
        List<Judged> judged = new ArrayList<>(best.size());
        for (Candidate candidate : best.values()) {
            ListEntry entry = index.entries.get(candidate.entry()).entry();
            List<Evidence> evidence = EvidenceReader.read(query, entry);
            Band band = Bands.of(
                    candidate.asked(),
                    candidate.found(),
                    nameOf(candidate),
                    evidence,
                    options.thresholds(),
                    candidate.person());
            if (band.atLeast(options.least())) {
                judged.add(new Judged(candidate, evidence, band));
            }
        }
        judged.sort(ORDER);
        List<Hit> hits = new ArrayList<>(Math.min(options.most(), judged.size()));
        for (Judged one : judged.subList(0, Math.min(options.most(), judged.size()))) {
            hits.add(hit(query, one));
        }
        return hits;
    }

    private void organisation(String name, Map<Integer, Candidate> best) {
        ScreenedName asked = index.glance.read(name, neededOfOrganisations).orElse(ScreenedName.NONE);
        if (asked.parts == 0) {
            return;
        }
        for (Search.Found found : organisations.find(asked)) {
            keep(best, new Candidate(found.form().entry(), asked, found, false));
        }
        if (asked.parts == 1 && !OrganisationName.parse(name).acronyms().isEmpty()) {
            for (Search.Found found : initials.find(asked)) {
                if (found.outcome().rows().getFirst().agreement() == PartAgreement.SAME) {
                    keep(best, new Candidate(found.form().entry(), asked, found, false));
                }
            }
        }
    }

    private void person(String name, Map<Integer, Candidate> best) {
        ScreenedName asked = ScreenedName.asked(PersonName.parse(name), index.asked);
        for (Search.Found found : persons.find(asked)) {
            keep(best, new Candidate(found.form().entry(), asked, found, true));
        }
    }

    /**
     * Candidates for one person or organisation that is known by several names, each a query with the same other facts:
     * for each entry the hit of the name that fits it best, best entry first.
     */
    public List<Hit> screenAny(List<ScreenQuery> names) {
        Map<String, Hit> best = new LinkedHashMap<>();
        for (ScreenQuery name : names) {
            for (Hit hit : screen(name)) {
                best.merge(hit.list() + "|" + hit.reference(), hit, (a, b) -> FIRST.compare(b, a) < 0 ? b : a);
            }
        }
        return best.values().stream().sorted(FIRST).limit(options.most()).toList();
    }

    private static final Comparator<Hit> FIRST =
            Comparator.comparing(Hit::band).thenComparingDouble(hit -> -hit.score());

    private record Judged(Candidate candidate, List<Evidence> evidence, Band band) {
        int balance() {
            int balance = 0;
            for (Evidence one : evidence) {
                int weight = one.strength() == Evidence.Strength.STRONG ? 3 : 1;
                balance += one.speaks() == Evidence.Speaks.FOR ? weight : -weight;
            }
            return balance;
        }
    }

    private static final Comparator<Judged> ORDER = Comparator.comparingDouble(
                    (Judged j) -> -j.candidate().found().outcome().score())
            .thenComparingInt(j -> -j.balance())
            .thenComparingInt(j -> j.candidate().entry());

    /** The better name of an entry: by score, then the script that was asked in, then the fuller, then list order. */
    private static void keep(Map<Integer, Candidate> best, Candidate now) {
        Candidate before = best.get(now.entry());
        if (before == null || better(now, before)) {
            best.put(now.entry(), now);
        }
    }

    private static boolean better(Candidate now, Candidate before) {
        int byScore = Double.compare(
                now.found().outcome().score(), before.found().outcome().score());
        if (byScore != 0) {
            return byScore > 0;
        }
        boolean latin = now.asked().elements.getFirst().part().script() == toll.name.Script.LATIN;
        boolean nowFits = now.found().form().latin() == latin;
        boolean beforeFits = before.found().form().latin() == latin;
        if (nowFits != beforeFits) {
            return nowFits;
        }
        return now.found().form().words().parts > before.found().form().words().parts;
    }

    private ListedName nameOf(Candidate candidate) {
        return index.entries
                .get(candidate.entry())
                .entry()
                .names()
                .get(candidate.found().form().name());
    }

    private Hit hit(ScreenQuery query, Judged judged) {
        ScreenIndex.Listed listed = index.entries.get(judged.candidate().entry());
        ListedName name = nameOf(judged.candidate());
        Search.Found found = judged.candidate().found();
        return new Hit(
                query.row(),
                query.name(),
                listed.list().name(),
                listed.entry().reference(),
                listed.entry().kind(),
                listed.entry().primaryName(),
                name.text(),
                name.kind(),
                name.quality(),
                found.outcome().score(),
                judged.band(),
                judged.evidence(),
                Explanation.of(
                        query,
                        listed.list(),
                        listed.entry(),
                        name,
                        judged.candidate().asked(),
                        found,
                        judged.evidence(),
                        judged.band()));
    }
}

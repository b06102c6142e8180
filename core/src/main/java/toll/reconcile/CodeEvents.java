package toll.reconcile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import toll.date.When;
import toll.ledger.Entry;
import toll.ledger.Finding;
import toll.ledger.Incident;
import toll.ledger.View;
import toll.link.Ruling;
import toll.link.Rulings;

/**
 * Groups records by the codes they cite and by what recorders judged.
 *
 * <ul>
 *   <li>Incidents of different sources are one event where they share a code that holds a letter (a bare number is no
 *       one's own) and their days lie within {@link #NEAR_DAYS} of each other. Incidents of one source never are: the
 *       source itself tells them apart.
 *   <li>A Finding belongs to the incident that carries most of the codes it cites, the first in the ledger among equals;
 *       a bare number counts only beside a source that relays the finding.
 *   <li>Codes are evidence and sometimes wrong: judgements go before them. Records judged different are in no event
 *       together, be it through others; of judgements that cannot all hold the later do.
 * </ul>
 */
public final class CodeEvents implements Events {
    /** A code is only believed between sources where the days are this near: codes are short, and some are reused. */
    static final int NEAR_DAYS = 31;

    private final Rulings rulings;

    private CodeEvents(Rulings rulings) {
        this.rulings = rulings;
    }

    public static CodeEvents of(View view) {
        return of(view, Opinions.of(view));
    }

    /** Events under these answers, which need not be those of the view. */
    static CodeEvents of(View view, Opinions opinions) {
        Collecting collecting = new Collecting();
        view.each(Incident.class, collecting::add);
        view.each(Finding.class, collecting::find);
        return collecting.events(opinions);
    }

    /** Takes records in ledger order, incidents before findings, holding a few numbers for each. */
    static final class Collecting {
        private final Coded<String> sources = new Coded<>();
        private final Longs sequence = new Longs();
        private final Ints source = new Ints();
        private final Longs first = new Longs();
        private final Longs last = new Longs();
        private final Longs hash = new Longs();
        private final Ints owner = new Ints();
        private final Ints weak = new Ints();
        private final List<Entry<Finding>> findings = new ArrayList<>();

        void add(Entry<Incident> entry) {
            Incident incident = entry.record();
            When when = incident.when();
            for (String code : incident.codes()) {
                hash.add(hash(code));
                owner.add(sequence.size());
                weak.add(bare(code) ? 1 : 0);
            }
            sequence.add(entry.sequence());
            source.add(sources.code(incident.origin().source()));
            first.add(when.firstDay());
            last.add(when.lastDay());
        }

        void find(Entry<Finding> entry) {
            findings.add(entry);
        }

        CodeEvents events(Opinions opinions) {
            CodeEvents events = new CodeEvents(new Rulings(judged(opinions)));
            if (sources.size() > 1 || !findings.isEmpty()) {
                long[] byHash = byHash();
                if (sources.size() > 1) {
                    incidents(events, byHash);
                }
                for (Entry<Finding> entry : findings) {
                    finding(events, byHash, entry);
                }
            }
            return events;
        }

        /** Positions of codes, each below the upper half of its hash: sorted by that half, then in ledger order. */
        private long[] byHash() {
            long[] keys = new long[hash.size()];
            for (int i = 0; i < keys.length; i++) {
                keys[i] = hash.at(i) & 0xFFFF_FFFF_0000_0000L | i;
            }
            Arrays.sort(keys);
            return keys;
        }

        private void incidents(CodeEvents events, long[] byHash) {
            for (int from = 0; from < byHash.length; ) {
                int to = from + 1;
                while (to < byHash.length && (byHash[to] ^ byHash[from]) >>> 32 == 0) {
                    to++;
                }
                for (int j = from + 1; j < to; j++) {
                    for (int i = from; i < j; i++) {
                        int a = (int) byHash[i];
                        int b = (int) byHash[j];
                        if (hash.at(a) == hash.at(b)
                                && weak.at(a) == 0
                                && source.at(owner.at(a)) != source.at(owner.at(b))
                                && near(owner.at(a), owner.at(b))) {
                            events.join(sequence.at(owner.at(a)), sequence.at(owner.at(b)));
                            break;
                        }
                    }
                }
                from = to;
            }
        }

        private void finding(CodeEvents events, long[] byHash, Entry<Finding> entry) {
            Map<Integer, Integer> shared = new HashMap<>();
            for (String code : entry.record().about()) {
                long h = hash(code);
                long low = h & 0xFFFF_FFFF_0000_0000L;
                int at = Arrays.binarySearch(byHash, low);
                for (int i = at < 0 ? -at - 1 : at; i < byHash.length && (byHash[i] ^ low) >>> 32 == 0; i++) {
                    int position = (int) byHash[i];
                    int incident = owner.at(position);
                    if (hash.at(position) == h
                            && (weak.at(position) == 0
                                    || entry.record().origin().via().contains(sources.value(source.at(incident))))) {
                        shared.merge(incident, 1, Integer::sum);
                    }
                }
            }
            int best = -1;
            for (Map.Entry<Integer, Integer> candidate : shared.entrySet()) {
                int incident = candidate.getKey();
                if (best < 0
                        || candidate.getValue() > shared.getOrDefault(best, 0)
                        || (candidate.getValue().equals(shared.get(best)) && incident < best)) {
                    best = incident;
                }
            }
            if (best >= 0) {
                events.join(sequence.at(best), entry.sequence());
            }
        }

        private boolean near(int a, int b) {
            return first.at(a) == Long.MIN_VALUE
                    || first.at(b) == Long.MIN_VALUE
                    || last.at(a) == Long.MAX_VALUE
                    || last.at(b) == Long.MAX_VALUE
                    || (first.at(a) <= last.at(b) + NEAR_DAYS && first.at(b) <= last.at(a) + NEAR_DAYS);
        }

        private static boolean bare(String code) {
            return code.strip().chars().allMatch(Character::isDigit);
        }

        /** FNV-1a over the code in upper case. */
        private static long hash(String code) {
            String text = code.strip().toUpperCase(Locale.ROOT);
            long hash = 0xcbf29ce484222325L;
            for (int i = 0; i < text.length(); i++) {
                hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
            }
            return hash ^ (hash >>> 32) * 0x9E37_79B9_7F4A_7C15L;
        }
    }

    /** What recorders judged, the latest first. */
    private static List<Ruling> judged(Opinions opinions) {
        return opinions.deciding().stream()
                .map(o -> new Ruling(number(o.first()), number(o.second()), o.answer() == Opinion.Answer.SAME))
                .toList();
    }

    private static int number(long sequence) {
        return Math.toIntExact(sequence);
    }

    private void join(long a, long b) {
        if (a != b) {
            rulings.take(new Ruling(number(a), number(b), true));
        }
    }

    @Override
    public long of(long sequence) {
        return rulings.group(number(sequence));
    }
}

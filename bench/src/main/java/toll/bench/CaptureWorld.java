package toll.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import toll.estimate.CaptureTable;

/**
 * Invented populations of known size, and the lists that record them: what the refusal rules and the intervals of the estimate
 * are judged on.
 */
enum CaptureWorld {
    INDEPENDENT("lists independent, N 10,000", 10_000, 4, true),
    INDEPENDENT_SMALL("lists independent, N 1,000", 1_000, 4, true),
    INDEPENDENT_THREE("three lists, independent, N 3,000", 3_000, 3, true),
    DEPENDENT_PAIR("two lists lean on each other (odds ratio 3)", 10_000, 4, true),
    AVOIDING_PAIR("two lists avoid each other (odds ratio 1/3)", 10_000, 4, true),
    TWO_CLASSES("two latent classes, half easily recorded", 10_000, 4, true),
    THREE_WAY("three lists lean on each other through a network, a fourth stands apart", 10_000, 4, true),
    SPARSE_FIVE("five short lists, nine in ten people on one only, N 12,000", 12_000, 5, true),
    SIX_LISTS("six lists, two dependent pairs, N 5,000", 5_000, 6, true),
    UNCATCHABLE("a tenth nearly uncatchable (chance .002)", 10_000, 4, true),
    LINKS_MISSED("one person in twenty on several lists is split in two", 10_000, 4, true),
    RECORDS_ASTRAY("one record in twenty of people on several lists stands apart from its person", 10_000, 4, true),
    LINKS_FALSE("one person in twenty is joined to another", 10_000, 4, true),
    LINKS_BOTH("both kinds of error, one person in forty each", 10_000, 4, true),
    ISLANDS("two halves, each seen by two of the lists only", 10_000, 4, false),
    ISLANDS_BRIDGED("two halves, as above, one in a hundred seen by all", 10_000, 4, false),
    SPARSE("three lists of two hundredths each, N 2,000", 2_000, 3, false),
    FEW("four lists of a tenth each, N 60", 60, 4, false),
    COPIED("one list is nine tenths of another, undeclared; third and fourth apart", 10_000, 4, true);

    /** Share of those nearly uncatchable. */
    static final double BEYOND_REACH = .1;

    final String label;
    final int people;
    final int lists;
    /** Whether an estimate is wanted; otherwise a refusal is. */
    final boolean estimable;

    CaptureWorld(String label, int people, int lists, boolean estimable) {
        this.label = label;
        this.people = people;
        this.lists = lists;
        this.estimable = estimable;
    }

    /** One set of lists drawn from this world. */
    CaptureTable draw(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        TreeMap<Integer, Long> counts = new TreeMap<>();
        int waiting = 0;
        for (int i = 0; i < people; i++) {
            int history = history(random);
            if (Integer.bitCount(history) > 1 && random.nextDouble() < missed()) {
                int apart = Integer.lowestOneBit(history);
                add(counts, apart);
                history ^= apart;
            }
            for (int rest = history;
                    this == RECORDS_ASTRAY && Integer.bitCount(history) > 1 && rest != 0;
                    rest &= rest - 1) {
                if (Integer.bitCount(history) > 1 && random.nextDouble() < .05) {
                    add(counts, Integer.lowestOneBit(rest));
                    history ^= Integer.lowestOneBit(rest);
                }
            }
            if (history != 0 && random.nextDouble() < falselyJoined()) {
                if (waiting == 0) {
                    waiting = history;
                    continue;
                }
                history |= waiting;
                waiting = 0;
            }
            add(counts, history);
        }
        add(counts, waiting);
        return CaptureTable.of(names(), counts);
    }

    private double missed() {
        return this == LINKS_MISSED ? .05 : this == LINKS_BOTH ? .025 : 0;
    }

    private double falselyJoined() {
        return this == LINKS_FALSE ? .05 : this == LINKS_BOTH ? .025 : 0;
    }

    /**
     * The same people as a record linkage with honest doubts would see them: one person in twenty of those on several lists may
     * be two, as many pairs of people may be one, and each version of the linkage settles every doubt by an even chance.
     */
    List<CaptureTable> versions(long seed, int versions) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Integer> people = new ArrayList<>();
        for (int i = 0; i < this.people; i++) {
            int history = history(random);
            if (history != 0) {
                people.add(history);
            }
        }
        boolean[] doubtful = new boolean[people.size()];
        int doubts = 0;
        for (int i = 0; i < doubtful.length; i++) {
            doubtful[i] = Integer.bitCount(people.get(i)) > 1 && random.nextDouble() < .05;
            doubts += doubtful[i] ? 1 : 0;
        }
        int[][] pairs = new int[doubts][2];
        for (int[] pair : pairs) {
            do {
                pair[0] = random.nextInt(doubtful.length);
                pair[1] = random.nextInt(doubtful.length);
            } while (doubtful[pair[0]] || doubtful[pair[1]] || (people.get(pair[0]) & people.get(pair[1])) != 0);
        }
        List<CaptureTable> tables = new ArrayList<>();
        for (int v = 0; v < versions; v++) {
            tables.add(settled(people, doubtful, pairs, random));
        }
        return tables;
    }

    private CaptureTable settled(List<Integer> people, boolean[] doubtful, int[][] pairs, SplittableRandom random) {
        int[] now = people.stream().mapToInt(h -> h).toArray();
        TreeMap<Integer, Long> counts = new TreeMap<>();
        for (int[] pair : pairs) {
            if (now[pair[0]] != 0 && now[pair[1]] != 0 && random.nextBoolean()) {
                now[pair[0]] |= now[pair[1]];
                now[pair[1]] = 0;
            }
        }
        for (int i = 0; i < now.length; i++) {
            if (doubtful[i] && random.nextBoolean()) {
                int apart = Integer.lowestOneBit(now[i]);
                add(counts, apart);
                add(counts, now[i] ^ apart);
            } else {
                add(counts, now[i]);
            }
        }
        return CaptureTable.of(names(), counts);
    }

    private List<String> names() {
        List<String> names = new ArrayList<>();
        for (int j = 0; j < lists; j++) {
            names.add(String.valueOf((char) ('A' + j)));
        }
        return names;
    }

    private static void add(TreeMap<Integer, Long> counts, int history) {
        if (history != 0) {
            counts.merge(history, 1L, Long::sum);
        }
    }

    private int history(SplittableRandom r) {
        return switch (this) {
            case INDEPENDENT, INDEPENDENT_SMALL, LINKS_MISSED, RECORDS_ASTRAY, LINKS_FALSE, LINKS_BOTH ->
                each(r, .3, .2, .15, .1);
            case INDEPENDENT_THREE -> each(r, .3, .2, .15);
            case DEPENDENT_PAIR -> leaning(r, 3, .15, .1);
            case AVOIDING_PAIR -> leaning(r, 1. / 3, .15, .1);
            case TWO_CLASSES -> r.nextBoolean() ? each(r, .4, .35, .3, .2) : each(r, .15, .1, .08, .06);
            case THREE_WAY -> (r.nextDouble() < .12 ? each(r, .6, .6, .6) : each(r, .12, .1, .12)) | each(r, .07) << 3;
            case SPARSE_FIVE -> {
                int c = r.nextDouble() < .09 ? 4 : 0;
                yield c | each(r, c == 0 ? .006 : .025, c == 0 ? .047 : .025, 0, .06, .025);
            }
            case SIX_LISTS -> leaning(r, 3, .15, .1) | leaning(r, 3) << 4;
            case UNCATCHABLE ->
                r.nextDouble() < BEYOND_REACH ? each(r, .002, .002, .002, .002) : each(r, .3, .2, .15, .1);
            case ISLANDS -> r.nextBoolean() ? each(r, .3, .2, 0, 0) : each(r, 0, 0, .3, .2);
            case ISLANDS_BRIDGED ->
                r.nextDouble() < .01
                        ? each(r, .3, .2, .3, .2)
                        : r.nextBoolean() ? each(r, .3, .2, 0, 0) : each(r, 0, 0, .3, .2);
            case SPARSE -> each(r, .02, .02, .02);
            case FEW -> each(r, .1, .1, .1, .1);
            case COPIED -> {
                int h = each(r, .2, .01, .1, .1);
                yield (h & 1) == 1 && r.nextDouble() < .9 ? h | 2 : h;
            }
        };
    }

    private static int each(SplittableRandom r, double... chances) {
        int history = 0;
        for (int j = 0; j < chances.length; j++) {
            history |= r.nextDouble() < chances[j] ? 1 << j : 0;
        }
        return history;
    }

    /** List B's odds are multiplied when the person is on list A, so that B's overall share stays about a fifth. */
    private static int leaning(SplittableRandom r, double ratio, double... others) {
        boolean a = r.nextDouble() < .3;
        double odds = .25 * (a ? ratio : 1) * (ratio > 1 ? .65 : 1.3);
        boolean b = r.nextDouble() < odds / (1 + odds);
        return (a ? 1 : 0) | (b ? 2 : 0) | each(r, others) << 2;
    }
}
